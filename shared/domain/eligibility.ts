// Whether a person is rated in this cycle, up to what, and what overrides everything else; each with its article.

import { articleOf, inUse } from '../regulations/citation.ts';
import type { Profile } from '../regulations/profile.ts';
import { earlierOf, laterOf } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { countedDiscipline } from './discipline.ts';
import { RatingNotAllowed } from './errors.ts';
import type { Day } from './ids.ts';
import { toAskFirst } from './movement.ts';
import type { Leave, Official } from './official.ts';
import { type Rating, rank } from './rating.ts';
import { regimeOf } from './regulations.ts';
import { type Days, lasts, serviceIn, spans } from './service.ts';

export type Reason = { code: string; article: string };
type Bound = Reason & { rating: Rating };

export type Eligibility =
  /** `ceiling`: no better than this. `override`: this and nothing else. `basis`: what the rating rests on, where not all the year. `toAskFirst`: what to get before. */
  | { status: 'rated'; ceiling?: Bound; override?: Bound; basis?: Reason; toAskFirst?: Reason[] }
  | { status: 'not-rated' | 'decided-elsewhere'; reason: string; article: string };

const absences = ({ leaves }: Official, { eligibility }: Profile): Leave[] =>
  leaves.filter(({ kind }) => !eligibility.leavesThatCountAsService.includes(kind));

const tooLittleService = (official: Official, period: Days, profile: Profile): boolean => {
  const { eligibility, assumptions } = profile;
  const served = { from: laterOf(official.entered, period.from), to: period.to };
  // without the assumption that months are asked for, whoever is there is rated
  const months = inUse(eligibility, assumptions) ? eligibility.minimumServiceMonths : 0;
  return official.entered > period.to || !lasts(serviceIn(served, absences(official, profile)), months);
};

/** Rated on the time really worked, where the text says so of a leave of this period. */
const basisOf = (
  { leaves }: Official,
  period: Days,
  { eligibility: { onTimeWorked } }: Profile,
): Reason | undefined => {
  const taken = leaves.some(
    ({ kind, from, to }) => onTimeWorked?.leaves.includes(kind) && from <= period.to && to >= period.from,
  );
  return onTimeWorked && taken ? { code: 'time-worked', article: articleOf(onTimeWorked.source) } : undefined;
};

/**
 * The law speaks of three to under six months, and takes a longer leave to mean too little service. Where six months
 * of leave leave six of service, the letter has no rule; a longer leave must not be better than a shorter one.
 */
const leaveCeilingOf = (official: Official, period: Days, profile: Profile): Bound | undefined => {
  const { leaveCeiling, source } = profile.eligibility;
  if (leaveCeiling === undefined || !inUse(leaveCeiling, profile.assumptions)) return undefined;
  const leave = spans(absences(official, profile), period);
  const { fromMonths, toMonths, ceiling } = leaveCeiling;
  if (!lasts(leave, fromMonths)) return undefined;
  const code = lasts(leave, toMonths) ? 'leave-by-analogy' : 'leave';
  return { rating: ceiling, code, article: articleOf(source) };
};

/** Whoever leads a unit is rated no better than it; without the unit's rating there is nothing to hold them to. */
const unitCeilingOf = (official: Official, unit: Rating | undefined, profile: Profile): Bound | undefined => {
  const rule = profile.ceilings.find(
    (each) =>
      each.leads.includes(official.lead) && each.kinds.includes(official.kind) && inUse(each, profile.assumptions),
  );
  return rule && unit && { rating: unit, code: 'unit-rating', article: articleOf(rule.source) };
};

/** Of two the stricter; of two alike the first. */
const stricter = (one: Bound | undefined, other: Bound | undefined): Bound | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return rank(other.rating) > rank(one.rating) ? other : one;
};

const overrideOf = (official: Official, period: Days, profile: Profile, day: Day): Bound | undefined => {
  const rule = countedDiscipline(official, period, profile, day);
  return rule && { rating: 'not-completed', code: 'discipline', article: articleOf(rule.source) };
};

const lastDay = ({ force }: Profile, period: Days): Day => earlierOf(period.to, force.to ?? period.to);

/**
 * `day` is that of the rating: the discipline rule that holds then is the one that counts. `unit` is the rating of the
 * unit that the person leads directly, where it is known.
 */
export const eligibilityOf = (
  official: Official,
  period: Days,
  profile: Profile,
  { day = lastDay(profile, period), unit }: { day?: Day; unit?: Rating | undefined } = {},
): Eligibility => {
  const article = articleOf(profile.eligibility.source);
  if (official.decidedElsewhere)
    return { status: 'decided-elsewhere', reason: 'party-committee-managed', article: 'diện quản lý' };
  // the roster itself says that the person takes no part: no rating, and nothing to wait for
  if (!official.active) return { status: 'not-rated', reason: 'inactive', article: 'danh sách' };
  if (tooLittleService(official, period, profile))
    return { status: 'not-rated', reason: 'service-under-minimum', article };
  const ceiling = stricter(leaveCeilingOf(official, period, profile), unitCeilingOf(official, unit, profile));
  const override = overrideOf(official, period, profile, day);
  const basis = basisOf(official, period, profile);
  const first = toAskFirst(official, period, profile);
  return {
    status: 'rated',
    ...(ceiling ? { ceiling } : {}),
    ...(override ? { override } : {}),
    ...(basis ? { basis } : {}),
    ...(first.length > 0 ? { toAskFirst: first } : {}),
  };
};

/** By the regime of the person's kind in this cycle. */
export const eligibilityIn = (
  official: Official,
  { period, regulations }: Pick<Cycle, 'period' | 'regulations'>,
  unit?: Rating,
): Eligibility => eligibilityOf(official, period, regimeOf(regulations, official), { day: regulations.day, unit });

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
