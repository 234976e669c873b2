// Findings: what a reader of the published table should know, in codes and facts. They say what agrees, never why not.
import { RATINGS, type Rating } from '../rating.ts';
import { floorDiv } from './chain.ts';
import { includesBase } from './gathering.ts';
import { type PrintedShare, showShare } from './numbers.ts';
import { agreesWith, printedAs, ROUNDINGS, type Rounding } from './patterns.ts';
import type { FigureLine, Figures } from './published.ts';
import { knowsAllCounts, type Reading } from './readings.ts';

export const FINDING_CODES = [
  'cumulative-as-exclusive',
  'exclusive-as-cumulative',
  'base-is-not-total',
  'base-is-neither',
  'people-missing',
  'not-rated-in-base',
  'counts-exceed-total',
  'no-whole-number',
  'shares-sum',
  'rounded-half-up',
  'rounded-cut',
  'added-rounded-shares',
  'shifted-label',
  'swapped-labels',
  'lost-digit',
  'lost-digit-count',
  'line-on-another-base',
  'share-differs',
  'nothing-agrees',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
export type Finding = { code: FindingCode; facts: Record<string, string | number> };

const finding = (code: FindingCode, facts: Finding['facts']): Finding => ({ code, facts });

export const countOf = (figures: Figures, rating: Rating | 'not-rated'): number | undefined =>
  figures.lines.find(({ level, orBetter }) => level === rating && !orBetter)?.count;

export const ratedPeople = (figures: Figures): number =>
  RATINGS.reduce((sum, rating) => sum + (countOf(figures, rating) ?? 0), 0);

const labels = (reading: Reading, figures: Figures): Finding[] =>
  reading.againstLabel.map((label) => {
    const line = figures.lines.find((each) => each.label === label);
    return finding(line?.orBetter ? 'exclusive-as-cumulative' : 'cumulative-as-exclusive', {
      label,
      share: line?.share === undefined ? '' : showShare(line.share),
    });
  });

const base = (reading: Reading, { total, ...figures }: Figures): Finding[] => {
  const first = reading.bases[0]?.from ?? 0;
  const last = reading.bases.at(-1);
  const most = last?.until ?? last?.to ?? 0;
  if (reading.base === 'other') return [finding('base-is-neither', { from: first, to: most })];
  if (reading.base === 'rated')
    return total === undefined || includesBase(reading.bases, total)
      ? []
      : [
          finding('base-is-not-total', {
            total,
            from: first,
            to: most,
            leastOut: total - most,
            mostOut: total - first,
          }),
        ];
  const found: Finding[] = [];
  const notRated = countOf({ total, ...figures }, 'not-rated') ?? 0;
  if (notRated > 0) found.push(finding('not-rated-in-base', { people: notRated, base: first }));
  const { from, to } = reading.outside;
  if (from > 0) found.push(finding('people-missing', { total: first, from, to }));
  return found;
};

/** Only one way of rounding gives these figures on this kind of base. */
const rounding = (reading: Reading, readings: readonly Reading[]): Finding[] => {
  const ways = new Set(readings.filter((each) => each.base === reading.base).map((each) => each.rounding));
  if (ways.size !== 1) return [];
  return [finding(ways.has('cut') ? 'rounded-cut' : 'rounded-half-up', {})];
};

const neighbours = (share: PrintedShare, total: number, way: Rounding): { below: number; above: number } => {
  const people = floorDiv(share.units * total, 100 * 10 ** share.digits);
  const passed = printedAs(people, total, share.digits, way).units > share.units;
  return passed ? { below: people - 1, above: people } : { below: people, above: people + 1 };
};

/** Where the people are printed too, other findings say more. */
const wholeNumberOf = ({ share, label, count }: FigureLine, total: number): Finding[] => {
  if (share === undefined || count !== undefined) return [];
  const some = ROUNDINGS.some((way) => {
    const { below, above } = neighbours(share, total, way);
    return [below - 1, below, above].some((people) => people >= 0 && agreesWith(share, people, total, way));
  });
  if (some) return [];
  const { below, above } = neighbours(share, total, 'half-up');
  const shown = (people: number): string => showShare(printedAs(people, total, share.digits, 'half-up'));
  return [
    finding('no-whole-number', {
      label,
      share: showShare(share),
      base: total,
      below,
      belowShare: shown(below),
      above,
      aboveShare: shown(above),
    }),
  ];
};

/** Hundred-thousandths of a per cent, so that shares with different digits add exactly. */
const fine = ({ units, digits }: PrintedShare): number => units * 10 ** (5 - digits);

const sum = ({ lines }: Figures): Finding[] => {
  const alone = lines.filter(({ orBetter, share }) => !orBetter && share !== undefined);
  if (!RATINGS.every((rating) => alone.some(({ level }) => level === rating))) return [];
  const total = alone.reduce((all, { share }) => all + (share === undefined ? 0 : fine(share)), 0);
  const digits = Math.max(...alone.map(({ share }) => share?.digits ?? 0));
  const shown = showShare({ units: total / 10 ** (5 - digits), digits });
  return total === 100 * 10 ** 5 ? [] : [finding('shares-sum', { sum: shown })];
};

/** From the people alone, whatever the shares say. */
const people = (figures: Figures): Finding[] => {
  if (figures.total === undefined || !knowsAllCounts(figures)) return [];
  const counted = ratedPeople(figures) + (countOf(figures, 'not-rated') ?? 0);
  const { total } = figures;
  if (counted > total) return [finding('counts-exceed-total', { total, counted })];
  return counted < total ? [finding('people-missing', { total, from: total - counted, to: total - counted })] : [];
};

export const findingsOf = (figures: Figures, readings: readonly Reading[]): Finding[] => {
  const first = readings[0];
  const whole =
    figures.total === undefined ? [] : figures.lines.flatMap((line) => wholeNumberOf(line, figures.total ?? 0));
  const read =
    first === undefined ? [] : [...labels(first, figures), ...base(first, figures), ...rounding(first, readings)];
  const said = new Set(read.map(({ code }) => code));
  const counted = people(figures).filter(({ code }) => !said.has(code));
  return [...read, ...counted, ...whole, ...sum(figures)];
};
