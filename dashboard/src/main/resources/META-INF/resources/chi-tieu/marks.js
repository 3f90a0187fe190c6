/* What is drawn: a function a mark, from its rows to the options of ECharts for a wide or a narrow place. A colour is named by
   its role, as chart.js knows it; a data item's `tip` are the lines of its tooltip and `key` is what a click hands back. */
window.chiTieuMarks = (() => {
  const NONE = '-'; /* draws nothing, and is no zero */

  /* The axis from zero to the first round number over all values; of percent up to 100 unless all are small. */
  function scale(values, isPercent) {
    const there = values.filter(value => value != null);
    const most = there.length ? Math.max(...there) : 1;
    if (isPercent) return most <= 45 ? { max: 50, interval: 10 } : { max: Math.max(100, 20 * Math.ceil(most / 20)), interval: 20 };
    const interval = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000].find(step => most / step <= 5) || most;
    return { max: interval * Math.max(1, Math.ceil(most / interval)), interval };
  }

  const dots = (id, z, symbolSize, data, rest) => ({ type: 'scatter', id, z, symbolSize, data, ...rest });
  const dot = (row, value, rest) => ({ value: [value, row.at], key: row.key, tip: row.tip, ...rest });

  /* Near the right end its words stand to the left of the line, or they would be cut. */
  function targetLine(target, max) {
    return {
      symbol: 'none',
      silent: true,
      data: [{
        xAxis: target.at,
        lineStyle: { color: '@target', type: '@dash', width: 2 },
        label: { position: 'start', distance: 6, formatter: target.label, color: '@target', fontSize: 12, fontWeight: '600', align: target.at > 0.8 * max ? 'right' : 'center' }
      }]
    };
  }

  const DISCS = {
    PLAIN: { color: '@h1', borderColor: '@card', borderWidth: 1.5 },
    MET: { color: '@good', borderColor: '@card', borderWidth: 1.5 },
    OPEN: { color: '@card', borderColor: '@h1', borderWidth: 2 }
  };

  function ranges({ isPercent, target, rows }, isNarrow) {
    const left = isNarrow ? 84 : 100, all = rows.map((row, at) => ({ ...row, at })), drawn = all.filter(row => row.now != null);
    const axis = scale([...rows.flatMap(row => [row.high, row.now, row.before]), target && target.at], isPercent);
    const span = (id, color, of) => ({
      type: 'bar', id, stack: 'range', silent: true, barWidth: 6, itemStyle: { color, borderRadius: 3 },
      data: all.map(row => row.now == null || row.low == null ? NONE : of(row))
    });
    return {
      grid: { left, right: 18, top: 34, bottom: 26, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value', min: 0, ...axis,
        axisLabel: { formatter: isPercent ? '{value}%' : '@whole', hideOverlap: true, color: '@ink-3' },
        splitLine: { lineStyle: { color: '@line-1' } }
      },
      yAxis: {
        type: 'category', inverse: true, data: rows.map(row => row.name),
        axisLabel: { interval: 0, overflow: 'truncate', fontSize: 13, color: '@ink-1', width: left - 12, margin: 10 }
      },
      series: [
        span('low', 'transparent', row => row.low),
        span('range', '@context-soft', row => row.high - row.low),
        dots('before', 3, 10, drawn.filter(row => row.before != null).map(row => dot(row, row.before)),
          { itemStyle: { color: '@card', borderColor: '@context', borderWidth: 2 } }),
        dots('now', 4, 13, drawn.map(row => dot(row, row.now, { itemStyle: DISCS[row.disc] })),
          target ? { markLine: targetLine(target, axis.max) } : {}),
        /* Those without a figure say why, at the foot of the axis. */
        dots('without-figure', 2, 1, all.filter(row => row.why).map(row => ({
          value: [0, row.at],
          label: { show: true, position: 'right', distance: 4, formatter: row.why, color: '@ink-3', fontSize: 12, fontStyle: 'italic' }
        })), { silent: true, itemStyle: { color: 'transparent', borderWidth: 0 } })
      ]
    };
  }

  return { ranges };
})();
