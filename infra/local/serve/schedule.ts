// When the server's clock has something to do, pure: the last moment at or before now, in Việt Nam's time.
import { dayOf, startOf } from '#shared/domain/calendar';
import type { Day, Instant } from '#shared/domain/ids';
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
