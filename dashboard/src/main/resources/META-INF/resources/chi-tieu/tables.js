/* <ct-rows>: stands in the caption of a table whose rows may be put in another order (Cells.table). It makes the heads buttons,
   offers to look for rows where there are many, and does again what the link asks for (shell.js) when the server sets the table
   anew. Nothing is decided here but an order: figures and words stay the server's. */
(() => {
  const MANY = 25, root = document.documentElement;
  const say = (vietnamese, english) => (root.lang === 'en' ? english : vietnamese);
  const make = (tag, name, ...parts) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...parts);
    return element;
  };

  /* What a reader sees of a cell, without what explains it; where that is a shape alone, the word that is heard of it. */
  function words(cell) {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), seen = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.parentElement.closest('details, .vh')) seen.push(node.data);
    }
    const named = cell.querySelector('[aria-label]');
    return seen.join(' ').trim() || (named && named.getAttribute('aria-label')) || cell.textContent.trim();
  }
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

  /* The number a text begins with, after a sign or the shape of a change; of a day the number that orders it. */
  function number(text) {
    const day = text.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d\d):(\d\d))?/);
    if (day) return ((+day[3] * 100 + +day[2]) * 100 + +day[1]) * 10000 + +(day[4] || 0) * 100 + +(day[5] || 0);
    if (text === '·') return 0; /* as a heat table writes that nothing is lacking */
    const [, sign, digits] = text.match(/^[▲▼■≈<>\s]*([+−-]?)\s*(\d[\d.,]*)/) || [];
    if (!digits) return null;
    const value = Number(say(digits.replace(/\./g, '').replace(',', '.'), digits.replace(/,/g, '')));
    return Number.isNaN(value) ? null : /[−-]/.test(sign) ? -value : value;
  }

  /* What a cell is ordered by: a number, else a text; null where there is nothing. What the server gives comes first, then the
     verdict that a shape tells. */
  const VERDICTS = ['late', 'on_track', 'met'];
  function key(cell) {
    const given = cell.dataset.value, text = words(cell), read = number(text);
    if (given !== undefined) return given === '' ? null : Number(given);
    const shape = read === null && cell.querySelector('.gl'), verdict = shape ? VERDICTS.findIndex(name => shape.classList.contains(name)) : -1;
    if (verdict >= 0) return verdict;
    return /^[–—-]?$/.test(text) || /\b(miss|refused|no-value)\b/.test(cell.className) || shape ? null : read === null ? text : read;
  }
  const names = new Intl.Collator('vi', { numeric: true });

  /* Rows by a column; who has nothing there comes last in both directions. In a column of numbers a text is nothing. */
  function ordered(rows, column, isDown) {
    const all = rows.map(row => [row, key(row.cells[column])]), known = all.filter(([, value]) => value !== null);
    const isNumber = known.filter(([, value]) => typeof value === 'number').length * 2 > known.length;
    const has = ([, value]) => value !== null && (!isNumber || typeof value === 'number');
    const turn = isDown ? -1 : 1;
    return [...all.filter(has).sort(([, one], [, other]) => turn * (isNumber ? one - other : names.compare(one, other))), ...all.filter(row => !has(row))]
      .map(([row]) => row);
  }

  /* For those who hear the page. */
  const heard = make('output', 'vh');

  customElements.define('ct-rows', class extends HTMLElement {
    connectedCallback() {
      this.table = this.closest('table');
      if (this.table.closest('.report, .spine')) return; /* paper, and rows that stand on what is drawn beneath them */
      this.rows = [...this.table.tBodies[0].rows];
      this.heads = [...this.table.tHead.rows[0].cells];
      if (this.rows.length < 2 || this.rows.some(row => row.cells[0].colSpan > 1)) return; /* groups stay together */
      this.place = chiTieu.placeOf(this.table);
      this.words = this.rows.map(row => plain([...row.cells].map(words).join(' ')));
      this.dress();
      this.speak();
      this.apply();
      this.listen = new AbortController();
      this.table.addEventListener('click', event => this.turn(event), { signal: this.listen.signal });
      addEventListener('vaadin-navigated', () => this.apply(), { signal: this.listen.signal });
      this.watch = new MutationObserver(() => { this.speak(); this.apply(); });
      this.watch.observe(root, { attributeFilter: ['lang'] });
      const card = this.table.closest('.pair') && this.table.closest('.card');
      if (card) this.watch.observe(card, { attributeFilter: ['data-view'] });
    }
    disconnectedCallback() {
      if (!this.watch) return;
      this.watch.disconnect();
      this.listen.abort();
    }

    /* A head that leads somewhere keeps its link and has its button beneath. */
    dress() {
      this.buttons = this.heads.map(head => {
        if (head.localName !== 'th') return null;
        const isLink = head.querySelector('a'), isSeen = !isLink && [...head.childNodes].some(node => !node.classList || !node.classList.contains('vh'));
        const button = make('button', isSeen ? 'sort' : 'sort bare', ...(isLink ? [make('span', 'vh')] : head.childNodes));
        button.type = 'button';
        if (this.table.role === 'grid') button.tabIndex = -1;
        head.append(button);
        return button;
      });
      if (this.rows.length > MANY && this.table.role !== 'grid') { /* nothing but rows may stand in a grid */
        this.said = make('output', '');
        this.field = make('input', '');
        this.field.type = 'search';
        this.field.addEventListener('input', () => {
          chiTieu.remember('find', this.place, this.field.value.trim());
          this.apply();
        });
        this.append(make('label', 'field', make('span', 'ic lens'), this.field), this.said);
      }
    }

    speak() {
      if (this.field) {
        this.field.placeholder = say('Lọc dòng', 'Filter rows');
        this.field.setAttribute('aria-label', say('Lọc dòng của bảng', 'Filter the rows of the table'));
      }
      this.heads.forEach((head, at) => {
        if (head.querySelector('a')) this.buttons[at].firstChild.textContent = say('Sắp xếp theo ', 'Sort by ') + head.querySelector('a').textContent.trim();
      });
    }

    /* Up, then down, then as it came. */
    turn(event) {
      const at = this.buttons.indexOf(event.target.closest('.sort'));
      if (at < 0) return;
      const now = this.heads[at].ariaSort;
      chiTieu.remember('sort', this.place, now === 'ascending' ? -(at + 1) : now === 'descending' ? '' : at + 1);
      this.apply();
      const name = words(this.heads[at]);
      const how = { ascending: say('tăng dần', 'ascending'), descending: say('giảm dần', 'descending') }[this.heads[at].ariaSort];
      if (!heard.isConnected) document.body.append(heard);
      heard.textContent = how ? say('Sắp theo ', 'Sorted by ') + name + ', ' + how : say('Thứ tự ban đầu', 'As it came');
    }

    apply() {
      /* Beside its chart a table stands row by row as it is drawn. */
      const isBeside = Boolean(this.table.closest('.card[data-view=chart] .pair'));
      this.buttons.forEach(button => { if (button) button.disabled = isBeside; });
      const wish = isBeside ? 0 : Number(chiTieu.recall('sort', this.place)) || 0, column = Math.abs(wish) - 1;
      const isWish = Boolean(this.buttons[column]);
      this.heads.forEach((head, at) => { head.ariaSort = isWish && at === column ? (wish < 0 ? 'descending' : 'ascending') : null; });
      this.order(isWish ? column : -1, wish < 0);
      if (this.field) this.filter(isBeside ? '' : chiTieu.recall('find', this.place) || '');
    }

    /* The city and sums stay where they are, rows without figures below the others. */
    order(column, isDown) {
      const isSum = row => row.matches('.city, .sum'), isWhole = row => row.cells.length === this.heads.length;
      const first = this.rows.findIndex(row => !isSum(row));
      const mine = this.rows.filter(row => !isSum(row) && isWhole(row)), rest = this.rows.filter((row, at) => at >= first && (isSum(row) || !isWhole(row)));
      const next = column < 0 ? this.rows : [...this.rows.slice(0, first), ...ordered(mine, column, isDown), ...rest];
      if (next.some((row, at) => row !== this.table.tBodies[0].rows[at])) this.table.tBodies[0].append(...next);
    }

    filter(text) {
      if (this.field.value.trim() !== text) this.field.value = text;
      const wanted = plain(text).split(/\s+/).filter(Boolean);
      let found = 0;
      this.rows.forEach((row, at) => {
        row.hidden = !wanted.every(word => this.words[at].includes(word));
        if (!row.hidden) found++;
      });
      this.said.textContent = !text ? say(`${this.rows.length} dòng`, `${this.rows.length} rows`)
        : found ? say(`${found} / ${this.rows.length} dòng`, `${found} / ${this.rows.length} rows`)
          : say(`Không dòng nào có “${text}”`, `No row has “${text}”`);
    }
  });
})();
