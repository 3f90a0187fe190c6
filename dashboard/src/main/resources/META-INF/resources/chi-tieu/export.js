/* Pictures of a card: what it shows as one SVG with title, subtitle, legend, source and data-as-of inside, and the same at
   twice the size as PNG. Text goes in escaped; the font goes along, so that Vietnamese looks the same everywhere. */
(() => {
  const PAD = 24, FONT = "Inter, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
  const token = role => getComputedStyle(document.documentElement).getPropertyValue('--ct-' + role).trim();
  const escape = text => String(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"']/g, sign => '&#' + sign.charCodeAt(0) + ';');
  const ruler = document.createElement('canvas').getContext('2d');
  const widthOf = (text, size, weight) => { ruler.font = weight + ' ' + size + 'px ' + FONT; return ruler.measureText(text).width; };

  function lines(text, size, weight, room) {
    const all = [''];
    for (const word of text.split(' ')) {
      const longer = all[all.length - 1] ? all[all.length - 1] + ' ' + word : word;
      if (widthOf(longer, size, weight) > room && all[all.length - 1]) all.push(word); else all[all.length - 1] = longer;
    }
    return all;
  }
  const words = (text, x, y, size, weight, color, anchor) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor || 'start'}" unicode-bidi="isolate">${escape(text)}</text>`;
  const box = (x, y, width, height, fill, more) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more || ''}/>`;
  const isSeen = element => element.getClientRects().length > 0;

  /* The shapes of verdicts and of chosen districts, 16 × 16, as app.css masks or clips them. */
  const SHAPES = {
    met: ['<circle cx="8" cy="8" r="7"/>', '<path d="m4.8 8.3 2.2 2.2 4.2-4.7" fill="none" stroke="PAPER" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>'],
    on_track: ['<circle cx="8" cy="8" r="6.2" fill="none" stroke="INK" stroke-width="1.6"/>', '<path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z"/>'],
    late: ['<path d="M8 1.3 15.4 14.3H.6z"/>', '<path d="M8 6v4M8 12v.3" fill="none" stroke="PAPER" stroke-width="1.7" stroke-linecap="round"/>'],
    none: ['<rect x="2" y="2" width="12" height="12" rx="2" fill="none" stroke="INK" stroke-width="1.5" stroke-dasharray="2.5 2"/>'],
    s3: ['<path d="M8 .6 16 15.4H0z"/>'],
    s4: ['<path d="M8 0l8 8-8 8-8-8z"/>']
  };

  /* A small mark, with its left upper corner at x and y: a shape, or a box with its fill, border and corners. */
  function mark(element, x, y) {
    const style = getComputedStyle(element), width = element.offsetWidth, height = element.offsetHeight;
    const shape = Object.keys(SHAPES).find(name => /\b(gl|sym)\b/.test(element.className) && element.classList.contains(name));
    if (shape) return `<g transform="translate(${x} ${y}) scale(${width / 16})" fill="${style.color}">${SHAPES[shape].join('').replaceAll('PAPER', token('card')).replaceAll('INK', style.color)}</g>`;
    const line = parseFloat(style.borderTopWidth), dash = style.borderTopStyle === 'dashed';
    if (height <= 4 && line) return `<path d="M${x} ${y + height / 2}h${width}" stroke="${style.borderTopColor}" stroke-width="${line}" ${dash ? 'stroke-dasharray="5 3"' : ''}/>`;
    const fill = style.backgroundImage.includes('gradient') ? 'url(#hatch)' : style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'none' : style.backgroundColor;
    const round = style.borderTopLeftRadius.endsWith('%') ? width / 2 : Math.min(parseFloat(style.borderTopLeftRadius), height / 2);
    return box(x + line / 2, y + line / 2, Math.max(0, width - line), Math.max(0, height - line), fill,
      `rx="${round}" ${line ? `stroke="${style.borderTopColor}" stroke-width="${line}" ${dash ? 'stroke-dasharray="3 2"' : ''}` : ''} ${style.transform !== 'none' ? `transform="rotate(45 ${x + width / 2} ${y + height / 2})"` : ''}`);
  }

  /* The words of a cell line by line where the browser has put them, without those that are only heard. */
  function written(cell, edge) {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), range = document.createRange(), parts = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement.closest('.vh, .sp, details')) continue;
      const style = getComputedStyle(node.parentElement), size = parseFloat(style.fontSize), found = [];
      for (const word of node.data.matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const place = range.getBoundingClientRect(), last = found[found.length - 1];
        if (!place.width) continue;
        if (last && Math.abs(last.top - place.top) < 2) last.text += ' ' + word[0];
        else found.push({ text: word[0], left: place.left, top: place.top, height: place.height });
      }
      found.forEach(line => parts.push(words(line.text, line.left - edge.left, line.top - edge.top + line.height / 2 + 0.36 * size, size, style.fontWeight, style.color)));
    }
    return parts;
  }

  /* A table as it stands on the page: the fill, the marks and the words of every cell that is seen. */
  function table(element) {
    const whole = element.getBoundingClientRect(), above = element.caption ? element.caption.offsetHeight : 0; /* what only the page needs */
    const edge = new DOMRect(whole.x, whole.y + above, whole.width, whole.height - above), parts = [];
    for (const cell of element.querySelectorAll('th, td')) {
      const place = cell.getBoundingClientRect(), style = getComputedStyle(cell);
      if (place.width < 4) continue;
      const x = place.left - edge.left, y = place.top - edge.top;
      if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') parts.push(box(x, y, place.width, place.height, style.backgroundColor, 'rx="3"'));
      if (/\b(miss|refused)\b/.test(cell.className)) parts.push(box(x, y, place.width, place.height, 'url(#hatch)', 'rx="3"'));
      if (cell.classList.contains('open')) parts.push(box(x + 0.75, y + 0.75, place.width - 1.5, place.height - 1.5, 'none', `rx="3" stroke="${token('context-soft')}" stroke-width="1.5"`));
      for (const sign of cell.querySelectorAll('.gl, .sym, .yes, .no, .pace i')) {
        const at = sign.getBoundingClientRect();
        if (at.width) parts.push(mark(sign, at.left - edge.left, at.top - edge.top));
      }
      parts.push(...written(cell, edge));
    }
    return { inner: parts.join(''), width: edge.width, height: edge.height };
  }

  function legend(card, y, room) {
    const element = card.querySelector('.legend');
    if (!element || !isSeen(element)) return { inner: '', height: 0 };
    let x = 0, row = 0, inner = '';
    for (const entry of element.children) {
      const text = entry.textContent.trim(), marks = [...entry.querySelectorAll('i, .gl')];
      const width = marks.length * 26 + widthOf(text, 12, 400) + 14;
      if (x && x + width > room) { x = 0; row += 20; }
      for (const sign of marks) {
        inner += mark(sign, PAD + x, y + row + 10 - sign.offsetHeight / 2);
        x += sign.offsetWidth + (marks.length > 1 ? 0 : 6);
      }
      if (marks.length > 1) x += 6;
      inner += words(text, PAD + x, y + row + 14, 12, 400, token('ink-2'));
      x += widthOf(text, 12, 400) + 16;
    }
    return { inner, height: row + 26 };
  }

  /* A chart that lies beneath its table, in the column that the table leaves free. */
  function layered(chart, over) {
    const one = chart.getBoundingClientRect(), other = over.getBoundingClientRect(), drawn = chart.picture(one.width), rows = table(over);
    const left = Math.min(one.left, other.left), top = Math.min(one.top, other.top);
    return {
      inner: drawn.inner.replace(/^<svg/, `<svg x="${one.left - left}" y="${one.top - top}"`) + `<g transform="translate(${other.left - left} ${other.top - top})">${rows.inner}</g>`,
      width: Math.max(one.right, other.right) - left,
      height: Math.max(one.top + drawn.height, other.bottom) - top
    };
  }

  let fonts;
  async function fontFaces() {
    const face = async (subset, weight, range) => {
      const bytes = new Uint8Array(await (await fetch('_static/inter/5.2.5/files/inter-' + subset + '-' + weight + '-normal.woff2')).arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)}) format("woff2");unicode-range:${range}}`;
    };
    const ranges = { latin: 'U+0000-00FF,U+0131,U+2000-206F,U+2190-2193,U+2212,U+FEFF', vietnamese: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB' };
    return (await Promise.all([400, 500, 600].flatMap(weight => Object.entries(ranges).map(([subset, range]) => face(subset, weight, range))))).join('');
  }

  /* Places are taken as they are when nothing is enlarged for a projector; nobody sees it in between. */
  function picture(card) {
    const root = document.documentElement, isPresented = root.hasAttribute('data-present');
    root.removeAttribute('data-present');
    try { return drawn(card); } finally { root.toggleAttribute('data-present', isPresented); }
  }

  async function drawn(card) {
    fonts = fonts || fontFaces().catch(() => '');
    const chart = [...card.querySelectorAll('ct-chart')].find(isSeen), shown = [...card.querySelectorAll('table')].find(isSeen);
    if (!chart && !shown) return null;
    const over = chart && chart.closest('.pair:has(> .spine-table)') && shown;
    const placed = over ? layered(chart, over) : chart ? null : table(shown);
    const wide = Math.max(placed ? placed.width : Math.max(chart.clientWidth, 720), 480);
    const body = placed || chart.picture(wide);
    const title = lines(card.querySelector('h2').textContent, 18, 600, wide), measure = lines(card.querySelector('.sub').textContent, 13, 400, wide);
    let y = PAD;
    let inner = title.map(line => words(line, PAD, (y += 24) - 6, 18, 600, token('ink-1'))).join('');
    y += 2;
    inner += measure.map(line => words(line, PAD, (y += 19) - 5, 13, 400, token('ink-2'))).join('');
    y += 10;
    const key = legend(card, y, wide);
    inner += key.inner;
    y += key.height;
    const output = card.querySelector('output');
    if (output && isSeen(output)) { inner += words(output.textContent, PAD + wide, y - (key.height ? 10 : -14), 14, 600, token('ink-1'), 'end'); if (!key.height) y += 24; }
    inner += !placed
      ? body.inner.replace(/^<svg/, `<svg x="${PAD}" y="${y}"`)
      : `<g transform="translate(${PAD} ${y})">${body.inner}</g>`;
    y += body.height + 10;
    for (const note of card.querySelectorAll(':scope > footer > span')) {
      for (const line of lines(note.textContent, 12, 400, wide)) inner += words(line, PAD, (y += 18) - 5, 12, 400, token('ink-3'));
    }
    const width = wide + 2 * PAD, height = y + PAD - 6;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(FONT)}" style="font-feature-settings:'tnum' 1">`
      + `<title>${escape(title.join(' '))}</title><defs><style>${await fonts}</style><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" stroke="${token('context-soft')}" stroke-width="1.5"/></pattern></defs>`
      + box(0, 0, width, height, token('card')) + inner + '</svg>';
    return { svg, width, height };
  }

  function hand(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async function png(made) {
    const url = URL.createObjectURL(new Blob([made.svg], { type: 'image/svg+xml' }));
    const image = new Image();
    image.src = url;
    await image.decode();
    await new Promise(done => setTimeout(done, 120)); /* the fonts inside load after the picture */
    const canvas = document.createElement('canvas');
    canvas.width = made.width * 2;
    canvas.height = made.height * 2;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(url);
    return new Promise(done => canvas.toBlob(done, 'image/png'));
  }

  async function copy(button, text) {
    await chiTieu.copyText(text);
    const how = button.lastElementChild, before = how.dataset.before ??= how.textContent;
    how.setAttribute('role', 'status');
    how.textContent = button.dataset.done;
    setTimeout(() => { how.textContent = before; }, 1600);
  }

  /* Files of an open menu lead to the server, which makes them when they are asked for. */
  document.addEventListener('toggle', event => {
    const menu = event.target;
    if (!menu.open || !menu.dataset.files) return;
    for (const file of menu.querySelectorAll('[data-as]')) file.href = menu.dataset.files + '?as=' + file.dataset.as;
  }, true);

  document.addEventListener('click', async event => {
    const button = event.target.closest && event.target.closest('[data-take]');
    const menu = event.target.closest && event.target.closest('details.menu');
    if (menu && event.target.closest('.pop a:not([data-take])')) setTimeout(() => { menu.open = false; });
    if (!button) return;
    if (button.dataset.take === 'sql' || button.dataset.take === 'open') {
      event.preventDefault();
      const answer = await fetch(button.href), isCopied = button.dataset.take === 'sql';
      if (answer.ok && isCopied) await copy(button, await answer.text());
      else if (answer.ok) location.href = await chiTieu.queryLink({ title: button.closest('.card, section[id]').querySelector('h2').textContent.trim().slice(0, 60), sql: await answer.text(), params: {} });
      else location.reload(); /* the server has forgotten this page */
      return;
    }
    const card = button.closest('.card, section[id]');
    if (button.dataset.take === 'link') { await copy(button, location.href.split('#')[0] + '#' + card.id); return; }
    const made = await picture(card);
    if (!made) return;
    const svg = new Blob([made.svg], { type: 'image/svg+xml' });
    if (button.dataset.take === 'svg') hand(svg, menu.dataset.name + '.svg');
    else hand(await png(made), menu.dataset.name + '.png');
    menu.open = false;
    menu.querySelector('summary').focus();
  });
})();
