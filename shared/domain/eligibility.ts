// Whether a person is rated in this cycle, up to what, and what overrides everything else; each with its article.

import { articleOf } from '../regulations/citation.ts';
import { ruleAmong } from '../regulations/discipline-over-time.ts';
import type { Profile } from '../regulations/profile.ts';
import { addMonths, daysBetween, earlierOf, laterOf } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { RatingNotAllowed } from './errors.ts';
import type { Day } from './ids.ts';
import type { Leave, Official } from './official.ts';
import { type Rating, rank } from './rating.ts';
import { regimeOf } from './regulations.ts';

export type Reason = { code: string; article: string };
type Bound = Reason & { rating: Rating };

export type Eligibility =
  /** `ceiling`: no better than this. `override`: this and nothing else. */
  | { status: 'rated'; ceiling?: Bound; override?: Bound }
  | { status: 'not-rated' | 'decided-elsewhere'; reason: string; article: string };

type Period = { from: Day; to: Day };

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Leaves within the period, merged where they touch or overlap, so that no day counts twice. */
const spans = (leaves: readonly Leave[], period: Period): Period[] => {
  const clipped = leaves
    .map(({ from, to }) => ({ from: laterOf(from, period.from), to: earlierOf(to, period.to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Period[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= dayAfter(last.to, 1)) last.to = laterOf(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
};

/** What is left of the period once the leaves are taken out of it. */
const serviceIn = (period: Period, leaves: readonly Leave[]): Period[] => {
  const service: Period[] = [];
  let from = period.from;
  for (const leave of spans(leaves, period)) {
    if (from < leave.from) service.push({ from, to: dayAfter(leave.from, -1) });
    from = dayAfter(leave.to, 1);
  }
  return from <= period.to ? [...service, { from, to: period.to }] : service;
};

const daysOf = (list: readonly Period[]): number =>
  list.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

/** True where `days` days from `start` on reach the same date `months` later: exactly six months are six months. */
const reaches = (start: Day, days: number, months: number): boolean =>
  days >= daysBetween(start, addMonths(start, months));

/** One unbroken span is measured by the calendar; several by their days, from the first day of the first. */
const lasts = (list: readonly Period[], months: number): boolean => {
  const first = list[0];
  return first !== undefined && reaches(first.from, daysOf(list), months);
};

const absences = ({ leaves }: Official, { eligibility }: Profile): Leave[] =>
  leaves.filter(({ kind }) => !eligibility.leavesThatCountAsService.includes(kind));

const tooLittleService = (official: Official, period: Period, profile: Profile): boolean => {
  const served = { from: laterOf(official.entered, period.from), to: period.to };
  return !lasts(serviceIn(served, absences(official, profile)), profile.eligibility.minimumServiceMonths);
};

/**
 * The law speaks of three to under six months, and takes a longer leave to mean too little service. Where six months
 * of leave leave six of service, the letter has no rule; a longer leave must not be better than a shorter one.
 */
const ceilingOf = (official: Official, period: Period, profile: Profile): Bound | undefined => {
  const { leaveCeiling, source } = profile.eligibility;
  if (leaveCeiling === undefined) return undefined;
  const leave = spans(absences(official, profile), period);
  const { fromMonths, toMonths, ceiling } = leaveCeiling;
  if (!lasts(leave, fromMonths)) return undefined;
  const code = lasts(leave, toMonths) ? 'leave-by-analogy' : 'leave';
  return { rating: ceiling, code, article: articleOf(source) };
};

const overrideOf = (official: Official, period: Period, profile: Profile, day: Day): Bound | undefined => {
  const rule = ruleAmong(profile.discipline, official.kind, day);
  if (rule === undefined) return undefined;
  const { counts, source } = rule;
  const counted = official.disciplines.some(
    ({ decidedOn, dutyRelated }) =>
      decidedOn >= period.from && decidedOn <= period.to && (counts === 'any' || dutyRelated),
  );
  return counted ? { rating: 'not-completed', code: 'discipline', article: articleOf(source) } : undefined;
};

const lastDay = ({ force }: Profile, period: Period): Day => earlierOf(period.to, force.to ?? period.to);

/** `day` is that of the rating: the discipline rule that holds then is the one that counts. */
export const eligibilityOf = (
  official: Official,
  period: Period,
  profile: Profile,
  day = lastDay(profile, period),
): Eligibility => {
  const article = articleOf(profile.eligibility.source);
  if (official.decidedElsewhere)
    return { status: 'decided-elsewhere', reason: 'party-committee-managed', article: 'diện quản lý' };
  // the roster itself says that the person takes no part: no rating, and nothing to wait for
  if (!official.active) return { status: 'not-rated', reason: 'inactive', article: 'danh sách' };
  if (tooLittleService(official, period, profile))
    return { status: 'not-rated', reason: 'service-under-minimum', article };
  const ceiling = ceilingOf(official, period, profile);
  const override = overrideOf(official, period, profile, day);
  return { status: 'rated', ...(ceiling ? { ceiling } : {}), ...(override ? { override } : {}) };
};

/** By the regime of the person's kind in this cycle. */
export const eligibilityIn = (
  official: Official,
  { period, regulations }: Pick<Cycle, 'period' | 'regulations'>,
): Eligibility => eligibilityOf(official, period, regimeOf(regulations, official), regulations.day);

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
