/* <ct-chart>: one Apache ECharts instance, drawn from options that the server sends as plain JSON. An option names colours by
   their role ("@city", "@target"); the roles are the custom properties of app.css, so a change of theme needs no server.
   "@dash" is the line of a target, "@whole" the ticks of an axis of whole numbers, written as the page's language does. */
(() => {
  const NARROW = 520;
  const STYLE_KEYS = new Set(['color', 'borderColor', 'backgroundColor', 'type', 'borderType']);
  const token = role => getComputedStyle(document.documentElement).getPropertyValue('--ct-' + role).trim();

  /* Only style keys are looked at: text from the data that begins with "@" stays text. */
  function resolve(node, key) {
    if (Array.isArray(node)) return node.map(item => resolve(item));
    if (node && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, resolve(v, k)]));
    if (node === '@whole' && key === 'formatter') return number => new Intl.NumberFormat(document.documentElement.lang === 'vi' ? 'vi-VN' : 'en-GB').format(number);
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

  customElements.define('ct-chart', class extends HTMLElement {
    connectedCallback() {
      this.sizes = new ResizeObserver(() => this.fit());
      this.sizes.observe(this);
      this.themes = new MutationObserver(() => { if (this.chart) { this.chart.setTheme(theme()); this.paint(); } });
      this.themes.observe(document.documentElement, { attributeFilter: ['theme'] });
      if (this.wide) this.paint();
    }

    disconnectedCallback() {
      this.sizes.disconnect();
      this.themes.disconnect();
      if (this.chart) this.chart.dispose();
      this.chart = null;
    }

    draw(wide, narrow) {
      this.wide = wide;
      this.narrow = narrow;
      if (this.isConnected) this.paint();
    }

    fit() {
      if (!this.chart) { if (this.wide) this.paint(); return; }
      if (this.chart.getWidth() === this.clientWidth && this.chart.getHeight() === this.clientHeight) return;
      if (this.isNarrow !== (this.clientWidth < NARROW)) this.paint();
      this.chart.setOption({ animation: false }, { lazyUpdate: true }); /* else lines would trail behind the axes */
      this.chart.resize();
    }

    paint() {
      if (!this.clientWidth || !this.clientHeight) return; /* hidden behind its table: fit() paints when it shows */
      const label = this.getAttribute('aria-label') || '';
      const first = !this.chart;
      if (first) {
        this.chart = echarts.init(this, theme(), { renderer: 'svg' });
        this.chart.on('click', params => {
          const key = params.data && params.data.key;
          if (key) this.dispatchEvent(new CustomEvent('chart-select', { detail: { key } }));
        });
        document.fonts.ready.then(() => { if (this.chart) this.chart.resize(); });
      }
      this.isNarrow = this.clientWidth < NARROW;
      const still = first || matchMedia('(prefers-reduced-motion: reduce)').matches;
      const option = resolve(this.isNarrow && this.narrow ? this.narrow : this.wide);
      this.chart.resize();
      this.chart.setOption({
        ...option,
        animation: !still,
        animationDurationUpdate: 250,
        animationEasingUpdate: 'cubicOut',
        tooltip: { trigger: 'item', formatter: tip, ...option.tooltip },
        aria: { enabled: true, label: { description: label } }
      }, { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid'] });
      this.setAttribute('role', 'img');
      this.setAttribute('data-drawn', '');
    }
  });
})();
