// The result table for a terminal: counts, exclusive and cumulative shares, the base named, who is without a rating apart.
import { figures, printShare } from '#shared/domain/figures';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { inScope, rated, type Tally } from '#shared/domain/tally';

const NAMES: Record<Rating, string> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ / excellent',
  good: 'Hoàn thành tốt nhiệm vụ / good',
  completed: 'Hoàn thành nhiệm vụ / completed',
  'not-completed': 'Không hoàn thành nhiệm vụ / not completed',
};

const line = (name: string, ...cells: string[]): string =>
  `${name.padEnd(48)}${cells.map((cell) => cell.padStart(10)).join('')}`;

/** Reasons of those without a rating → how many. */
export type Without = Readonly<Record<string, number>>;

export const resultTableText = (tally: Tally, without: Without): string => {
  const { base, rows } = figures(tally);
  const lines = RATINGS.map((rating) => rows.find((row) => row.rating === rating)).flatMap((row) =>
    row === undefined
      ? []
      : [line(NAMES[row.rating], String(row.count), printShare(row.exclusive, ','), printShare(row.cumulative, ','))],
  );
  const reasons = Object.entries(without).map(([reason, count]) => line(`  ${reason}`, String(count)));
  return [
    line('Xếp loại / rating', 'người', 'riêng %', 'lũy kế %'),
    ...lines,
    line(`Số được xếp loại (cơ sở tính tỷ lệ) / rated: base`, String(base), '100,00'),
    line('Không xếp loại tại đây / without a rating here', String(inScope(tally) - rated(tally))),
    ...reasons,
    line('Trong phạm vi đánh giá / in scope', String(inScope(tally))),
  ].join('\n');
};

/** 20 % of good or better over the whole cycle: shown with its arithmetic, an assumption where the profile says so. */
export const boundText = (tally: Tally, percent: number): string => {
  const base = tally.excellent + tally.good;
  const bound = Math.floor((base * percent) / 100);
  return `Giả định / assumption: xuất sắc ≤ ${percent} % của tốt trở lên: ${tally.excellent} ≤ ⌊${base} × ${percent} / 100⌋ = ${bound}: ${tally.excellent <= bound ? 'đạt / holds' : 'vượt / exceeded'}`;
};
