// Service and leave within a period, by the calendar: exactly six months are six months.
import { addMonths, daysBetween, earlierOf, laterOf } from './calendar.ts';
import type { Day } from './ids.ts';
import type { Leave } from './official.ts';

export type Days = { from: Day; to: Day };

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Leaves within the period, merged where they touch or overlap, so that no day counts twice. */
export const spans = (leaves: readonly Leave[], period: Days): Days[] => {
  const clipped = leaves
    .map(({ from, to }) => ({ from: laterOf(from, period.from), to: earlierOf(to, period.to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Days[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= dayAfter(last.to, 1)) last.to = laterOf(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
};

/** What is left of the period once the leaves are taken out of it. */
export const serviceIn = (period: Days, leaves: readonly Leave[]): Days[] => {
  const service: Days[] = [];
  let from = period.from;
  for (const leave of spans(leaves, period)) {
    if (from < leave.from) service.push({ from, to: dayAfter(leave.from, -1) });
    from = dayAfter(leave.to, 1);
  }
  return from <= period.to ? [...service, { from, to: period.to }] : service;
};

const daysOf = (list: readonly Days[]): number =>
  list.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

/** True where `days` days from `start` on reach the same date `months` later: exactly six months are six months. */
const reaches = (start: Day, days: number, months: number): boolean =>
  days >= daysBetween(start, addMonths(start, months));

/** One unbroken span is measured by the calendar; several by their days, from the first day of the first. */
export const lasts = (list: readonly Days[], months: number): boolean => {
  const first = list[0];
  return first !== undefined && reaches(first.from, daysOf(list), months);
};
