// Which cycle a day belongs to: its year, its quarter, or its school year; named and bounded. Pure.
import { dayOf } from '#shared/domain/calendar';
import type { Instant } from '#shared/domain/ids';
import type { CyclePlan } from './kickoff.ts';

export const CYCLE_KINDS = ['year', 'school-year', 'quarter'] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

const quarterOf = (year: number, month: number): Omit<CyclePlan, 'profile'> => {
  const quarter = Math.ceil(month / 3);
  const last = String(quarter * 3).padStart(2, '0');
  return {
    id: `${year}-q${quarter}`,
    name: `Đánh giá, xếp loại quý ${quarter} năm ${year}`,
    period: {
      from: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
      to: `${year}-${last}-${quarter === 1 || quarter === 4 ? 31 : 30}`,
    },
  };
};

/** The cycle that a kickoff at `due` starts: its year, the quarter it lies in, or the school year that it ends or begins in. */
export const planAt = (cycle: CycleKind, due: Instant, profile: string): CyclePlan => {
  const [year = 0, month = 1] = dayOf(due).split('-').map(Number);
  if (cycle === 'quarter') return { ...quarterOf(year, month), profile };
  if (cycle === 'year') {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    return { id: `${year}`, name: `Đánh giá, xếp loại năm ${year}`, period, profile };
  }
  // September to May: a kickoff in the summer looks back on the year that has just ended
  const ends = month >= 9 ? year + 1 : year;
  const period = { from: `${ends - 1}-09-01`, to: `${ends}-05-31` };
  return { id: `${ends}-schools`, name: `Đánh giá, xếp loại năm học ${ends - 1}-${ends}`, period, profile };
};
