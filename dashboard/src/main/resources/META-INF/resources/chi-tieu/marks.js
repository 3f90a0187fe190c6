/* What is drawn: a function a mark, from its rows to the options of ECharts for a wide or a narrow place. A colour is named by
   its role, as chart.js knows it; a data item's `tip` are the lines of its tooltip and `key` is what a click hands back, with its
   `year` where a mark has several. */
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

  /* A line across: of the target, dashed, or of the city. */
  function reference(role, line, position, label) {
    return {
      xAxis: line.at,
      lineStyle: { color: role, ...(role === '@target' ? { type: '@dash', width: 2 } : { type: 'solid', width: 1.5 }) },
      label: { position, distance: 6, formatter: line.label, color: role, fontSize: 12, fontWeight: '600', ...label }
    };
  }

  const DISCS = {
    PLAIN: { color: '@h1', borderColor: '@card', borderWidth: 1.5, opacity: 1 },
    MET: { color: '@good', borderColor: '@card', borderWidth: 1.5, opacity: 1 },
    OPEN: { color: '@card', borderColor: '@h1', borderWidth: 2, opacity: 1 }
  };

  /* Pixels over the rows, and for names in a wide and in a narrow place. */
  const RANGES = { BESIDE: { top: 34, wide: 100, narrow: 84, letters: 13 }, ALONE: { top: 8, wide: 190, narrow: 132, letters: 12 } };

  function ranges({ place, isPercent, target, rows }, isNarrow) {
    const room = RANGES[place], left = isNarrow ? room.narrow : room.wide, all = rows.map((row, at) => ({ ...row, at })), drawn = all.filter(row => row.now != null);
    const axis = scale([...rows.flatMap(row => [row.high, row.now, row.before, row.after, row.target]), target && target.at], isPercent);
    const span = (id, color, of) => ({
      type: 'bar', id, stack: 'range', silent: true, barWidth: 6, itemStyle: { color, borderRadius: 3 },
      data: all.map(row => row.now == null || row.low == null ? NONE : of(row))
    });
    return {
      grid: { left, right: 18, top: room.top, bottom: 26, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value', min: 0, ...axis,
        axisLabel: { formatter: isPercent ? '{value}%' : '@whole', hideOverlap: true, color: '@ink-3' },
        splitLine: { lineStyle: { color: '@line-1' } }
      },
      yAxis: {
        type: 'category', inverse: true, data: rows.map(row => row.name), axisLine: { show: place === 'BESIDE' },
        axisLabel: { interval: 0, overflow: 'truncate', fontSize: room.letters, color: '@ink-1', width: left - 12, margin: 10 }
      },
      series: [
        span('low', 'transparent', row => row.low),
        span('range', '@context-soft', row => row.high - row.low),
        dots('before', 3, 10, drawn.filter(row => row.before != null).map(row => dot(row, row.before)),
          { itemStyle: { color: '@card', borderColor: '@context', borderWidth: 2, opacity: 1 } }),
        dots('targets', 3, 11, all.filter(row => row.target != null).map(row => dot(row, row.target)),
          { symbol: 'diamond', itemStyle: { color: '@card', borderColor: '@target', borderWidth: 2, opacity: 1 } }),
        dots('after', 3, 9, all.filter(row => row.after != null).map(row => dot(row, row.after)), { symbol: 'triangle', itemStyle: { color: '@h2', opacity: 1 } }),
        dots('now', 4, 13, drawn.map(row => dot(row, row.now, { itemStyle: DISCS[row.disc] })),
          /* Near the right end its words stand to the left of the line, or they would be cut. */
          target ? { markLine: { symbol: 'none', silent: true, data: [reference('@target', target, 'start', { align: target.at > 0.8 * axis.max ? 'right' : 'center' })] } } : {}),
        /* At the foot of the axis a count is said, and those without a figure say why. */
        dots('without-figure', 2, 1, all.filter(row => row.count || row.why).map(row => ({
          value: [0, row.at],
          label: {
            show: true, position: 'right', distance: 4, fontSize: 12,
            ...(row.count
              ? { formatter: isNarrow ? row.count.said : row.count.said + ' ' + row.count.unit, color: '@ink-2', backgroundColor: '@card', padding: 2 }
              : { formatter: row.why, color: '@ink-3', fontStyle: 'italic' })
          }
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

  /* What stands in a series of lines: each stretch between two breaks of a place is one of its own. */
  function stretches(points) {
    const part = points.reduce((parts, point) => [...parts, (parts.at(-1) ?? 0) + (point.isBreak ? 1 : 0)], []);
    return [...new Set(part)].map(of => points.map((point, at) => part[at] === of && point.value != null ? point : null));
  }

  const CLOSE = { left: 36, right: 6, gap: 14, head: 42, foot: 18, bottom: 22 }, APART = { left: 34, right: 12, gap: 46, head: 44, foot: 30, bottom: 0, indent: 34 };

  const LOOKS = { PLAIN: { color: '@ink-2' }, MET: { color: '@good', fontWeight: '600' }, EMPTY: { color: '@ink-3' } };

  function panels({ years, most, least, plot, panels, axis }) {
    const each = make => panels.map(make), last = years.length - 1, own = !axis;
    const line = (panel, index, name, z, data, rest) => ({ type: 'line', id: panel.key + name, xAxisIndex: index, yAxisIndex: index, connectNulls: false, showSymbol: false, silent: true, z, data: data.map(value => value ?? NONE), ...rest });
    const ranges = each(panel => axis ? { min: axis.min, max: axis.max, interval: (axis.max - axis.min) / 2 } : around([...panel.own.map(point => point.value), ...panel.city, ...panel.target], panel.isPercent, panel.isBars));
    const said = panel => own ? { color: '@ink-2', lineHeight: 17 } : LOOKS[panel.look];
    return {
      tiles: { ...(axis ? CLOSE : { ...APART, most, least }), plot },
      title: each(panel => ({
        text: panel.name, subtext: panel.line, padding: 0, itemGap: own ? 3 : 4,
        textStyle: { fontSize: 12, fontWeight: '600', lineHeight: own ? 17 : 16, color: '@ink-1' }, subtextStyle: { fontSize: 12, ...said(panel) }
      })),
      grid: each(() => ({ outerBoundsMode: 'none' })),
      xAxis: each((panel, index) => ({
        type: 'category', gridIndex: index, boundaryGap: panel.isBars, data: years.map(String),
        axisLabel: { fontSize: 11, color: '@ink-3', interval: axis || most > 2 ? at => at === 0 || at === last : 0, alignMinLabel: panel.isBars ? undefined : 'left', alignMaxLabel: panel.isBars ? undefined : 'right' }
      })),
      yAxis: each((panel, index) => ({
        type: 'value', gridIndex: index, ...ranges[index],
        axisLabel: { formatter: panel.isPercent ? '{value}%' : '@whole', fontSize: 11, color: '@ink-3', margin: 4 },
        splitLine: { lineStyle: { color: '@line-1' } }
      })),
      series: panels.flatMap((panel, index) => {
        const item = (point, at) => ({ value: point.value ?? NONE, key: panel.key, year: years[at], tip: point.tip, label: { show: !!point.label, position: 'top', formatter: point.label, color: '@ink-1', fontSize: 12, lineHeight: 15 } });
        const place = { xAxisIndex: index, yAxisIndex: index }, color = panel.look === 'MET' ? '@good' : '@h1';
        return [
          ...[
            line(panel, index, '-city', 2, panel.city, { lineStyle: { width: own ? 1.5 : 1.25, color: '@context' } }),
            line(panel, index, '-target', 1, panel.target, { lineStyle: { width: own ? 1.25 : 1, color: '@target', type: '@dash' } })
          ].filter(there => there.data.length),
          ...(panel.isBars
            ? [{ type: 'bar', id: panel.key + '-bars', ...place, barWidth: 22, barMinHeight: 1, itemStyle: { color: '@bar' }, data: panel.own.map(item) }]
            : stretches(panel.own).map((points, of) => line(panel, index, '-own-' + of, 4, points.map(point => point && item(point)),
              { showSymbol: true, silent: false, symbol: 'circle', symbolSize: own ? 6 : 4, lineStyle: { width: 2.25, color }, itemStyle: { color } }))),
          ...(own ? [dots(panel.key + '-none', 5, 9, panel.own.map((point, at) => point.value == null && { value: [at, ranges[index].min], key: panel.key, year: years[at], tip: point.tip, symbolOffset: [0, -7], ...(point.isRefused ? CROSS : BOX) }).filter(Boolean), place)] : [])
        ];
      })
    };
  }

  /* From zero in round steps, so many at most and two at least; between whole numbers there are no tenths. */
  function fromZero(values, steps) {
    const there = values.filter(value => value != null), most = Math.max(0, ...there);
    const interval = !most ? 1 : [...(there.every(Number.isInteger) ? [] : [0.1, 0.2, 0.5]), ...STEPS].find(step => step * steps >= most - 1e-9) || most;
    return { min: 0, max: Math.round(1e4 * interval * Math.max(2, Math.ceil(most / interval - 1e-9))) / 1e4, interval };
  }

  /* Where one label stands above the other, each goes towards the middle. */
  const inwards = (isLeft, up) => ({ align: isLeft ? 'left' : 'right', offset: [isLeft ? -4 : 4, up] });
  const beside = isRight => ({ align: isRight ? 'left' : 'right', offset: [isRight ? 3 : -3, 0] });

  /* Of percent the axis ends at 80 or 100, or beyond where a bar does. */
  function barAxis(values, isPercent, isNarrow) {
    if (!isPercent) return fromZero(values, isNarrow ? 2 : 5);
    const most = Math.max(0, ...values.filter(value => value != null)), max = most < 80 ? 80 : 20 * Math.ceil(Math.max(most, 100) / 20 - 1e-9);
    return { min: 0, max, interval: !isNarrow ? 20 : max % 40 ? max / 2 : 40 };
  }

  /* Pixels: the bar, the letters beside it, the names to its left, over and under all. */
  const BARS = {
    WIDE: { bar: 16, letters: 13, left: 100, foot: 26 },
    NARROW: { bar: 16, letters: 13, left: 84, foot: 26 },
    PAPER: { bar: 11, letters: 11, left: 84, foot: 22, top: 26, ticks: 10 }
  };
  const FILLS = { PLAIN: { color: '@bar' }, MET: { color: '@good' }, OPEN: { color: '@card', borderColor: '@bar', borderWidth: 1.5 } };

  function bars({ place, isPercent, target, city, rows }, isNarrowPlace) {
    const isNarrow = isNarrowPlace && place !== 'PAPER', isAlone = place === 'ALONE', room = BARS[place === 'PAPER' ? place : isNarrow ? 'NARROW' : 'WIDE'];
    const { max, ...axis } = barAxis([...rows.flatMap(row => [row.value, row.value == null ? null : row.target]), target && target.at, city && city.at], isPercent, isNarrow);
    const said = row => isNarrow ? row.saidNarrow : row.said, letters = isAlone && isNarrow ? 12 : room.letters;
    const right = isAlone ? isNarrow ? 96 : 190 : isNarrow && rows.some(row => row.saidNarrow !== row.said) ? 100 : 58, align = isAlone ? 'left' : 'right';
    const isTargetRight = !target || !city || target.at >= city.at;
    const label = (line, isRight, up) => isNarrow ? inwards(line.at < 0.45 * max, up) : beside(isRight);
    return {
      grid: { left: room.left, right, top: room.top || (isAlone ? 8 : isNarrow && isPercent ? 54 : 34), bottom: room.foot, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value', ...axis, max,
        axisLabel: { formatter: isPercent ? '{value}%' : '@whole', hideOverlap: true, fontSize: room.ticks, color: '@ink-3' },
        splitLine: { lineStyle: { color: '@line-1' } }
      },
      yAxis: [
        {
          type: 'category', inverse: true, data: rows.map(row => row.name),
          axisLabel: { interval: 0, overflow: 'truncate', fontSize: letters, color: '@ink-1', width: room.left - 12, margin: 10 }
        },
        {
          type: 'category', inverse: true, position: 'right', axisLine: { show: false },
          data: rows.map(row => ({ value: said(row), textStyle: { align, ...(row.why ? { color: '@ink-3' } : {}) } })),
          axisLabel: { interval: 0, fontSize: letters, color: '@ink-1', margin: isAlone ? 8 : right - 8 }
        }
      ],
      series: [
        {
          type: 'bar', id: 'bars', barWidth: room.bar, barMinHeight: 1,
          data: rows.map(row => ({ value: row.value ?? NONE, key: row.key, tip: row.tip, itemStyle: FILLS[row.fill] })),
          markLine: {
            symbol: 'none', silent: true, data: [
              ...(target ? [reference('@target', target, 'start', label(target, isTargetRight, -17))] : []),
              ...(city ? [reference('@city', city, 'start', label(city, !target || !isTargetRight, 0))] : [])
            ]
          }
        },
        dots('without-figure', 2, 1, rows.flatMap((row, at) => row.why ? [{
          value: [0, at],
          label: { show: true, position: 'right', distance: 4, formatter: row.why, color: '@ink-3', fontSize: room.letters - 1, fontStyle: 'italic' }
        }] : []), { silent: true, itemStyle: { color: 'transparent', borderWidth: 0 } }),
        dots('targets', 3, [4.5, room.bar + 5], rows.flatMap((row, at) => row.target == null || row.value == null ? [] : [{ value: [row.target, at] }]),
          { silent: true, symbol: 'rect', itemStyle: { color: '@target', borderColor: '@card', borderWidth: 1 } })
      ]
    };
  }

  function bins({ measure, from, width, target, city, bins }) {
    const isRate = from != null, isState = !measure, to = from + width * bins.length;
    const column = (id, color, units) => ({
      type: 'bar', id, stack: 'units', barCategoryGap: isState ? '46%' : '6%', itemStyle: { color },
      label: { show: isState, position: 'top', formatter: '{c}', color: '@ink-1', fontSize: 13, fontWeight: '600' },
      data: bins.map(bin => ({ value: units(bin) ?? NONE, tip: bin.tip }))
    });
    const across = (role, line, up) => {
      const at = Math.min(to, Math.max(from, line.at));
      return reference(role, { ...line, at }, 'end', inwards(at - from < 0.5 * (to - from), up));
    };
    const names = {
      type: 'category', data: bins.map(bin => bin.name), name: measure, nameLocation: 'middle', nameGap: 24, nameTextStyle: { color: '@ink-3', fontSize: 12 },
      axisLabel: { color: isState ? '@ink-1' : '@ink-3', fontSize: isState ? 13 : 11, hideOverlap: true }
    };
    return {
      grid: { left: 38, right: 12, top: isRate ? 40 : 22, bottom: isState ? 28 : 44, outerBoundsMode: 'none' },
      xAxis: isRate ? [names, { type: 'value', show: false, min: from, max: to }] : [names],
      yAxis: { type: 'value', ...fromZero(bins.map(bin => bin.units), 4), axisLabel: { color: '@ink-3', formatter: '@whole' } },
      series: [
        column('met', '@good', bin => bin.met || null),
        column('below', '@bar', bin => bin.units - bin.met || (bin.units ? null : 0)),
        ...(isRate ? [{
          type: 'line', id: 'lines', xAxisIndex: 1, data: [],
          markLine: { symbol: 'none', silent: true, data: [...(city ? [across('@city', city, 0)] : []), ...(target ? [across('@target', target, -17)] : [])] }
        }] : [])
      ]
    };
  }

  /* Moves labels that would overlap just far enough apart, from the middle of each crowd outwards. */
  function spread(ends, { min, max }, room) {
    const fromTop = ends.sort((one, other) => other.value - one.value), wanted = fromTop.map(end => room * (max - end.value) / (max - min)), placed = [...wanted];
    for (let round = 0, isClear = false; round < 200 && !isClear; round++) {
      isClear = true;
      for (let below = 1; below < placed.length; below++) {
        const overlap = 16 - (placed[below] - placed[below - 1]);
        if (overlap <= 0.01) continue;
        placed[below - 1] -= overlap / 2;
        placed[below] += overlap / 2;
        isClear = false;
      }
    }
    fromTop.forEach((end, at) => { end.label.offset = [0, Math.round(placed[at] - wanted[at])]; });
  }

  const CHOSEN = [['circle', 8], ['rect', 7], ['triangle', 8], ['diamond', 8]];

  function trend({ isOnPaper, isPercent, years, axis, parts, city, target, chosen, others }, isNarrow) {
    const height = isOnPaper ? 204 : 520, foot = 26, last = years.length - 1, right = isOnPaper || isNarrow ? 122 : 142;
    const own = { min: axis.min, max: axis.max, interval: axis.step };
    const plots = parts
      ? [{ name: parts.city, top: 30, height: isOnPaper ? 44 : 118, axis: fromZero([...city.points, ...(target ? target.points : [])].map(point => point.value), 3), ends: [] },
        { name: parts.places, top: isOnPaper ? 110 : 196, axis: own, ends: [] }]
      : [{ top: 14, axis: own, ends: [] }];
    plots.at(-1).height = height - plots.at(-1).top - foot;
    const line = (plot, id, points, z, color, lineStyle, rest) => ({
      type: 'line', id, xAxisIndex: plot, yAxisIndex: plot, connectNulls: false, z, lineStyle: { color, ...lineStyle }, itemStyle: { color },
      data: points.map(point => !point || point.value == null ? NONE : { value: point.value, tip: point.tip }), ...rest
    });
    const quiet = { silent: true, showSymbol: false };
    const led = (key, series) => ({ ...series, data: series.data.map((item, at) => item === NONE ? item : { ...item, key, year: years[at] }) });
    /* The label is the name of its series: a template would read braces in a name as its own. */
    const ended = (series, end, color, fontWeight) => {
      const at = series.data.findLastIndex(item => item !== NONE);
      if (at < 0) return series;
      const label = { show: true, formatter: '{a}', color, fontSize: 12, fontWeight, distance: 8 };
      if (at === last) plots[series.yAxisIndex].ends.push({ label, value: series.data[at].value });
      return { ...series, name: end, endLabel: label };
    };
    const below = plots.length - 1;
    const series = [
      ...others.flatMap(other => stretches(other.points).map((points, part) => line(below, 'other-' + other.key + '-' + part, points, 1, '@context', { width: 1, opacity: 0.5 }, quiet))),
      ...chosen.flatMap((place, number) => stretches(place.points).map((points, part, all) => {
        const [symbol, symbolSize] = CHOSEN[number];
        const one = led(place.key, line(below, 'chosen-' + place.key + '-' + part, points, 4, '@h' + (number + 1), { width: 2.25 }, { symbol, symbolSize, showSymbol: true }));
        return part === all.length - 1 ? ended(one, place.end, '@ink-1', '500') : one;
      })),
      ended(led(city.key, line(0, 'city', city.points, 5, '@city', { width: 3.5 }, { symbol: 'circle', symbolSize: 6, showSymbol: true })), city.end, '@city', '600'),
      ...(target ? [ended(line(0, 'target', target.points, 3, '@target', { width: 1.75, type: '@dash' }, quiet), target.end, '@target', '600')] : [])
    ];
    plots.forEach(plot => spread(plot.ends, plot.axis, plot.height));
    return {
      grid: plots.map((plot, at) => ({ left: parts ? 48 : 42, right, top: plot.top, ...(at === below ? { bottom: foot } : { height: plot.height }), outerBoundsMode: 'none' })),
      xAxis: plots.map((plot, at) => ({ type: 'category', gridIndex: at, data: years.map(String), boundaryGap: false, axisLabel: { show: at === below, interval: 0, overflow: 'truncate', fontSize: isOnPaper ? 10 : 12, color: '@ink-2' } })),
      yAxis: plots.map((plot, at) => ({
        type: 'value', gridIndex: at, ...plot.axis, axisLabel: { formatter: isPercent ? '{value}%' : '@whole', color: '@ink-3' }, splitLine: { lineStyle: { color: '@line-1' } },
        name: plot.name, nameLocation: 'end', nameGap: 12, nameTextStyle: { align: 'left', color: '@ink-2', fontSize: 12, fontWeight: '600' }
      })),
      series
    };
  }

  const HATCH = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -0.785, color: '@context-soft', symbolSize: 1 };
  /* How a tile is filled, and the ink on it. */
  const TILES = {
    CLASS: ({ colour }) => [{ color: '@seq-' + colour, borderWidth: 2.5, borderColor: '@card' }, '@on-seq-' + colour],
    OPEN: () => [{ color: '@card', borderWidth: 1.5, borderColor: '@context' }, '@ink-1'],
    MISSING: () => [{ color: '@sunken', borderWidth: 1.5, borderColor: '@context', borderType: 'dashed', decal: HATCH }, '@ink-2'],
    APART: () => [{ color: '@card', borderWidth: 1, borderColor: '@line-1' }, '@ink-3']
  };
  /* A word in a template: what that would read as its own is written otherwise. */
  const plain = word => word.replaceAll('{', '(').replaceAll('}', ')').replaceAll('|', '/');

  function tiles({ tiles }) {
    const hidden = (of, rest) => ({ type: 'category', show: false, data: [...Array(1 + Math.max(0, ...tiles.map(of))).keys()].map(String), ...rest });
    return {
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: hidden(tile => tile.column),
      yAxis: hidden(tile => tile.row, { inverse: true }),
      visualMap: { type: 'continuous', show: false, seriesIndex: [], min: 0, max: 1 },
      series: [{
        type: 'heatmap', id: 'tiles', label: { show: true },
        data: tiles.map(tile => {
          const [fill, color] = TILES[tile.fill](tile);
          return {
            value: [tile.column, tile.row, 1], key: tile.key, tip: tile.tip, itemStyle: { borderRadius: 5, ...fill },
            label: { formatter: '{a|' + plain(tile.name) + '}\n{b|' + plain(tile.said) + '}', rich: { a: { fontSize: 12, fontWeight: 600, lineHeight: 17, color }, b: { fontSize: 12, fontWeight: 400, lineHeight: 16, color } } }
          };
        })
      }]
    };
  }

  /* Nothing of it answers to the pointer: what holds it leads on as a whole. */
  function spark({ values, shown, target }) {
    const there = [...values, target].filter(value => value != null), low = there.length ? Math.min(...there) : 0, high = there.length ? Math.max(...there) : 1;
    const air = high > low ? 0.08 * (high - low) : 1;
    return {
      grid: { left: 4, right: 6, top: 6, bottom: 6, outerBoundsMode: 'none' },
      xAxis: { type: 'category', show: false, boundaryGap: false, data: values.map((value, at) => String(at)) },
      yAxis: { type: 'value', show: false, min: low - air, max: high + air },
      series: {
        type: 'line', id: 'city', connectNulls: false, showSymbol: true, symbolSize: 3, silent: true, lineStyle: { width: 1.75, color: '@ink-2' }, itemStyle: { color: '@ink-2' },
        data: values.map((value, at) => ({ value: value ?? NONE, ...(at === shown ? { symbolSize: 7, itemStyle: { color: '@accent', borderColor: '@card', borderWidth: 1 } } : {}) })),
        ...(target == null ? {} : { markLine: { symbol: 'none', silent: true, data: [{ yAxis: target, lineStyle: { color: '@target', type: '@dash', width: 1.25 }, label: { show: false } }] } })
      }
    };
  }

  /* Around nought, one or two round steps to each side. */
  function bothWays(values, isNarrow) {
    const there = values.filter(value => value != null).map(Math.abs), most = there.length ? Math.max(...there) : 1, step = STEPS.find(width => most / width <= 2) || most;
    const end = step * Math.max(1, Math.ceil(most / step));
    return { min: -end, max: end, interval: isNarrow ? end : step };
  }

  function changes({ left, right, rows }, isNarrow) {
    const from = isNarrow ? 84 : 110, middle = isNarrow ? '66%' : '58%', frame = { top: 28, bottom: 28, outerBoundsMode: 'none' };
    const title = (text, at) => ({ text, left: at, top: 0, padding: 0, textStyle: { fontSize: 12, fontWeight: '600', lineHeight: 17, color: '@ink-1' } });
    const axis = (index, side) => ({
      type: 'value', gridIndex: index, ...bothWays(rows.map(row => row[side].by), isNarrow),
      axisLabel: { formatter: '@whole', hideOverlap: true, fontSize: 11, color: '@ink-3' }, splitLine: { lineStyle: { color: '@line-2' } }
    });
    const names = (index, axisLabel) => ({ type: 'category', gridIndex: index, inverse: true, axisLine: { show: false }, data: rows.map(row => row.name), axisLabel });
    const bars = (index, side) => ({
      type: 'bar', id: side, xAxisIndex: index, yAxisIndex: index, barWidth: 12,
      data: rows.map(row => ({
        value: row[side].by ?? NONE, key: row.key, tip: row.tip, itemStyle: { color: row[side].by < 0 ? '@context' : '@h1' },
        label: { show: !isNarrow && row[side].by != null, position: row[side].by < 0 ? 'left' : 'right', formatter: row[side].said, color: '@ink-2', fontSize: 11 }
      }))
    });
    return {
      title: [title(left, from), title(right, middle)],
      grid: [{ left: from, width: isNarrow ? '34%' : '38%', ...frame }, { left: middle, right: isNarrow ? 12 : 110, ...frame }],
      xAxis: [axis(0, 'left'), axis(1, 'right')],
      yAxis: [names(0, { interval: 0, overflow: 'truncate', fontSize: 12, color: '@ink-1', width: from - 10 }), names(1, { show: false })],
      series: [
        bars(0, 'left'),
        bars(1, 'right'),
        dots('without-change', 2, 1, rows.map((row, at) => row.why && {
          value: [0, at],
          label: { show: true, position: 'right', distance: 4, formatter: row.why, color: '@ink-3', fontSize: 12, fontStyle: 'italic' }
        }).filter(Boolean), { silent: true, itemStyle: { color: 'transparent', borderWidth: 0 } })
      ]
    };
  }

  /* Round steps over the values, six at most, from the last under them: what is drawn as a point need not stand on zero. */
  function over(values, isPercent) {
    if (!values.length) return { min: 0, max: isPercent ? 100 : 10, interval: isPercent ? 20 : 2 };
    const exact = number => Math.round(number * 1e6) / 1e6; /* without the dust of binary fractions, which an axis would print */
    const low = Math.min(...values), high = Math.max(...values), wanted = Math.max((high - low) / 6, 1e-3);
    const power = 10 ** Math.floor(Math.log10(wanted));
    const interval = exact(power * ([1, 2, 5].find(step => wanted <= step * power) || 10));
    const min = Math.max(0, interval * Math.floor(low / interval));
    return { min: exact(min), max: exact(Math.max(min + interval, interval * Math.ceil(high / interval - 1e-9))), interval };
  }
  const measured = (range, isPercent, rest) => ({
    type: 'value', ...range, axisLabel: { formatter: isPercent ? '{value}%' : '@whole', color: '@ink-3', ...rest }, splitLine: { lineStyle: { color: '@line-1' } }
  });

  /* The chosen ones, in the order chosen. A name from the data stands in a name, never in the template of a label. */
  const SHAPES = ['circle', 'rect', 'triangle', 'diamond'];
  const chosenColour = chosen => '@h' + (chosen + 1);

  /* Labels stand where they meet no other label and no point; who has no room is named by its tooltip alone. */
  function labelled(points, across, up, width, height) {
    const box = (x, y, half) => ({ left: x - half, right: x + half, top: y - 7, bottom: y + 7 });
    const meets = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const placed = points.map(point => ({
      ...point,
      left: width * (point.x - across.min) / (across.max - across.min),
      top: height * (up.max - point.y) / (up.max - up.min)
    })).sort((one, other) => (one.chosen < 0) - (other.chosen < 0));
    const taken = placed.map(({ left, top }) => box(left, top, 7));
    return placed.map(({ key, name, x, y, chosen, tip, left, top }) => {
      const isChosen = chosen >= 0, half = name.length * (isChosen ? 3.5 : 3.1);
      const beside = { right: box(left + 12 + half, top, half), left: box(left - 12 - half, top, half), top: box(left, top - 17, half), bottom: box(left, top + 17, half) };
      const isFree = place => place.left > 0 && place.right < width + 60 && !taken.some(other => meets(place, other));
      const free = Object.keys(beside).find(side => isFree(beside[side]));
      if (free || isChosen) taken.push(beside[free || 'right']);
      return { value: [x, y], name, key, tip, chosen, label: free ? { position: free } : { show: isChosen } };
    });
  }

  function scatter({ x, y, points }, isNarrow) {
    const range = (axis, values) => over([...values, ...(axis.city ? [axis.city.at] : [])], axis.isPercent);
    const across = range(x, points.map(point => point.x)), up = range(y, points.map(point => point.y));
    const items = labelled(points, across, up, isNarrow ? 230 : 410, 384); /* about as large as the plot is */
    const axis = (of, range, align, rest) => ({
      ...measured(range, of.isPercent, { hideOverlap: true }), name: of.name, nameTextStyle: { color: '@ink-2', fontSize: 12, fontWeight: '600', align }, ...rest
    });
    const label = (show, color, fontSize, fontWeight) => ({ show, position: 'right', distance: 5, formatter: '{b}', color, fontSize, fontWeight });
    const cityLine = (city, at, position) => city ? [{
      ...at, lineStyle: { color: '@city', width: 1.5, type: 'solid' }, label: { position, formatter: city.label, color: '@city', fontSize: 12, fontWeight: '600' }
    }] : [];
    return {
      grid: { left: 48, right: isNarrow ? 58 : 66, top: 40, bottom: 46, outerBoundsMode: 'none' },
      xAxis: axis(x, across, 'center', { nameLocation: 'middle', nameGap: 28 }),
      yAxis: axis(y, up, 'left', { nameLocation: 'end', nameGap: 20 }),
      series: [
        dots('others', 2, 11, items.filter(item => item.chosen < 0), {
          label: label(!isNarrow, '@ink-2', 11, '400'),
          itemStyle: { color: '@bar', borderColor: '@card', borderWidth: 1, opacity: 1 },
          markLine: {
            symbol: 'none', silent: true,
            data: [...cityLine(x.city, { xAxis: x.city?.at }, 'end'), ...cityLine(y.city, { yAxis: y.city?.at }, 'insideStartTop')]
          }
        }),
        ...SHAPES.map((symbol, chosen) => dots('chosen-' + chosen, 5, 14, items.filter(item => item.chosen === chosen), {
          symbol, label: label(true, '@ink-1', 12, '600'), itemStyle: { color: chosenColour(chosen), borderColor: '@card', borderWidth: 1.5, opacity: 1 }
        }))
      ]
    };
  }

  function slope({ isPercent, years, rows }) {
    const range = over(rows.flatMap(row => [row.before, row.now]), isPercent);
    /* Names that would overlap move apart, down from the highest. */
    const moved = {};
    rows.filter(row => row.chosen >= 0).sort((one, other) => other.now - one.now).reduce((last, row) => {
      const wanted = 426 * (range.max - row.now) / (range.max - range.min), placed = Math.max(wanted, last + 16);
      moved[row.key] = Math.round(placed - wanted);
      return placed;
    }, -Infinity);
    const line = (row, part, isEnd, data) => {
      const isChosen = row.chosen >= 0, color = isChosen ? chosenColour(row.chosen) : '@context';
      return {
        type: 'line', id: 'slope-' + row.key + '-' + part, connectNulls: false, showSymbol: true, data, z: isChosen ? 5 : 2,
        symbol: isChosen ? SHAPES[row.chosen] : 'circle', symbolSize: isChosen ? 9 : 5, itemStyle: { color },
        lineStyle: { color, width: isChosen ? 2.5 : 1, opacity: isChosen ? 1 : 0.6 },
        ...(isChosen && isEnd ? {
          name: row.end,
          endLabel: { show: true, formatter: '{a}', color: '@ink-1', fontSize: 12, fontWeight: '600', distance: 8, offset: [0, moved[row.key]] }
        } : {})
      };
    };
    return {
      grid: { left: 60, right: 140, top: 16, bottom: 28, outerBoundsMode: 'none' },
      xAxis: { type: 'category', boundaryGap: false, data: years.map(String), axisLabel: { interval: 0, overflow: 'truncate', fontSize: 13, color: '@ink-1' } },
      yAxis: measured(range, isPercent, { margin: 14 }),
      series: rows.flatMap(row => {
        const [before, now] = [row.before, row.now].map((value, at) => ({ value, key: row.key, year: years[at], tip: row.tip }));
        return row.isBroken
          ? [line(row, 0, false, [before, NONE]), line(row, 1, true, [NONE, now])]
          : [line(row, 0, true, [before, now])];
      })
    };
  }

  return { ranges, spine, panels, bars, bins, trend, tiles, spark, changes, scatter, slope };
})();
