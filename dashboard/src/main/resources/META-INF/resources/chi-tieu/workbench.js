/* The editor of SQL. What people write is theirs: tabs, history and saved queries stay in this browser. Which statement a cursor
   stands in, what parameters it has and what it gives the server says; here is what one types into. A query is a link: "#q=" and
   the query, packed. */
(() => {
  const ACE = 'webjars/ace-builds/1.41.0/src-min-noconflict/';
  const FILES = ['mode-sql.js', 'ext-language_tools.js', 'ext-searchbox.js', 'theme-github_light_default.js', 'theme-github_dark.js'];
  const WORDS = {
    vi: {
      run: 'Chạy', stop: 'Dừng', save: 'Lưu', link: 'Sao chép liên kết', copied: 'Đã sao chép', add: 'Thêm thẻ', close: 'Đóng thẻ', tab: 'Câu', editor: 'Ô soạn câu lệnh SQL; Esc để rời ô',
      tabs: 'Các câu đang soạn', tables: 'Bảng và cột', questions: 'Câu hỏi mẫu', saved: 'Đã lưu', history: 'Đã chạy', find: 'Tìm bảng, cột', name: 'Tên để lưu', none: 'Chưa có.', remove: 'Xóa', noTables: 'Không thấy bảng hay cột nào.', hint: 'Ctrl+Enter: chạy phần đánh dấu, hoặc câu ở con trỏ · Ctrl+Space: gợi ý', insert: 'Chèn tên bảng', look: 'Xem 100 dòng', first: '-- Viết câu lệnh ở đây, hoặc chọn một câu hỏi mẫu.\nFROM mart.figure_wide LIMIT 100;\n', title: 'Câu lệnh', keyword: 'từ khóa'
    },
    en: {
      run: 'Run', stop: 'Stop', save: 'Save', link: 'Copy link', copied: 'Copied', add: 'New tab', close: 'Close tab', tab: 'Query', editor: 'Editor of SQL; Esc leaves it',
      tabs: 'Queries being written', tables: 'Tables and columns', questions: 'Questions', saved: 'Saved', history: 'History', find: 'Find a table or column', name: 'Name to save it under', none: 'None yet.', remove: 'Remove', noTables: 'No such table or column.', hint: 'Ctrl+Enter: run what is marked, or the statement at the cursor · Ctrl+Space: suggestions', insert: 'Insert the name', look: 'Show 100 rows', first: '-- Write a statement here, or choose a question.\nFROM mart.figure_wide LIMIT 100;\n', title: 'Statement', keyword: 'keyword'
    }
  };
  const KEEP = { tabs: 12, history: 100, saved: 200 };

  let ace = null;
  const script = name => new Promise((done, failed) => {
    const tag = document.createElement('script');
    tag.onload = done;
    tag.onerror = () => failed(new Error('no ' + name));
    tag.src = new URL(ACE + name, document.baseURI);
    document.head.append(tag);
  });
  const withAce = () => ace ??= script('ace.js').then(() => Promise.all(FILES.map(script))).then(typedWhole).catch(fault => { ace = null; throw fault; });

  /* Ace filters its suggestions a tick after a letter. A choice made before that tick took a name for fewer letters than there
     were, and left the first of them standing; a next word that was typed before it had no suggestions. */
  function typedWhole() {
    const { Autocomplete } = window.ace.require('ace/autocomplete'), { insertMatch, updateCompletions } = Autocomplete.prototype;
    const words = window.ace.require('ace/autocomplete/util');
    Autocomplete.prototype.insertMatch = function (...chosen) {
      if (this.changeTimer.isPending()) this.changeTimer.call();
      return this.completions ? insertMatch.apply(this, chosen) : false;
    };
    Autocomplete.prototype.updateCompletions = function (isSameWord, ...rest) {
      updateCompletions.call(this, isSameWord, ...rest);
      const isTyped = this.editor.prevOp?.command?.name === 'insertstring';
      if (isSameWord && isTyped && !this.activated && words.getCompletionPrefix(this.editor)) this.showPopup(this.editor);
    };
  }

  /* ---- What stays in the browser ---- */
  const read = (what, otherwise) => { try { return JSON.parse(localStorage.getItem('chitieu.sql.' + what)) ?? otherwise; } catch { return otherwise; } };
  const keep = (what, value) => { try { localStorage.setItem('chitieu.sql.' + what, JSON.stringify(value)); } catch { /* a full or closed store: it works on, and forgets */ } };

  /* ---- A query as a link ---- */
  const { piped, packed, queryLink } = window.chiTieu;
  async function unpacked(hash) {
    try {
      const bytes = Uint8Array.from(atob(hash.slice(3).replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
      const query = JSON.parse(new TextDecoder().decode(await piped(bytes, new DecompressionStream('deflate-raw'))));
      return typeof query.sql === 'string' ? { title: String(query.title || ''), sql: query.sql, params: query.params || {} } : null;
    } catch { return null; }
  }

  const make = (tag, classes, text) => {
    const element = document.createElement(tag);
    if (classes) element.className = classes;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const button = (classes, text, act) => {
    const element = make('button', classes, text);
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  };
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
  /* Its first line that is no comment. */
  const shortened = sql => { const line = sql.split('\n').map(one => one.trim()).find(one => one && !one.startsWith('--')) || sql.trim(); return line.length > 70 ? line.slice(0, 70) + '…' : line; };

  class Workbench {
    constructor(page, known) {
      this.page = page;
      this.host = page.querySelector('#cau-lenh');
      this.browser = page.querySelector('#co-gi');
      this.tabs = read('tabs', []).filter(tab => tab && typeof tab.sql === 'string');
      this.history = read('history', []);
      this.saved = read('saved', []);
      this.running = new Set();
      this.know(known);
      if (!this.tabs.length) this.tabs.push(this.fresh(this.words.first));
      this.current = this.tabs.find(tab => tab.id === read('tab')) || this.tabs[0];
      this.build();
      this.ready = Promise.all([withAce(), location.hash.startsWith('#q=') ? unpacked(location.hash) : null]).then(([, query]) => {
        this.edit();
        if (query) this.open(query);
        else this.choose(this.current);
        this.host.setAttribute('data-ready', 'true');
      });
      this.onHash = async () => {
        if (!this.page.isConnected) { removeEventListener('hashchange', this.onHash); return; }
        const query = location.hash.startsWith('#q=') && await unpacked(location.hash);
        if (query) this.open(query);
      };
      addEventListener('hashchange', this.onHash);
      this.onLeave = () => (this.page.isConnected ? this.remember() : removeEventListener('pagehide', this.onLeave)); // what was typed last has not been kept yet
      addEventListener('pagehide', this.onLeave);
    }

    /* Another snapshot, or another language. */
    know(known) {
      this.known = known;
      this.words = WORDS[known.language] || WORDS.vi;
      if (this.area) { this.build(); this.edit(); this.choose(this.current); }
    }

    fresh(sql, title, params) {
      return { id: 't' + Date.now().toString(36) + Math.random().toString(36).slice(2, 6), title: title || '', sql: sql || '', params: params || {} };
    }

    build() {
      const words = this.words;
      this.host.replaceChildren();
      this.bar = make('div', 'wb-tabs');
      this.bar.setAttribute('role', 'group');
      this.bar.setAttribute('aria-label', words.tabs);
      this.area = make('div', 'wb-editor');
      this.fields = make('div', 'wb-params choices');
      const actions = make('div', 'wb-actions');
      this.runButton = button('btn primary', words.run, () => this.run());
      this.runButton.id = 'chay';
      this.stopButton = button('btn', words.stop, () => this.page.$server.cancel(this.current.id));
      this.stopButton.hidden = true;
      this.said = make('span', 'dim');
      this.said.setAttribute('role', 'status');
      const more = make('span', 'wb-more');
      more.append(button('btn', words.save, () => this.save()), button('btn', words.link, event => this.share(event.currentTarget)));
      actions.append(this.runButton, this.stopButton, this.said, more);
      this.host.append(this.bar, this.area, this.fields, actions, make('p', 'dim wb-hint', words.hint));
      this.browse();
    }

    edit() {
      const editor = window.ace.edit(this.area, {
        mode: 'ace/mode/sql', fontSize: 14, minLines: 18, maxLines: 22, showPrintMargin: false, wrap: true, tabSize: 2, useSoftTabs: true,
        enableBasicAutocompletion: [this.completer()], enableLiveAutocompletion: [this.completer()], enableKeyboardAccessibility: true, textInputAriaLabel: this.words.editor
      });
      this.editor = editor;
      /* The best of what fits all letters, not what was that half a second ago, for the first of them. */
      window.ace.require('ace/autocomplete').Autocomplete.for(editor).stickySelectionDelay = -1;
      const themed = () => editor.setTheme('ace/theme/' + (document.documentElement.getAttribute('theme') === 'dark' ? 'github_dark' : 'github_light_default'));
      themed();
      this.themes?.disconnect();
      this.themes = new MutationObserver(themed);
      this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
      editor.commands.addCommand({ name: 'run', bindKey: { win: 'Ctrl-Enter', mac: 'Command-Enter|Ctrl-Enter' }, exec: () => this.run() });
      editor.on('change', () => {
        if (this.isFilling) return;
        this.current.sql = editor.getValue();
        clearTimeout(this.pause);
        this.pause = setTimeout(() => { this.remember(); this.ask(); }, 250);
      });
    }

    remember() { keep('tabs', this.tabs); keep('tab', this.current.id); }

    /* ---- Tabs ---- */
    choose(tab) {
      this.current = tab;
      this.isFilling = true;
      this.editor.setValue(tab.sql, -1);
      this.editor.session.getUndoManager().reset();
      this.isFilling = false;
      this.remember();
      this.drawTabs();
      this.ask();
      this.page.$server.tab(tab.id);
      this.show();
    }

    open(query) {
      const same = this.tabs.find(tab => tab.sql === query.sql);
      if (same) { same.params = { ...same.params, ...query.params }; this.choose(same); return; }
      const tab = this.fresh(query.sql, query.title, query.params);
      if (this.tabs.length >= KEEP.tabs) this.page.$server.forget(this.tabs.shift().id);
      this.tabs.push(tab);
      this.choose(tab);
    }

    drawTabs() {
      this.bar.replaceChildren();
      this.tabs.forEach((tab, at) => {
        const name = tab.title || this.words.tab + ' ' + (at + 1), one = make('span', 'wb-tab');
        const pick = button('', name, () => this.choose(tab));
        pick.title = shortened(tab.sql);
        if (tab === this.current) { pick.setAttribute('aria-current', 'true'); one.classList.add('on'); }
        one.append(pick);
        if (this.tabs.length > 1) {
          const close = button('shut', '×', () => this.close(tab));
          close.setAttribute('aria-label', this.words.close + ': ' + name);
          one.append(close);
        }
        this.bar.append(one);
      });
      const add = button('btn quiet icon s', '+', () => this.open(this.fresh('')));
      add.setAttribute('aria-label', this.words.add);
      add.title = this.words.add;
      this.bar.append(add);
    }

    close(tab) {
      const at = this.tabs.indexOf(tab);
      this.tabs.splice(at, 1);
      this.page.$server.forget(tab.id);
      this.choose(tab === this.current ? this.tabs[Math.max(0, at - 1)] : this.current);
    }

    /* ---- Running ---- */
    run() {
      const marked = this.editor.getSelectedText(), at = this.editor.session.doc.positionToIndex(this.editor.getCursorPosition());
      const script = marked.trim() ? marked : this.editor.getValue(), tab = this.current;
      this.running.add(tab.id);
      this.show();
      this.page.$server.run(tab.id, script, marked.trim() ? -1 : at, JSON.stringify(tab.params));
      this.history = [{ sql: tab.sql, title: tab.title, params: tab.params, at: Date.now() }, ...this.history.filter(one => one.sql !== tab.sql)].slice(0, KEEP.history);
      keep('history', this.history);
      this.listHistory();
      packed({ title: tab.title, sql: tab.sql, params: tab.params }).then(hash => { if (this.page.isConnected) history.replaceState(history.state, '', location.pathname + location.search + hash); });
      this.watch();
    }

    ended(id) { this.running.delete(id); this.show(); }

    show() {
      const isRunning = this.running.has(this.current.id);
      this.stopButton.hidden = !isRunning;
      this.runButton.disabled = isRunning;
      this.host.setAttribute('aria-busy', String(isRunning));
    }

    /* Says how it goes, as long as something goes; a file is known to the server alone. */
    watch() {
      clearInterval(this.ticking);
      let quiet = 0;
      this.ticking = setInterval(async () => {
        if (!this.page.isConnected) { clearInterval(this.ticking); return; }
        const text = await this.page.$server.progress();
        this.said.textContent = text;
        quiet = text ? 0 : quiet + 1;
        if (quiet > 3) clearInterval(this.ticking);
      }, 500);
    }

    /* ---- Parameters ---- */
    async ask() {
      const tab = this.current, names = tab.sql.includes('$') ? JSON.parse(await this.page.$server.parameters(tab.sql)) : [];
      if (tab !== this.current) return;
      const wanted = names.join();
      if (this.asked === tab.id + wanted && this.fields.children.length === names.length) return;
      this.asked = tab.id + wanted;
      this.fields.replaceChildren(...names.map(name => this.field(tab, name)));
    }

    field(tab, name) {
      const label = make('label', 'choice'), said = make('span', '', '$' + name), last = name.split('_').at(-1);
      const offered = last === 'year' ? this.known.years.map(year => ({ code: String(year), name: String(year) })) : last === 'district' || name.endsWith('district_code') ? this.known.districts : last === 'indicator' || name.endsWith('indicator_code') ? this.known.indicators : null;
      const input = document.createElement(offered ? 'select' : 'input');
      if (offered) {
        if (tab.params[name] === undefined) tab.params[name] = offered.at(last === 'year' ? -1 : 0).code;
        const all = offered.some(one => one.code === tab.params[name]) ? offered : [...offered, { code: tab.params[name], name: tab.params[name] }];
        input.append(...all.map(one => new Option(one.name, one.code, false, one.code === tab.params[name])));
      } else {
        input.type = 'text';
        input.value = tab.params[name] ?? '';
        input.spellcheck = false;
      }
      input.addEventListener('input', () => { tab.params[name] = input.value; this.remember(); });
      input.addEventListener('keydown', event => { if (event.key === 'Enter') this.run(); });
      label.append(said, input);
      return label;
    }

    /* ---- Saved queries, links ---- */
    save() {
      const title = prompt(this.words.name, this.current.title || shortened(this.current.sql));
      if (!title || !title.trim()) return;
      this.current.title = title.trim().slice(0, 120);
      this.saved = [{ title: this.current.title, sql: this.current.sql, params: this.current.params }, ...this.saved.filter(one => one.title !== this.current.title)].slice(0, KEEP.saved);
      keep('saved', this.saved);
      this.remember();
      this.drawTabs();
      this.listSaved();
    }

    async share(by) {
      const { title, sql, params } = this.current, link = await queryLink({ title, sql, params });
      history.replaceState(history.state, '', link);
      await window.chiTieu.copyText(link);
      by.textContent = this.words.copied;
      setTimeout(() => { by.textContent = this.words.link; }, 2000);
    }

    /* ---- What there is ---- */
    browse() {
      const words = this.words;
      this.browser.replaceChildren();
      const fold = (name, isOpen) => {
        const all = make('details', 'wb-fold'), list = make('div', 'wb-list');
        all.open = isOpen;
        all.append(make('summary', '', name), list);
        this.browser.append(all);
        return list;
      };
      const questions = fold(words.questions, true);
      this.known.questions.forEach(one => questions.append(this.entry(one.question, { title: one.question.length > 40 ? one.question.slice(0, 40) + '…' : one.question, sql: one.sql, params: one.parameters })));
      const tables = fold(words.tables, false), field = make('label', 'field'), find = make('input');
      find.type = 'search';
      find.placeholder = words.find;
      find.setAttribute('aria-label', words.find);
      field.append(find);
      const list = make('div', 'wb-tables');
      tables.append(field, list);
      const draw = () => {
        const wanted = plain(find.value.trim());
        const shown = this.known.tables.map(table => ({ table, isNamed: plain(table.name + ' ' + table.grain).includes(wanted), columns: table.columns.filter(column => plain(column.name + ' ' + column.meaning).includes(wanted)) })).filter(one => !wanted || one.isNamed || one.columns.length);
        list.replaceChildren(...shown.map(one => this.table(one.table, wanted && !one.isNamed ? one.columns : one.table.columns, wanted && !one.isNamed)));
        if (!shown.length) list.append(make('p', 'dim', words.noTables));
      };
      find.addEventListener('input', draw);
      draw();
      this.savedList = fold(words.saved, false);
      this.historyList = fold(words.history, false);
      this.listSaved();
      this.listHistory();
    }

    table(table, columns, isOpen) {
      const one = make('details', 'wb-table'), summary = make('summary');
      one.open = isOpen;
      summary.append(make('code', '', table.name), make('span', 'dim', table.grain));
      const fill = () => {
        if (one.childElementCount > 1) return;
        const acts = make('div', 'wb-acts');
        acts.append(button('btn s', this.words.insert, () => this.insert(table.name)), button('btn s', this.words.look, () => { this.open({ title: table.name, sql: 'FROM ' + table.name + ' LIMIT 100;\n', params: {} }); this.run(); }));
        const list = make('ul');
        columns.forEach(column => {
          const item = make('li'), pick = button('plain', '', () => this.insert(column.name));
          pick.append(make('code', '', column.name), make('small', 'dim', column.type.toLowerCase()));
          item.append(pick, make('span', 'dim', column.meaning));
          list.append(item);
        });
        one.append(acts, list);
      };
      one.addEventListener('toggle', fill);
      if (isOpen) fill();
      return one;
    }

    insert(text) { this.editor.insert(text); this.editor.focus(); }

    entry(text, query, remove) {
      const line = make('div', 'wb-entry'), pick = button('plain', text, () => { this.open(query); this.host.scrollIntoView({ block: 'nearest' }); });
      pick.title = shortened(query.sql);
      line.append(pick);
      if (remove) {
        const drop = button('shut', '×', remove);
        drop.setAttribute('aria-label', this.words.remove + ': ' + text);
        line.append(drop);
      }
      return line;
    }

    listSaved() {
      const drop = one => () => { this.saved = this.saved.filter(other => other !== one); keep('saved', this.saved); this.listSaved(); };
      this.savedList.replaceChildren(...this.saved.map(one => this.entry(one.title, one, drop(one))));
      if (!this.saved.length) this.savedList.append(make('p', 'dim', this.words.none));
    }

    listHistory() {
      const time = new Intl.DateTimeFormat(this.known.language === 'en' ? 'en-GB' : 'vi-VN', { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });
      this.historyList.replaceChildren(...this.history.map(one => this.entry(time.format(one.at) + ' · ' + (one.title || shortened(one.sql)), one)));
      if (!this.history.length) this.historyList.append(make('p', 'dim', this.words.none));
    }

    /* ---- Completion: tables, the columns of those that the text names, then all others; each with its comment. ---- */
    completer() {
      const escaped = text => text.replace(/[&<>"']/g, sign => '&#' + sign.charCodeAt(0) + ';');
      return {
        identifierRegexps: [/[\w.]/],
        getCompletions: (editor, session, position, prefix, done) => {
          const text = editor.getValue(), aliases = {};
          for (const [, name, alias] of text.matchAll(/\b(?:from|join)\s+([\w.]+)(?:\s+(?:as\s+)?(\w+))?/gi)) {
            const table = this.known.tables.find(one => one.name.toLowerCase() === name.toLowerCase());
            if (table) { aliases[(alias || '').toLowerCase()] = table; aliases[name.split('.').at(-1).toLowerCase()] = table; }
          }
          const column = (one, table, score, before) => ({ caption: (before || '') + one.name, value: (before || '') + one.name, meta: table.name, score, doc: one.meaning, type: one.type });
          const dot = prefix.lastIndexOf('.'), owner = dot < 0 ? null : aliases[prefix.slice(0, dot).toLowerCase()];
          if (owner) { done(null, owner.columns.map(one => column(one, owner, 1000, prefix.slice(0, dot + 1)))); return; }
          const named = [...new Set(Object.values(aliases))];
          const found = [
            ...this.known.tables.map(table => ({ caption: table.name, value: table.name, meta: this.words.tables.split(' ')[0], score: 500, doc: table.grain })),
            ...named.flatMap(table => table.columns.map(one => column(one, table, 800)))
          ];
          const seen = new Set(found.map(one => one.value));
          KEYWORDS.forEach(word => { if (!seen.has(word)) found.push({ caption: word, value: word, meta: this.words.keyword, score: 100, doc: '' }); });
          done(null, found);
        },
        getDocTooltip: item => { if (item.doc) item.docHTML = '<b>' + escaped(item.caption) + '</b>' + (item.type ? ' <small>' + escaped(item.type) + '</small>' : '') + '<br>' + escaped(item.doc); }
      };
    }
  }

  const KEYWORDS = ('SELECT,FROM,WHERE,GROUP BY,ORDER BY,HAVING,LIMIT,OFFSET,JOIN,LEFT JOIN,USING,ON,AS,AND,OR,NOT,NULL,IS,IN,BETWEEN,LIKE,ILIKE,CASE,WHEN,THEN,ELSE,END,WITH,UNION ALL,DISTINCT,'
    + 'QUALIFY,OVER,PARTITION BY,DESC,ASC,NULLS LAST,PIVOT,UNPIVOT,SUMMARIZE,DESCRIBE,EXISTS,EXCEPT,INTERSECT,FILTER,CAST,DATE,count,sum,avg,min,max,round,coalesce,string_agg,list,rank,row_number,lag').split(',');

  window.chiTieu.workbench = (page, known) => {
    if (page.workbench) page.workbench.know(known);
    else page.workbench = new Workbench(page, known);
  };

  /* Taking a file is watched, too. */
  document.addEventListener('click', event => {
    const file = event.target.closest && event.target.closest('[data-file]'), page = file && file.closest('main');
    if (page && page.workbench) page.workbench.watch();
  });
})();
