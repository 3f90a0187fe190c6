/* What needs no server: the theme, the menu of a phone, the open list of districts. Runs in the head, before the first paint. */
(() => {
  /* Browsers give up 'unload', which the framework's push waits for; 'pagehide' comes at the same moment. */
  const listen = window.addEventListener;
  window.addEventListener = (type, ...rest) => listen.call(window, type === 'unload' ? 'pagehide' : type, ...rest);

  /* Light or dark: the link (?theme=dark) says, else what was chosen last, else the system. */
  const root = document.documentElement;
  const valid = theme => (theme === 'dark' || theme === 'light') ? theme : null;
  const remembered = () => { try { return valid(localStorage.getItem('chi-tieu.theme')); } catch { return null; } };
  const setTheme = theme => {
    root.setAttribute('theme', theme);
    try { localStorage.setItem('chi-tieu.theme', theme); } catch { /* a private window: the choice holds for this page */ }
  };
  const linked = valid(new URLSearchParams(location.search).get('theme'));
  if (linked) setTheme(linked);
  else root.setAttribute('theme', remembered() || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));

  /* The outline of the first answer has done its work once the page is there. */
  new MutationObserver((changes, observer) => {
    if (!document.querySelector('.app')) return;
    observer.disconnect();
    const outline = document.querySelector('.loading');
    if (outline) outline.remove();
  }).observe(root, { childList: true, subtree: true });

  /* HTML of the server for what is chosen again and again (Markup.steady): what is built as before stays, with its focus and
     whether it is open, and takes on what is different. */
  const become = (place, next) => {
    const old = [...place.childNodes], fresh = [...next.childNodes];
    if (old.length !== fresh.length || old.some((node, at) => node.nodeName !== fresh[at].nodeName)) {
      place.replaceChildren(...fresh);
      return;
    }
    old.forEach((node, at) => {
      if (!node.attributes) { node.data = fresh[at].data; return; }
      const mine = node.matches('[data-day], [data-as]') ? ['href'] : ['open']; /* what scripts and readers have made of it */
      for (const { name } of [...node.attributes]) if (!mine.includes(name) && !fresh[at].hasAttribute(name)) node.removeAttribute(name);
      for (const { name, value } of fresh[at].attributes) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
      become(node, fresh[at]);
    });
  };
  Object.defineProperty(Element.prototype, 'steadyHtml', {
    set(html) {
      const next = document.createElement('template');
      next.innerHTML = html;
      become(this, next.content);
    }
  });

  /* The menu comes over the page where there is no room beside it: on a phone, and on a projector, where all is larger. */
  const phone = matchMedia('(max-width: 720px)');
  const placeMenu = () => root.toggleAttribute('data-drawer', phone.matches || root.hasAttribute('data-present'));
  phone.addEventListener('change', placeMenu);
  placeMenu();
  const present = on => {
    root.toggleAttribute('data-present', on);
    document.querySelector('.present-btn').setAttribute('aria-pressed', String(on));
    placeMenu();
    if (on && root.requestFullscreen) root.requestFullscreen().catch(() => {}); /* larger all the same where it is refused */
    if (!on && document.fullscreenElement) document.exitFullscreen();
  };
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && root.hasAttribute('data-present')) present(false);
  });

  const showMenu = open => {
    const app = document.querySelector('.app');
    if (!app || app.classList.contains('open') === open) return;
    app.classList.toggle('open', open);
    const button = document.querySelector('.menu-btn');
    button.setAttribute('aria-expanded', String(open));
    (open ? document.querySelector('.menu-close') : button).focus();
  };
  const closePickers = except => document.querySelectorAll('details.picker[open], details.menu[open]').forEach(picker => {
    if (picker !== except) picker.open = false;
  });

  /* A link to a card is followed once the card is there: what stands further down comes after the first answer. */
  let wanted = null;
  const led = () => { try { return location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; } };
  const forget = () => { wanted = null; };
  ['wheel', 'touchmove', 'keydown'].forEach(scrolling => addEventListener(scrolling, forget, { passive: true }));
  const arrive = () => {
    const target = wanted && wanted === location.hash && led();
    if (target) target.scrollIntoView();
    forget();
  };

  /* What a phone folds comes open, as wide windows and paper have it: a phone closes it before it is painted, but for what a link
     leads to. */
  const folds = () => [...document.querySelectorAll('details.folds:not(.led)')];
  const unfold = () => {
    const target = led(), around = target && target.closest('details.folds');
    if (!around) return;
    around.open = true;
    target.scrollIntoView();
  };
  const fold = () => {
    if (!phone.matches || root.classList.contains('printing')) return;
    folds().forEach(part => { part.open = false; });
    unfold();
  };
  phone.addEventListener('change', () => folds().forEach(part => { part.open = !phone.matches; }));
  addEventListener('hashchange', unfold);

  /* What a figure is made of opens beside the page (explain.js); with a key that asks for another window, it is a link like others. */
  const explaining = () => import('./explain.js');
  const explain = href => explaining().then(panel => panel.open(href));
  document.addEventListener('click', event => {
    const at = selector => event.target.closest && event.target.closest(selector);
    const figure = at('a[href*="lineage/"]:not(.whole)');
    if (figure && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      explain(figure.href);
    }
    wanted = at('a[href*="#"]') ? at('a').hash : null;
    if (at('.theme-btn')) setTheme(root.getAttribute('theme') === 'dark' ? 'light' : 'dark');
    if (at('.present-btn')) present(!root.hasAttribute('data-present'));
    if (at('.print-btn')) print();
    if (at('.menu-btn')) showMenu(true);
    if (at('.menu-close') || at('.scrim') || at('.side a')) showMenu(false);
    const choice = at('.card > header .seg > button');
    if (choice) remember('view', at('.card').id, choice.previousElementSibling ? 'table' : '');
    if (at('.skip')) document.querySelector('main').focus();
    if (event.target.isConnected) closePickers(at('details.picker, details.menu'));
  });
  /* The links to other days lead to the page that is open, as it is known on the day; that beside a field to the day in it. */
  const leadTo = (link, day) => {
    const to = new URL(location.href);
    if (day) to.searchParams.set('as_of', day); else to.searchParams.delete('as_of');
    link.href = to.pathname + to.search;
  };
  const leadToDays = () => document.querySelectorAll('.asof[open] [data-day]').forEach(link => leadTo(link, link.dataset.day));
  document.addEventListener('toggle', leadToDays, true);
  addEventListener('vaadin-navigated', leadToDays);
  document.addEventListener('input', event => {
    if (event.target.value && event.target.closest('.any-day')) leadTo(event.target.nextElementSibling, event.target.value);
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.closest('.any-day > input')) event.target.nextElementSibling.click();
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.picker[open], details.menu[open]');
    if (open) { open.open = false; open.querySelector('summary').focus(); }
    else if (root.hasAttribute('data-present') && !document.querySelector('.app.open')) present(false);
    showMenu(false);
  });

  /* What a reader makes of a page's cards stands in its link, and is carried on while he stays on the page: which are shown as
     tables ("view"), how a table is sorted, what is looked for in it; each as <card>.<what>, as often as there are cards. */
  const MADE = ['view', 'sort', 'find'];
  const asked = (name, place) => new URLSearchParams(location.search).getAll(name).find(made => made.startsWith(place + '.'));
  const recall = (name, place) => (asked(name, place) || '').slice(place.length + 1);
  const remember = (name, place, what) => {
    const next = new URL(location.href), all = next.searchParams, before = asked(name, place);
    if (before) all.delete(name, before);
    if (what !== '') all.append(name, place + '.' + what);
    next.search = String(all).replaceAll('%2C', ',');
    history.replaceState(history.state, '', next);
  };
  const push = history.pushState;
  history.pushState = (state, title, address) => {
    const next = new URL(address ?? location.href, document.baseURI), made = new URLSearchParams(location.search);
    if (next.pathname === location.pathname && !MADE.some(name => next.searchParams.has(name))) {
      MADE.forEach(name => made.getAll(name).forEach(what => next.searchParams.append(name, what)));
      next.search = next.search.replaceAll('%2C', ',');
    }
    push.call(history, state, title, next);
    if (next.searchParams.has('figure') || document.querySelector('.explain')) explaining().then(panel => panel.follow());
  };
  /* A table is known by what it stands in, and there by its number. */
  const placeOf = table => {
    const home = table.parentElement.closest('[id]'), at = [...home.querySelectorAll('table')].indexOf(table);
    return home.id + (at ? '_' + (at + 1) : '');
  };
  addEventListener('vaadin-navigated', () => document.querySelectorAll('.card[data-view] > header .seg').forEach(choice => {
    const card = choice.closest('.card'), view = recall('view', card.id) || 'chart';
    if (view !== card.dataset.view) choice.children[view === 'table' ? 1 : 0].click();
  }));
  /* Tables are read before they are sorted: what does that comes when the page stands. */
  addEventListener('load', () => (window.requestIdleCallback || setTimeout)(() => import('./tables.js')));
  ['load', 'vaadin-navigated'].forEach(came => addEventListener(came, () => { if (new URLSearchParams(location.search).has('figure')) explaining(); }));

  /* Other figures come while a page is looked at. What only the browser knows is held before, and put back after: elements
     that stayed are themselves; one that was made anew is known by its place under an id and by what it says. */
  const says = element => (element.localName === 'details' ? element.firstElementChild.textContent : element.getAttribute('href') || element.getAttribute('aria-label') || element.textContent);
  const alike = (home, tag) => [...((home && document.getElementById(home)) || document.body).querySelectorAll(tag)];
  const place = element => {
    const home = element.parentElement && element.parentElement.closest('[id]'), all = alike(home && home.id, element.localName);
    const saying = all.filter(other => says(other) === says(element));
    return { element, home: home && home.id, tag: element.localName, says: says(element), at: all.indexOf(element), saying: saying.indexOf(element) };
  };
  const found = ({ element, ...was }) => {
    if (element.isConnected) return element;
    const all = alike(was.home, was.tag), saying = all.filter(other => says(other) === was.says);
    return saying[was.saying] || all[was.at];
  };
  let held = null;
  async function copyText(text) {
    try { await navigator.clipboard.writeText(text); } catch {
      const field = document.createElement('textarea');
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
  }

  /* A query as a link to the editor, which unpacks it (workbench.js): { title, sql, params }. */
  const piped = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
  async function packed(query) {
    const bytes = await piped(new TextEncoder().encode(JSON.stringify(query)), new CompressionStream('deflate-raw'));
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return '#q=' + btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  }
  async function queryLink(query) {
    const to = new URL('sql', document.baseURI), language = new URLSearchParams(location.search).get('lang');
    if (language) to.searchParams.set('lang', language);
    return to.href + await packed(query);
  }

  window.chiTieu = {
    copyText, piped, packed, queryLink,
    arrive,
    explain,
    fold,
    recall,
    remember,
    placeOf,
    hold() {
      const all = selector => [...document.querySelectorAll(selector)], active = document.activeElement;
      held = {
        address: location.href, x: scrollX, y: scrollY,
        focus: active && active !== document.body && place(active),
        open: all('details[open]').map(place),
        typed: all('input:not([type=range]), textarea').map(input => [place(input), input.value, input.selectionStart, input.selectionEnd]),
        scrolled: all('.scroll').filter(box => box.scrollLeft || box.scrollTop).map(box => [place(box), box.scrollLeft, box.scrollTop]),
        played: all('ct-player').map(player => [place(player), player.at, player.timer])
      };
    },
    putBack() {
      const was = held;
      held = null;
      if (document.querySelector('.explain')) explaining().then(panel => panel.follow(true));
      if (!was || was.address !== location.href) return;
      was.open.map(found).forEach(details => { if (details) details.open = true; });
      was.typed.forEach(([input, value, start, end]) => {
        const now = found(input);
        if (!now || now.value === value) return;
        now.value = value;
        if (now === document.activeElement && start !== null) now.setSelectionRange(start, end);
      });
      was.played.forEach(([player, at, playing]) => {
        const now = found(player);
        if (!now || !now.frames || now.at === at) return;
        now.show(Math.min(at, now.frames.length - 1));
        if (playing) now.play();
      });
      if (was.focus && document.activeElement === document.body) {
        const now = found(was.focus);
        if (now) now.focus({ preventScroll: true });
      }
      was.scrolled.forEach(([box, left, top]) => { const now = found(box); if (now) now.scrollTo(left, top); });
      const scroll = () => scrollTo({ left: was.x, top: was.y, behavior: 'instant' });
      scroll();
      requestAnimationFrame(scroll);
    }
  };

  /* Paper is light and as wide as it is, whatever the window shows; charts are drawn anew for it before it is laid out. */
  const redraw = () => document.querySelectorAll('ct-chart').forEach(chart => chart.paint && chart.wide && chart.paint(chart.room()));
  let shown = null, closed = [];
  addEventListener('beforeprint', () => {
    if (shown) return;
    closed = folds().filter(part => !part.open);
    closed.forEach(part => { part.open = true; });
    shown = root.getAttribute('theme');
    root.classList.add('printing');
    root.setAttribute('theme', 'light');
    redraw();
  });
  addEventListener('afterprint', () => {
    if (!shown) return;
    root.classList.remove('printing');
    root.setAttribute('theme', shown);
    shown = null;
    closed.forEach(part => { part.open = false; });
    redraw();
  });
})();
