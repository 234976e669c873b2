// Days and instants in Asia/Ho_Chi_Minh (UTC+7 all year since 1975), without a clock.
import type { Day, Instant } from './ids.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

export const addDays = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * DAY).toISOString();

/** The last millisecond of the local day of `instant`. */
export const endOfDay = (instant: Instant): Instant => {
  const local = Date.parse(instant) + OFFSET;
  return new Date(Math.floor(local / DAY) * DAY + DAY - 1 - OFFSET).toISOString();
};

export const dayOf = (instant: Instant): Day => new Date(Date.parse(instant) + OFFSET).toISOString().slice(0, 10);

/** The first millisecond of a local day. */
export const startOf = (day: Day): Instant => new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET).toISOString();

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export const nextDay = (day: Day): Day => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** The day `months` later; the last day of the month where that day does not exist (31 August + 6 = 28 or 29 February). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

export const laterOf = <T extends string>(one: T, other: T): T => (one > other ? one : other);
export const earlierOf = <T extends string>(one: T, other: T): T => (one < other ? one : other);
