/* Every text within a part of the page that is seen and does not stand out from what lies behind it as WCAG asks: 4.5:1, or 3:1
   where it is large. Given back as text, colour, background and ratio. axe leaves undecided what stands on gradients, over other
   boxes and in charts. */
part => {
  const parse = text => {
    const parts = (text.match(/-?[\d.]+(?:e-?\d+)?/g) || []).map(Number);
    if (text[0] === '#') return [1, 3, 5].map(at => parseInt(text.slice(at, at + 2), 16)).concat(1);
    const [r, g, b, alpha = 1] = parts;
    return text.startsWith('color(') ? [r * 255, g * 255, b * 255, alpha] : [r, g, b, alpha];
  };
  const over = ([r, g, b, alpha], under) => [r, g, b].map((channel, at) => channel * alpha + under[at] * (1 - alpha));
  const light = colour => {
    const [r, g, b] = colour.map(channel => channel / 255).map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const styles = new Map(), style = element => styles.get(element) || (styles.set(element, getComputedStyle(element)), styles.get(element));

  /* What lies behind an element: each colour that a gradient has there is one answer. */
  const backs = new Map();
  const behind = element => {
    if (!element) return [[255, 255, 255]];
    if (backs.has(element)) return backs.get(element);
    const own = style(element), under = behind(element.parentElement);
    let all = under.map(colour => over(parse(own.backgroundColor), colour));
    const drawn = own.backgroundImage.includes('gradient') ? own.backgroundImage.match(/rgba?\([^)]*\)|color\([^)]*\)/g) || [] : [];
    if (drawn.length && !own.backgroundImage.startsWith('repeating')) all = drawn.flatMap(colour => all.map(below => over(parse(colour), below)));
    backs.set(element, all);
    return all;
  };

  /* In a chart: the last shape beneath the text, and the card where there is none. */
  const behindInChart = (text, box) => {
    const chart = text.ownerSVGElement, x = box.x + box.width / 2, y = box.y + box.height / 2;
    let below = behind(chart.parentElement);
    for (const shape of chart.querySelectorAll('path, rect, circle, ellipse, polygon')) {
      if (text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_FOLLOWING) break;
      const fill = style(shape).fill, place = shape.getBoundingClientRect();
      if (!fill.startsWith('rgb') && !fill.startsWith('color') || x < place.left || x > place.right || y < place.top || y > place.bottom) continue;
      if (!shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse()))) continue;
      const [r, g, b, alpha] = parse(fill);
      below = below.map(colour => over([r, g, b, alpha * style(shape).fillOpacity * style(shape).opacity], colour));
    }
    return below;
  };

  const isHidden = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (style(at).clipPath === 'inset(50%)' || at.matches(':disabled, [aria-disabled=true], vaadin-connection-indicator')) return true;
    }
    return false;
  };
  const opacity = element => (element && element !== document.body ? style(element).opacity * opacity(element.parentElement) : 1);

  const faint = new Set();
  const judge = (element, words, box) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || box.width < 2 || box.height < 2 || isHidden(element)) return;
    const own = style(element), isDrawn = Boolean(element.ownerSVGElement), size = parseFloat(own.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && own.fontWeight >= 700), [r, g, b, alpha] = parse(isDrawn ? own.fill : own.color);
    const seen = opacity(element);
    for (const back of isDrawn ? behindInChart(element.closest('text'), box) : behind(element)) {
      const found = ratio(over([r, g, b, alpha * seen], back), back);
      if (found < (isLarge ? 3 : 4.5)) {
        const home = element.closest('[id]');
        faint.add(`#${home && home.id} ${element.localName}.${element.getAttribute('class') || ''} “${words.trim().slice(0, 30)}” rgb(${over([r, g, b, alpha * seen], back).map(Math.round)}) on rgb(${back.map(Math.round)}): ${found.toFixed(2)}`);
      }
    }
  };
  const range = document.createRange();
  for (const root of document.querySelectorAll(part)) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || element.closest('script, style, title, option, noscript')) continue;
      range.selectNodeContents(node);
      judge(element, node.data, range.getBoundingClientRect());
    }
    for (const field of root.querySelectorAll('input, select, textarea')) {
      if (field.value && !['hidden', 'range', 'checkbox', 'radio'].includes(field.type)) judge(field, field.value, field.getBoundingClientRect());
    }
  }
  return [...faint];
}
