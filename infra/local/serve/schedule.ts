// When the server's clock has something to do, pure: the last moment at or before now, in Việt Nam's time.
import { dayOf, startOf } from '#shared/domain/calendar';
import type { Day, Instant } from '#shared/domain/ids';
import type { CyclePlan } from '../../../functions/scheduled/kickoff.ts';
import type { PlannedKickoff } from './setting-kinds.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (day: Day, time: string): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(startOf(day)) + (hours * 60 + minutes) * 60_000).toISOString();
};

const before = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) - milliseconds).toISOString();

export const lastHourly = (now: Instant): Instant => new Date(Math.floor(Date.parse(now) / HOUR) * HOUR).toISOString();

export const lastDaily = (time: string, now: Instant): Instant => {
  const today = at(dayOf(now), time);
  return today <= now ? today : before(today, DAY);
};

export const lastYearly = ({ day, time }: Pick<PlannedKickoff, 'day' | 'time'>, now: Instant): Instant => {
  const year = Number(dayOf(now).slice(0, 4));
  const thisYear = at(`${year}-${day}`, time);
  return thisYear <= now ? thisYear : at(`${year - 1}-${day}`, time);
};

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
export const planAt = ({ cycle }: Pick<PlannedKickoff, 'cycle'>, due: Instant, profile: string): CyclePlan => {
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
