// This cycle against the one before, rating by rating: two bars each on its own base, which is named, and the difference.
import { html } from 'hono/html';
import { type FigureRow, figures, printShare } from '#shared/domain/figures';
import type { Report } from '../../documents/papers/report.ts';
import { pointsOf } from '../../documents/papers/summary.ts';
import { ratingLabel, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { bar, chart, type Ink, type Key, line, type Row } from './chart.ts';

const [LINE, HIGH] = [17, 20];

type Year = { name: string; base: number; row: FigureRow; ink: Ink };

const yearBar = ({ name, base, row, ink }: Year, y: number): Html => {
  const said = `${row.count}/${base} · ${printShare(row.exclusive, ',')} %`;
  return html`${bar({ from: 0, to: row.exclusive, ink, y, height: HIGH, title: `${name}: ${said}` })}${line(y + 15, said, 'on')}`;
};

const rowOf = (now: Year, before: Year): Row => {
  const { vi, en } = ratingLabel(now.row.rating);
  const change = `${pointsOf(now.row.exclusive - before.row.exclusive)} điểm % · points`;
  return {
    height: 2 * LINE + 2 * HIGH + 18,
    draw: (y) =>
      html`${line(y + 12, `${vi} · ${en}`)}${line(y + 12 + LINE, change)}${yearBar(now, y + 2 * LINE)}${yearBar(before, y + 2 * LINE + HIGH + 2)}`,
  };
};

const ABOUT: Text = {
  vi: 'Với mỗi mức: thanh trên là kỳ này, thanh dưới là kỳ trước, mỗi thanh trên số người được xếp loại của kỳ đó. Bảng bên dưới có cùng số liệu.',
  en: 'For each rating the upper bar is this cycle, the lower the one before, each of those rated in it. The table below has the same figures.',
};

const NONE = html`<p class="note">${'Chưa có số liệu kỳ trước để so sánh: ở đây không có kỳ nào trước kỳ này, và danh sách không ghi xếp loại năm trước.'} <small lang="en">Nothing to compare with: no cycle before this one is here, and the roster gives no ratings of the year before.</small></p>`;

export const beforeBars = (id: string, { cycle, whole, before }: Report): Html => {
  if (before === undefined) return NONE;
  const [is, was] = [figures(whole.tally), figures(before.tally)];
  const keys: Key[] = [
    { ink: 'a', label: { vi: `Kỳ này: ${cycle.name} (${is.base})`, en: 'this cycle' } },
    { ink: 'e', label: { vi: `Kỳ trước: ${before.cycle.name} (${was.base})`, en: 'the one before' } },
  ];
  const rows = is.rows.flatMap((row, at): Row[] => {
    const last = was.rows[at];
    if (last === undefined) return [];
    const now = { name: cycle.name, base: is.base, row, ink: 'a' as const };
    return [rowOf(now, { name: before.cycle.name, base: was.base, row: last, ink: 'e' })];
  });
  return chart({
    id,
    caption: { vi: 'Kỳ này so với kỳ trước', en: 'This cycle against the one before' },
    about: ABOUT,
    keys,
    rows,
  });
};
