/* What a figure is made of, beside the page that shows it. A link to a figure is followed into a panel at the side; which figure
   it shows stands in the address of the page ("figure"), so that Back closes it, or shows the one before, and a link brings it
   back; the server leaves the page as it is. Where no script runs, or the link is opened in another window, the same stands on a
   page of its own. */
const NAME = 'figure';
const words = {
  vi: { close: 'Đóng', whole: 'Mở thành trang', busy: 'Đang tìm…', failed: 'Không lấy được phần giải thích. Hãy thử lại.' },
  en: { close: 'Close', whole: 'Open as a page', busy: 'Looking…', failed: 'The explanation could not be fetched. Try again.' }
};
const said = () => words[document.documentElement.lang] || words.vi;
let panel = null, shown = null, opener = null, before = null, waiting = null, isLeaving = false;

/* lineage/760?indicator=internet_units&year=2011 is 760,internet_units,2011 in the address. */
const keyOf = href => {
  const to = new URL(href, document.baseURI), place = to.pathname.split('/lineage/')[1];
  return [decodeURIComponent(place), to.searchParams.get('indicator'), to.searchParams.get('year')].join(',');
};
const addressOf = (path, key) => {
  const [place, indicator, year] = key.split(','), here = new URLSearchParams(location.search);
  const to = new URL(path + '/' + encodeURIComponent(place), document.baseURI);
  to.search = new URLSearchParams({ indicator: indicator ?? '', year: year ?? '' });
  ['as_of', 'lang'].forEach(name => { if (here.has(name)) to.searchParams.set(name, here.get(name)); });
  return to;
};

function make() {
  panel = document.createElement('aside');
  panel.className = 'explain';
  panel.id = 'giai-thich'; /* its tables are known by it (tables.js) */
  panel.tabIndex = -1;
  panel.innerHTML = '<div class="bar"><a class="whole"></a><button type="button" class="btn icon quiet"><span class="ic close" aria-hidden="true"></span></button></div><div class="what"></div>';
  panel.querySelector('button').addEventListener('click', close);
  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  document.body.append(panel);
}

const fill = (html, isBusy) => {
  const what = panel.querySelector('.what');
  what.innerHTML = html;
  panel.setAttribute('aria-busy', String(isBusy));
  const head = what.querySelector('h1, h2');
  if (head) { head.id = 'con-so'; panel.setAttribute('aria-labelledby', 'con-so'); }
  panel.scrollTop = 0;
};

async function show(key, isAgain) {
  if (!panel) make();
  const language = said(), whole = panel.querySelector('.whole'), button = panel.querySelector('button');
  whole.href = addressOf('lineage', key);
  whole.textContent = language.whole;
  button.setAttribute('aria-label', language.close);
  button.title = language.close;
  shown = key;
  if (waiting) waiting.abort();
  waiting = new AbortController();
  if (!isAgain) fill('<p class="dim">' + language.busy + '</p>', true);
  const { signal } = waiting;
  const html = await fetch(addressOf('explain', key), { signal }).then(answer => answer.text()).catch(() => '<p>' + language.failed + '</p>');
  if (signal.aborted || shown !== key) return; /* another one was asked for meanwhile, the same anew, or none */
  fill(html, false);
  if (!isAgain) panel.focus();
}

/* The panel follows the address. */
export function follow(isAgain) {
  const key = new URLSearchParams(location.search).get(NAME);
  if (key === null) {
    if (!panel) return;
    panel.remove();
    panel = shown = before = null;
    if (opener && opener.isConnected) opener.focus({ preventScroll: true });
  } else if (key !== shown || isAgain) {
    show(key, isAgain);
  }
}

/* By the router of the framework, which keeps count of its steps: one that it did not make itself it would take for none when it
   is taken back, and load the whole page anew. */
const go = next => {
  const link = document.createElement('a');
  link.href = next.pathname + next.search.replaceAll('%2C', ',');
  document.body.append(link);
  link.click();
  link.remove();
};
const step = () => (history.state || {}).idx ?? 0;

export function open(href) {
  if (!panel) { opener = document.activeElement; before = step(); }
  const next = new URL(location.href);
  next.searchParams.set(NAME, keyOf(href));
  go(next);
}

/* Back to where the first figure was asked for; where the address came with a figure, to the same page without it. */
function close() {
  if (isLeaving) return; /* the router would lose the rest of the address */
  isLeaving = panel.hidden = true;
  if (before !== null && step() > before) { history.go(before - step()); return; }
  const next = new URL(location.href);
  next.searchParams.delete(NAME);
  go(next);
}

/* Not popstate: the router first takes a step back again, asks the server, and then goes it for good. */
addEventListener('vaadin-navigated', () => {
  isLeaving = false;
  if (panel) panel.hidden = false;
  follow();
});
follow();
