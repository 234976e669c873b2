// How much of each cap is used: every bound at the same place, what is used up to it, and what is over told in words and crosses.
import { stack } from 'd3-shape';
import { html } from 'hono/html';
import type { CapUse } from '../../documents/papers/gather.ts';
import type { Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { BAR, bar, charts, type Key, line, nameLines, outline, type Row, upright } from './chart.ts';

const KEYS: Key[] = [
  { ink: 'a', label: { vi: 'Đã xếp, trong mức tối đa', en: 'Used, within the bound' } },
  { ink: 'd', label: { vi: 'Vượt mức tối đa', en: 'Over the bound' } },
];
const ABOUT: Text = {
  vi: 'Mỗi thanh là số người đã được xếp ở mức có khống chế; khung và vạch đậm là số tối đa. Bảng bên dưới có cùng số liệu.',
  en: 'Each bar is how many were given the capped rating; the outline and the heavy line are the bound. The table below has the same figures.',
};

const PARTS = ['within', 'over'] as const;
type Use = Record<(typeof PARTS)[number], number>;
const useOf = ({ used, bound }: CapUse): Use => ({ within: Math.min(used, bound), over: Math.max(0, used - bound) });

const WHOLE = 9_800;
const LINE = 17;
/** Nobody may be given it: what is over is drawn as of one seat. */
const seats = ({ bound }: CapUse): number => Math.max(1, bound);

/** A bound twice exceeded fills the chart; what is beyond is told by its number. */
const MOST = 2;
const furthest = (caps: readonly CapUse[]): number =>
  Math.min(MOST, Math.max(1, ...caps.map((cap) => (cap.bound === 0 && cap.used > 0 ? MOST : cap.used / seats(cap)))));

const told = ({ used, bound, percent, base, assumption }: CapUse): string =>
  `${used}/${bound} · ${percent} % × ${base}${assumption ? ' · giả định · assumed' : ''}`;

const rowsOf = (caps: readonly CapUse[]): Row[] => {
  const layers = stack<Use, (typeof PARTS)[number]>().keys(PARTS)(caps.map(useOf));
  const unit = WHOLE / furthest(caps);
  return caps.map((cap, index) => {
    const at = (people: number) => Math.min(WHOLE, (people / seats(cap)) * unit);
    const lines = nameLines(cap.cap);
    const over = useOf(cap).over;
    const top = (lines.length + 1) * LINE;
    const bars = (y: number) =>
      layers.map((layer) => {
        const [from = 0, to = 0] = layer[index] ?? [];
        if (from === to) return html``;
        return bar({
          from: at(from),
          to: at(to),
          ink: layer.key === 'over' ? 'd' : 'a',
          y,
          title: `${cap.cap}: ${told(cap)}`,
        });
      });
    const more = over === 0 ? '' : ` · vượt ${over} · ${over} over`;
    return {
      height: top + BAR + 18,
      draw: (y: number) =>
        html`${lines.map((said, each) => line(y + 12 + each * LINE, said))}${line(y + 12 + lines.length * LINE, `${told(cap)}${more}`, over === 0 ? undefined : 'over')}${outline({ from: 0, to: at(cap.bound), y: y + top })}${bars(y + top)}${upright(at(cap.bound), y + top)}`,
    };
  });
};

export const capBars = (id: string, caption: Text, caps: readonly CapUse[]): Html =>
  charts({ id, caption, about: ABOUT, keys: KEYS }, caps, rowsOf);
