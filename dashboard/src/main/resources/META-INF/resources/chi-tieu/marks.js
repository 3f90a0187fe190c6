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

  const VERDICTS = {
    met: { symbol: 'circle', itemStyle: { color: '@good', borderColor: '@card', borderWidth: 1.5 } },
    on_track: { symbol: 'circle', itemStyle: { color: '@neutral', borderColor: '@card', borderWidth: 1.5 } },
    late: { symbol: 'triangle', itemStyle: { color: '@attention', borderColor: '@card', borderWidth: 1.5 } },
    none: { symbol: 'circle', itemStyle: { color: '@card', borderColor: '@neutral', borderWidth: 2 } }
  };
  /* What was not reported, wherever it is drawn; and what was refused. */
  const BOX = { symbol: 'rect', symbolSize: 9, itemStyle: { color: 'transparent', borderColor: '@ink-3', borderWidth: 1.25, borderType: [2.5, 2] } };
  const CROSS = { symbol: 'path://M0 1L1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5Z', symbolSize: 8, itemStyle: { color: '@attention' } };

  /* On a line from 0, the worst, to 100, the best: the middle at 50, the farthest mark 46 from it. */
  function placed(row, at) {
    const marks = [...row.quarters, row.own, row.target].filter(value => value != null);
    const farthest = Math.max(...marks.map(value => Math.abs(value - row.middle))) || 1;
    const place = value => value == null || row.middle == null || !row.quarters.length ? null : 50 + (row.isLowBetter ? -46 : 46) * (value - row.middle) / farthest;
    const quarters = row.middle == null ? [] : row.quarters.map(place).sort((one, other) => one - other);
    return { ...row, at, quarters, own: place(row.own), target: place(row.target) };
  }

  function spine({ city, worse, better, rows }, isNarrow) {
    const all = rows.map(placed), last = rows.length - 1;
    const segment = (id, color, length) => ({
      type: 'bar', id, stack: 'range', barWidth: 16, silent: true, z: 1, itemStyle: { color },
      data: all.map(row => row.quarters.length ? length(row.quarters) : NONE)
    });
    const edge = (at, position, formatter) => ({
      value: [at, last],
      label: { show: true, position, distance: 0, offset: [0, 27], formatter, color: '@ink-3', fontSize: 12 }
    });
    /* In a narrow place the label of a row is its name over its value and change. */
    const named = row => '{name|' + row.name + '}\n{value|' + row.value + '}' + (row.change ? ' {' + row.isBetter + '|' + row.change + '}' : '');
    const quiet = { fontSize: 12, lineHeight: 15, color: '@ink-2' };
    const grid = isNarrow ? { left: 154, right: 6 } : { right: 298, width: 216 };
    return {
      grid: { ...grid, top: 34, bottom: 22, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: 100, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category', inverse: true, data: rows.map(row => row.name), axisLine: { show: false },
        axisLabel: {
          show: isNarrow, interval: 0, margin: 10, fontSize: 12, formatter: (name, at) => named(rows[at]),
          rich: { name: { fontSize: 12, lineHeight: 15, color: '@ink-1' }, value: { fontSize: 12, lineHeight: 15, fontWeight: 600, color: '@ink-1' }, better: { ...quiet, color: '@good' }, worse: { ...quiet, color: '@attention' }, same: quiet, none: quiet }
        }
      },
      series: [
        segment('below', 'transparent', at => at[0]),
        segment('low', '@neutral-soft', at => at[1] - at[0]),
        segment('middle', '@context-soft', at => at[2] - at[1]),
        segment('high', '@neutral-soft', at => at[3] - at[2]),
        dots('targets', 3, 12, all.filter(row => row.target != null).map(row => ({ value: [row.target, row.at], key: row.key, tip: row.targetTip })),
          { symbol: 'diamond', itemStyle: { color: '@card', borderColor: '@target', borderWidth: 2, opacity: 1 } }),
        dots('own', 4, 14, all.filter(row => row.own != null).map(row => dot(row, row.own, VERDICTS[row.verdict])), {
          itemStyle: { opacity: 1 },
          markLine: {
            symbol: 'none', silent: true, data: [{
              xAxis: 50, lineStyle: { color: '@city', width: 2, type: 'solid' },
              label: { position: 'start', distance: 6, formatter: city, color: '@city', fontSize: 12, fontWeight: '600' }
            }]
          }
        }),
        dots('words', 5, 1, [
          ...all.filter(row => row.why).map(row => ({
            value: [0, row.at], symbolOffset: [7, 0], ...(row.isMissing ? BOX : {}),
            label: { show: true, position: 'right', distance: row.isMissing ? 5 : -4, formatter: row.why, color: '@ink-2', backgroundColor: '@card', padding: 2, fontSize: 12, fontStyle: 'italic' }
          })),
          edge(0, 'right', worse),
          edge(100, 'left', better)
        ], { silent: true, itemStyle: { color: 'transparent', borderWidth: 0 } })
      ]
    };
  }

  const STEPS = [0, 1, 2, 3, 4, 5].flatMap(power => [1, 2, 5].map(step => step * 10 ** power));

  /* Round numbers around the values, two or three steps apart; of percent no closer than 5 points, and none beyond 100 for nothing. */
  function around(values, isPercent, isFromZero) {
    const there = values.filter(value => value != null), low = isFromZero ? 0 : Math.min(...there), high = Math.max(...there);
    if (!there.length) return { min: 0, max: isPercent ? 100 : 2, interval: isPercent ? 50 : 1 };
    const under = step => step * Math.floor(low / step);
    const interval = STEPS.find(step => !(isPercent && step < 5) && under(step) + 3 * step >= high);
    const max = Math.max(under(interval) + 2 * interval, interval * Math.ceil(high / interval));
    const over = isPercent && high <= 100 ? Math.max(0, max - 100) : 0;
    return { min: under(interval) - over, max: max - over, interval };
  }

  function panels({ years, most, least, plot, panels }, isNarrow) {
    const each = make => panels.map(make), last = years.length - 1;
    const line = (panel, index, name, z, data, rest) => ({ type: 'line', id: panel.key + name, xAxisIndex: index, yAxisIndex: index, connectNulls: false, showSymbol: false, silent: true, z, data: data.map(value => value ?? NONE), ...rest });
    const ranges = each(panel => around([...panel.own.map(point => point.value), ...panel.city, ...panel.target], panel.isPercent, panel.isBars));
    return {
      tiles: { left: 34, right: 12, gap: 46, head: 44, plot, foot: 30, bottom: 0, most, least, indent: 34 },
      title: each(panel => ({
        text: panel.name, subtext: panel.line, padding: 0, itemGap: 3,
        textStyle: { fontSize: 12, fontWeight: '600', lineHeight: 17, color: '@ink-1' }, subtextStyle: { fontSize: 12, lineHeight: 17, color: '@ink-2' }
      })),
      grid: each(() => ({ outerBoundsMode: 'none' })),
      xAxis: each((panel, index) => ({
        type: 'category', gridIndex: index, boundaryGap: panel.isBars, data: years.map(String),
        axisLabel: { fontSize: 11, color: '@ink-3', interval: most > 2 ? at => at === 0 || at === last : 0, alignMinLabel: panel.isBars ? undefined : 'left', alignMaxLabel: panel.isBars ? undefined : 'right' }
      })),
      yAxis: each((panel, index) => ({
        type: 'value', gridIndex: index, ...ranges[index],
        axisLabel: { formatter: panel.isPercent ? '{value}%' : '@whole', fontSize: 11, color: '@ink-3', margin: 4 },
        splitLine: { lineStyle: { color: '@line-1' } }
      })),
      series: panels.flatMap((panel, index) => {
        const item = point => ({ value: point.value ?? NONE, key: panel.key, tip: point.tip, label: { show: !!point.label, position: 'top', formatter: point.label, color: '@ink-1', fontSize: 12, lineHeight: 15 } });
        const part = panel.own.reduce((parts, point) => [...parts, (parts.at(-1) ?? 0) + (point.isBreak ? 1 : 0)], []);
        const place = { xAxisIndex: index, yAxisIndex: index };
        return [
          line(panel, index, '-city', 2, panel.city, { lineStyle: { width: 1.5, color: '@context' } }),
          line(panel, index, '-target', 1, panel.target, { lineStyle: { width: 1.25, color: '@target', type: '@dash' } }),
          ...(panel.isBars
            ? [{ type: 'bar', id: panel.key + '-bars', ...place, barWidth: 22, barMinHeight: 1, itemStyle: { color: '@bar' }, data: panel.own.map(item) }]
            : [...new Set(part)].map(of => line(panel, index, '-own-' + of, 4, panel.own.map((point, at) => part[at] === of && point.value != null ? item(point) : NONE),
              { showSymbol: true, silent: false, symbol: 'circle', symbolSize: 6, lineStyle: { width: 2.25, color: '@h1' }, itemStyle: { color: '@h1' } }))),
          dots(panel.key + '-none', 5, 9, panel.own.map((point, at) => point.value == null && { value: [at, ranges[index].min], key: panel.key, tip: point.tip, symbolOffset: [0, -7], ...(point.isRefused ? CROSS : BOX) }).filter(Boolean), place)
        ];
      })
    };
  }

  return { ranges, spine, panels };
})();
