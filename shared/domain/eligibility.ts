// Whether a person is rated in this cycle, up to what, and what overrides everything else; each with its article.

import type { Citation, Profile } from '../regulations/profile.ts';
import { addMonths, daysBetween, earlierOf, laterOf } from './calendar.ts';
import { RatingNotAllowed } from './errors.ts';
import type { Day } from './ids.ts';
import type { Leave, Official } from './official.ts';
import { type Rating, rank } from './rating.ts';

export type Reason = { code: string; article: string };
type Bound = Reason & { rating: Rating };

export type Eligibility =
  /** `ceiling`: no better than this. `override`: this and nothing else. */
  | { status: 'rated'; ceiling?: Bound; override?: Bound }
  | { status: 'not-rated' | 'decided-elsewhere'; reason: string; article: string };

type Period = { from: Day; to: Day };

const articleOf = ({ document, article }: Citation): string =>
  article === undefined ? document : `${article} ${document}`;

const nextDay = (day: Day): Day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Leaves within the period, merged where they touch or overlap, so that no day counts twice. */
const spans = (leaves: readonly Leave[], period: Period): Period[] => {
  const clipped = leaves
    .map(({ from, to }) => ({ from: laterOf(from, period.from), to: earlierOf(to, period.to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Period[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= nextDay(last.to)) last.to = laterOf(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
};

const daysOf = (list: readonly Period[]): number =>
  list.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

/** True where `days` days from `start` on reach the same date `months` later: exactly six months are six months. */
const reaches = (start: Day, days: number, months: number): boolean =>
  days >= daysBetween(start, addMonths(start, months));

/** One unbroken leave is measured by the calendar; several by their days, from the first day of the first. */
const lasts = (list: readonly Period[], months: number): boolean => {
  const first = list[0];
  return first !== undefined && reaches(first.from, daysOf(list), months);
};

const tooLittleService = (official: Official, period: Period, profile: Profile): boolean => {
  const { minimumServiceMonths, leavesThatCountAsService } = profile.eligibility;
  const start = laterOf(official.entered, period.from);
  if (start > period.to) return true;
  const absent = official.leaves.filter(({ kind }) => !leavesThatCountAsService.includes(kind));
  const away = daysOf(spans(absent, { from: start, to: period.to }));
  return !reaches(start, daysBetween(start, period.to) + 1 - away, minimumServiceMonths);
};

const ceilingOf = (official: Official, period: Period, profile: Profile): Bound | undefined => {
  const { leaveCeiling, leavesThatCountAsService, source } = profile.eligibility;
  if (leaveCeiling === undefined) return undefined;
  const lawful = spans(
    official.leaves.filter(({ kind }) => !leavesThatCountAsService.includes(kind)),
    period,
  );
  const { fromMonths, toMonths, ceiling } = leaveCeiling;
  if (!lasts(lawful, fromMonths) || lasts(lawful, toMonths)) return undefined;
  return { rating: ceiling, code: 'leave', article: articleOf(source) };
};

const overrideOf = (official: Official, period: Period, profile: Profile): Bound | undefined => {
  const { counts, source } = profile.discipline;
  const counted = official.disciplines.some(
    ({ decidedOn, dutyRelated }) =>
      decidedOn >= period.from && decidedOn <= period.to && (counts === 'any' || dutyRelated),
  );
  return counted ? { rating: 'not-completed', code: 'discipline', article: articleOf(source) } : undefined;
};

export const eligibilityOf = (official: Official, period: Period, profile: Profile): Eligibility => {
  const article = articleOf(profile.eligibility.source);
  if (official.decidedElsewhere)
    return { status: 'decided-elsewhere', reason: 'party-committee-managed', article: 'diện quản lý' };
  if (tooLittleService(official, period, profile))
    return { status: 'not-rated', reason: 'service-under-minimum', article };
  const ceiling = ceilingOf(official, period, profile);
  const override = overrideOf(official, period, profile);
  return { status: 'rated', ...(ceiling ? { ceiling } : {}), ...(override ? { override } : {}) };
};

export const mayHave = (eligibility: Eligibility, rating: Rating): boolean => {
  if (eligibility.status !== 'rated') return false;
  const { ceiling, override } = eligibility;
  if (override !== undefined) return rating === override.rating;
  return ceiling === undefined || rank(rating) >= rank(ceiling.rating);
};

/** Throws RatingNotAllowed with the person's id, what is allowed, and the article. */
export const checkRating = (official: Official, eligibility: Eligibility, rating: Rating): void => {
  if (mayHave(eligibility, rating)) return;
  const bound = eligibility.status === 'rated' ? (eligibility.override ?? eligibility.ceiling) : undefined;
  const allowed = bound?.rating ?? 'none';
  const article = eligibility.status === 'rated' ? (bound?.article ?? '') : eligibility.article;
  throw new RatingNotAllowed(`${rating} is not open to ${official.id}`, {
    official: official.id,
    ceiling: allowed,
    article,
  });
};
