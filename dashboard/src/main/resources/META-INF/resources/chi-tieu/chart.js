/* <ct-chart>: one Apache ECharts instance, drawn from options that the server sends as plain JSON. An option names colours by
   their role ("@city", "@target"); the roles are the custom properties of app.css, so a change of theme needs no server.
   "@dash" is the line of a target, "@whole" the ticks of an axis of whole numbers, written as the page's language does. */
(() => {
  const NARROW = 520;
  const STYLE_KEYS = new Set(['color', 'borderColor', 'backgroundColor', 'type', 'borderType']);

  /* Colours stay until the theme is another one; to ask the browser for each would take as long as drawing. */
  const root = document.documentElement, colours = new Map();
  let coloured = null;
  function token(role) {
    if (coloured !== root.getAttribute('theme')) colours.clear();
    coloured = root.getAttribute('theme');
    if (!colours.has(role)) colours.set(role, getComputedStyle(root).getPropertyValue('--ct-' + role).trim());
    return colours.get(role);
  }

  /* Only style keys are looked at: text from the data that begins with "@" stays text. */
  function resolve(node, language, key) {
    if (Array.isArray(node)) return node.map(item => resolve(item, language));
    if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, resolve(v, language, k)]));
    if (node === '@whole' && key === 'formatter') return number => new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(number);
    if (typeof node === 'string' && node[0] === '@' && STYLE_KEYS.has(key)) return node === '@dash' ? [5, 3] : token(node.slice(1));
    return node;
  }

  function theme() {
    const ink = token('ink-1'), second = token('ink-2'), hair = token('line-1'), line = token('line-2');
    const axis = { axisTick: { show: false, lineStyle: { color: line } }, axisLabel: { color: second, fontSize: 12, margin: 8 } };
    return {
      backgroundColor: 'transparent',
      textStyle: { fontFamily: "Inter, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif", fontSize: 12, color: ink },
      categoryAxis: { ...axis, axisLine: { show: true, lineStyle: { color: line } }, splitLine: { show: false } },
      valueAxis: { ...axis, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: hair, width: 1 } } },
      line: { symbol: 'circle', symbolSize: 6, smooth: false, lineStyle: { cap: 'round', join: 'round' } },
      tooltip: {
        backgroundColor: token('raised'), borderColor: line, borderWidth: 1, padding: [8, 12], confine: true, transitionDuration: 0,
        textStyle: { color: ink, fontSize: 13 }, extraCssText: 'box-shadow:' + token('shadow-2') + ';border-radius:8px;line-height:1.5;max-width:min(22rem,80vw);white-space:normal;'
      }
    };
  }

  /* The one formatter. `tip` is a title and lines, worded on the server; each is escaped here. */
  function tip(params) {
    const lines = params.data && params.data.tip;
    if (!lines) return '';
    const [title, ...rest] = lines.map(line => echarts.format.encodeHTML(String(line)));
    return '<b style="font-weight:600">' + title + '</b>' + rest.map(line => '<br>' + line).join('');
  }

  /* ECharts comes with the first chart and no sooner: it is most of the code of a page, and no word needs it. */
  const ENGINE = '_static/echarts/6.0.0/dist/echarts.min.js';
  let engine = null;
  const withEngine = then => (engine ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.onload = done;
    script.onerror = () => { engine = null; failed(new Error('no ' + script.src)); };
    script.src = new URL(ENGINE, document.baseURI);
    document.head.append(script);
  })).then(then);

  const TOOLTIP = { trigger: 'item', formatter: tip };

  /* Charts are drawn when all words of an answer stand: those in sight in the next frame, measured together before the first
     is painted, so that the page is laid out once; the others, one by one, when the browser has nothing else to do, and while
     one choice follows another only when the reader pauses or comes to where they are. */
  const QUICK = 1500, PAUSE = 500; /* ms */
  const due = new Set();
  const whenIdle = window.requestIdleCallback || (then => setTimeout(then, 50));
  let isAsked = false, waiting = null, clicked = -QUICK, isQuick = false;
  addEventListener('click', event => {
    isQuick = event.timeStamp - clicked < QUICK;
    clicked = event.timeStamp;
  }, true);
  const look = () => { if (due.size) ask(); };
  addEventListener('scroll', look, { passive: true });
  addEventListener('resize', look);
  function ask() {
    if (!isAsked) requestAnimationFrame(drawInSight);
    isAsked = true;
  }
  function drawSoon(chart) {
    due.add(chart);
    ask();
  }
  function drawInSight() {
    isAsked = false;
    if (!window.echarts) { withEngine(ask); return; }
    const inSight = [];
    for (const chart of due) {
      const box = chart.getBoundingClientRect();
      if (box.top < innerHeight && box.bottom > 0) inSight.push([chart, chart.room()]);
    }
    for (const [chart, room] of inSight) drawDue(chart, room);
    clearTimeout(waiting);
    if (due.size) waiting = setTimeout(() => whenIdle(drawNext), isQuick ? PAUSE : 0);
  }
  function drawNext() {
    const [next] = due;
    if (next) drawDue(next, next.room(), true);
    if (due.size) whenIdle(drawNext);
  }
  function drawDue(chart, room, isStill) {
    due.delete(chart);
    if (chart.isConnected && chart.wide) chart.paint(room, isStill);
  }

  customElements.define('ct-chart', class extends HTMLElement {
    constructor() {
      super();
      this.addEventListener('pointerenter', () => this.point());
      this.addEventListener('mousemove', () => this.lift());
    }

    connectedCallback() {
      this.sizes = new ResizeObserver(() => this.fit());
      this.sizes.observe(this);
      this.themes = new MutationObserver(() => { if (this.chart) { this.chart.setTheme(theme()); this.paint(this.room()); } });
      this.themes.observe(root, { attributeFilter: ['theme'] });
      if (this.wide) drawSoon(this);
    }

    /* Many small plots in one instance, as many beside each other as there is room for: the option says how large one is, this
       where each stands. Only the first of a row has an axis of values, only the last of a column one of years; unless it says how
       many there are at most, each with axes of its own. */
    laid(option, { width, height }) {
      const { tiles, ...rest } = option;
      if (!tiles) return { option, height };
      const own = tiles.most, count = rest.grid.length;
      const columns = own ? Math.max(1, Math.min(own, Math.floor(width / tiles.least))) : width > 1000 ? 8 : width > 640 ? 6 : width > 440 ? 4 : 3;
      const plot = (width - tiles.left - tiles.right - tiles.gap * (columns - 1)) / columns, row = tiles.head + tiles.plot + tiles.foot;
      const at = k => ({ left: tiles.left + (k % columns) * (plot + tiles.gap), top: Math.floor(k / columns) * row });
      return {
        height: Math.ceil(count / columns) * row + tiles.bottom,
        option: {
          ...rest,
          grid: rest.grid.map((grid, k) => ({ ...grid, left: at(k).left, top: at(k).top + tiles.head, width: plot, height: tiles.plot })),
          title: rest.title.map((title, k) => ({ ...title, left: at(k).left - (own ? tiles.indent : 1), top: at(k).top, textStyle: { ...title.textStyle, width: plot + (own ? tiles.indent : 0), overflow: 'truncate' } })),
          xAxis: own ? rest.xAxis : rest.xAxis.map((axis, k) => ({ ...axis, axisLabel: { ...axis.axisLabel, show: k + columns >= count } })),
          yAxis: own ? rest.yAxis : rest.yAxis.map((axis, k) => ({ ...axis, axisLabel: { ...axis.axisLabel, show: k % columns === 0 } }))
        }
      };
    }

    /* Other rows of the same mark, and nothing else: a year of a map that plays. */
    frame({ mark, data }) {
      this.shown = chiTieuMarks[mark](data, false).series;
      if (this.chart) this.chart.setOption({ animation: false, series: resolve(this.shown, this.language) });
    }

    /* The same picture off the page, as the text of an SVG. */
    picture(width) {
      const { option, height } = this.laid(resolve(this.wide, this.language), { width, height: this.clientHeight });
      const chart = echarts.init(null, theme(), { renderer: 'svg', ssr: true, width, height });
      chart.setOption({ ...option, animation: false, tooltip: { show: false } });
      if (this.shown) chart.setOption({ series: resolve(this.shown, this.language) });
      const inner = chart.renderToSVGString();
      chart.dispose();
      return { inner, height };
    }

    disconnectedCallback() {
      this.sizes.disconnect();
      this.themes.disconnect();
      if (this.chart) this.chart.dispose();
      this.chart = null;
      this.painted = null;
      this.isPointed = false;
    }

    /* The data of a mark as JSON, or options, where without narrow ones the wide ones serve; and the language of the numbers on its
       axes. */
    draw(options, language) {
      this.language = language;
      const { mark, data, wide = chiTieuMarks[mark](data, false), narrow = mark && chiTieuMarks[mark](data, true) } = JSON.parse(options);
      this.wide = wide;
      this.narrow = narrow;
      this.shown = null;
      if (this.isConnected) drawSoon(this);
    }

    /* Tooltips are there from the first pointer on: setting them up measures the page, and most charts are never pointed at. */
    point() {
      if (this.isPointed || !this.chart) return;
      this.isPointed = true;
      this.chart.setOption({ tooltip: TOOLTIP });
    }

    /* ECharts lifts what the pointer comes over out of its place in the SVG, in the next frame. Where that falls between the
       press of a button and its release, a browser sees no click: so it is done at once. */
    lift() {
      if (!this.chart) return;
      const picture = this.chart.getZr();
      picture.animation.trigger('frame', 0);
      picture.flush();
    }

    fit() {
      if (!this.wide) return;
      if (this.painted !== this.wide) { drawSoon(this); return; } /* it was hidden when it was given these options */
      const room = this.room();
      if (this.fills(room)) return;
      if (this.wide.tiles && this.chart.getWidth() === room.width) { this.chart.resize(room); return; }
      if (this.wide.tiles || this.isNarrow !== (room.width < NARROW)) this.paint(room, true);
      this.chart.setOption({ animation: false }, { lazyUpdate: true }); /* else lines would trail behind the axes */
      this.chart.resize(room);
    }

    room() { return { width: this.clientWidth, height: this.clientHeight }; }
    fills(room) { return this.chart.getWidth() === room.width && this.chart.getHeight() === room.height; }

    /* Still where only the room changed: marks that travel from where they stood would lie about the figures meanwhile. And
       still where nobody sees it. */
    paint(room, isStill = false) {
      if (!room.width || !room.height) return; /* hidden behind its table: fit() paints when it shows */
      const label = this.getAttribute('aria-label') || '';
      const first = !this.chart;
      if (first) {
        this.chart = echarts.init(this, theme(), { renderer: 'svg', ...room }); /* it would measure its place anew */
        this.chart.on('click', params => {
          const { key, year = null } = params.data || {};
          if (key) this.dispatchEvent(new CustomEvent('chart-select', { detail: { key, year } }));
        });
        if (document.fonts.status !== 'loaded') document.fonts.ready.then(() => { if (this.chart) this.chart.resize(this.room()); });
      }
      this.isNarrow = room.width < NARROW;
      const still = first || isStill || root.classList.contains('printing') || matchMedia('(prefers-reduced-motion: reduce)').matches;
      const { option, height } = this.laid(resolve(this.isNarrow && this.narrow ? this.narrow : this.wide, this.language), room);
      if (this.wide.tiles) this.style.height = height + 'px';
      /* ECharts draws at once when it is resized, and once more for the options. */
      if (!first && !this.fills({ width: room.width, height })) this.chart.resize({ width: room.width, height });
      this.chart.setOption({
        ...option,
        animation: !still,
        animationDurationUpdate: 250,
        animationEasingUpdate: 'cubicOut',
        ...(this.isPointed ? { tooltip: TOOLTIP } : {}),
        aria: { enabled: true, label: { description: label } }
      }, { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid', 'title'] });
      if (this.shown) this.chart.setOption({ animation: false, series: resolve(this.shown, this.language) });
      this.setAttribute('role', 'img');
      this.painted = this.wide;
      this.setAttribute('data-drawn', '');
    }
  });

  /* <ct-player>: a slider over the years of the map beside it, which may also play; it stops at the last year. */
  customElements.define('ct-player', class extends HTMLElement {
    connectedCallback() {
      this.addEventListener('input', () => { this.stop(); this.show(+this.slider.value); });
      this.addEventListener('click', event => { if (event.target.closest('button')) this.timer ? this.stop() : this.play(); });
      this.querySelector('button').hidden = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (this.frames) this.show(this.at);
    }
    disconnectedCallback() { this.stop(); }
    get slider() { return this.querySelector('input'); }
    load(at, frames) { /* frames as JSON; none where they are the same */
      this.stop();
      if (frames) this.frames = JSON.parse(frames);
      this.slider.max = this.frames.length - 1;
      this.show(at);
    }
    show(at) {
      const frame = this.frames[at];
      if (!frame) return;
      this.at = at;
      this.slider.value = at;
      this.slider.setAttribute('aria-valuetext', frame.name);
      this.querySelector('output').textContent = frame.name;
      const said = this.parentElement.querySelector('.said');
      if (said) said.textContent = frame.say;
      const chart = this.parentElement.querySelector('ct-chart');
      if (chart.frame) chart.frame(frame.marked);
    }
    play() {
      if (this.at === this.frames.length - 1) this.show(0);
      this.classList.add('playing');
      this.timer = setInterval(() => { this.show(this.at + 1); if (this.at >= this.frames.length - 1) this.stop(); }, 900);
    }
    stop() { clearInterval(this.timer); this.timer = null; this.classList.remove('playing'); }
  });
})();
