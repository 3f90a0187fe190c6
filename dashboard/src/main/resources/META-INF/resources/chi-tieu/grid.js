/* Tables full of links (table[role=grid]): one stop of the Tab key each. The arrow keys walk the cells, Home and End go to the
   ends of the row, with Ctrl to the corners; Enter follows the link, as the browser does by itself. */
(() => {
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const gridOf = element => element.closest && element.closest('table[role=grid] > :not(caption)')?.parentElement;
  const within = (at, length) => Math.min(Math.max(at, 0), length - 1);

  function target(grid, cell, event) {
    const rows = [...grid.rows], row = rows.indexOf(cell.parentElement), column = cell.cellIndex;
    const at = (r, c) => { const cells = rows[within(r, rows.length)].cells; return cells[within(c, cells.length)]; };
    const corner = event.ctrlKey || event.metaKey;
    if (event.key === 'Home') return at(corner ? 0 : row, 0);
    if (event.key === 'End') return at(corner ? rows.length : row, Infinity);
    const step = STEPS[event.key];
    return step && !corner ? at(row + step[0], column + step[1]) : null;
  }

  /* The links and buttons of a cell; one without any can be read all the same. */
  const stopsOf = cell => { const stops = [...cell.querySelectorAll('a[href], button')]; return stops.length ? stops : [cell]; };

  document.addEventListener('keydown', event => {
    const grid = gridOf(event.target), cell = grid && event.target.closest('th, td');
    if (!cell || event.altKey || event.shiftKey) return;
    const next = target(grid, cell, event);
    if (!next) return;
    event.preventDefault();
    const within = stopsOf(cell), other = within[within.indexOf(event.target) + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    const stop = other || stopsOf(next)[0];
    if (stop === event.target) return; /* at the edge: focus() would say nothing, and the stop be lost */
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  /* The stop is where the focus was last, by key or by pointer. */
  document.addEventListener('focusin', event => {
    const grid = gridOf(event.target);
    if (!grid) return;
    grid.querySelectorAll('[tabindex="0"]').forEach(stop => { stop.tabIndex = -1; });
    event.target.tabIndex = 0;
  });
})();
