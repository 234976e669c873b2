// How charts look: told apart by pattern and label before colour, so that greyscale, print and forced colours read the same.
export const CHART_STYLE = `
.chart { margin: 0 0 1.2rem; max-width: 48rem; }
.chart figcaption { font-weight: 600; padding: .3rem 0; }
.chart svg { display: block; overflow: visible; }
.chart text { fill: var(--ink); font-size: 13px; }
.chart .on { font-weight: 600; stroke: #fff; stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
.chart .edge { stroke: var(--ink); stroke-width: 1px; }
.chart .room { fill: none; stroke: var(--quiet); stroke-width: 1px; stroke-dasharray: 3 3; }
.chart .bound { stroke: var(--ink); stroke-width: 3px; }
.chart .over { font-weight: 700; }
.chart ul, .keys { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0 0 .5rem; padding: 0; font-size: .92rem; }
.chart li { display: flex; gap: .4rem; align-items: center; }
.chart li svg { flex: none; }
.patterns { position: absolute; }
.ink-a { fill: #2f6690; }
.ink-b { fill: #9cc3dd; } .ink-b-mark { stroke: #16425b; stroke-width: 2px; }
.ink-c { fill: #f3e3b3; } .ink-c-mark { fill: #6b5310; }
.ink-d { fill: #fff; } .ink-d-mark { stroke: #8c2d19; stroke-width: 1.5px; }
.ink-e { fill: #e3e8ed; }
@media (max-width: 40rem) { .chart .tight { display: none; } }
@media (forced-colors: active) {
  .chart text { fill: CanvasText; }
  .chart .on { stroke: Canvas; }
  .chart .edge, .chart .bound, .chart .room { stroke: CanvasText; }
  .ink-a { fill: CanvasText; }
  .ink-b, .ink-c, .ink-d, .ink-e { fill: Canvas; }
  .ink-b-mark, .ink-d-mark { stroke: CanvasText; }
  .ink-c-mark { fill: CanvasText; }
}
@media print { .chart { break-inside: avoid; } }
`.trimStart();
