// Working days of State offices in Việt Nam: Monday to Friday, without public holidays and the rest given for them.
import {
  FIXED_HOLIDAYS,
  NATIONAL_DAY_OF_TWO_FROM,
  TET_DAYS,
  UNDECIDED,
  YEAR_DECISIONS,
  type YearDecision,
} from '../regulations/holidays.ts';
import { LUNAR_DAYS } from '../regulations/lunar-days.ts';
import { RuleNotInForce } from './errors.ts';
import type { Day } from './ids.ts';

const DAY = 86_400_000;

const shiftDay = (day: Day, days: number): Day => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay());

const range = (from: Day, length: number): Day[] => Array.from({ length }, (_, index) => shiftDay(from, index));

type Year = { off: ReadonlySet<Day>; work: ReadonlySet<Day> };

const nationalDays = (year: number, decided: YearDecision | undefined): Day[] => {
  if (year < NATIONAL_DAY_OF_TWO_FROM) return [];
  const beside = decided?.nationalDay ?? UNDECIDED.nationalDay;
  return [beside === 'day-before' ? `${year}-09-01` : `${year}-09-03`];
};

/** The law's days of one year, weekends among them. */
export const publicHolidays = (year: number): Day[] => {
  const lunar = LUNAR_DAYS[year];
  const day = `${year}-01-01`;
  if (lunar === undefined) throw new RuleNotInForce(`no holidays known for ${year}`, { profile: 'holidays', day });
  const decided = YEAR_DECISIONS.find((each) => each.year === year);
  const before = decided?.tetBefore ?? UNDECIDED.tetBefore;
  return [
    ...FIXED_HOLIDAYS.map((each) => `${year}-${each}`),
    ...range(shiftDay(lunar.newYear, -before), TET_DAYS),
    lunar.hungKings,
    ...nationalDays(year, decided),
  ].sort();
};

/** A holiday on a weekly day off is rested on the next working day (Bộ luật Lao động 2019 Đ111k3). */
const withRest = (holidays: readonly Day[]): Set<Day> => {
  const off = new Set(holidays);
  for (const holiday of holidays.filter(isWeekend)) {
    let rest = shiftDay(holiday, 1);
    while (isWeekend(rest) || off.has(rest)) rest = shiftDay(rest, 1);
    off.add(rest);
  }
  return off;
};

const yearOf = (year: number): Year => {
  const { more = [], swaps = [] } = YEAR_DECISIONS.find((each) => each.year === year) ?? {};
  const off = withRest(publicHolidays(year));
  for (const day of [...more, ...swaps.map((swap) => swap.off)]) off.add(day);
  return { off, work: new Set(swaps.map(({ work }) => work)) };
};

/** Throws RuleNotInForce for a year whose holidays are not known here. */
export const isWorkingDay = (day: Day): boolean => {
  const { off, work } = yearOf(Number(day.slice(0, 4)));
  return work.has(day) || !(isWeekend(day) || off.has(day));
};

/** The day on which so many working days have passed; the first is the day after `day`. */
export const addWorkingDays = (day: Day, count: number): Day => {
  let last = day;
  for (let passed = 0; passed < count; ) {
    last = shiftDay(last, 1);
    if (isWorkingDay(last)) passed += 1;
  }
  return last;
};
