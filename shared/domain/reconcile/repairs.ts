// What one small change would make the figures agree: an added headline, labels moved by one level, a lost digit, another base.
import { RATINGS } from '../rating.ts';
import { countOf, type Finding, type FindingCode, ratedPeople } from './findings.ts';
import { includesBase } from './gathering.ts';
import { MOST_PEOPLE, type PrintedShare, showShare } from './numbers.ts';
import { printedAs } from './patterns.ts';
import type { FigureLine, Figures } from './published.ts';
import { isComplete, knowsAllCounts, type Reading, readingsOf } from './readings.ts';

export type Repair = { figures: Figures; readings: Reading[]; findings: Finding[] };
type Change = { lines: FigureLine[]; finding: Finding };

const finding = (code: FindingCode, facts: Finding['facts']): Finding => ({ code, facts });

const sumOfPrinted = (figures: Figures, headline: FigureLine): PrintedShare | undefined => {
  const better = RATINGS.slice(0, RATINGS.indexOf(headline.level as (typeof RATINGS)[number]) + 1);
  const shares = better.map((rating) => figures.lines.find((line) => line.level === rating && !line.orBetter)?.share);
  const digits = headline.share?.digits ?? 0;
  let units = 0;
  for (const share of shares) {
    if (share === undefined || share.digits !== digits) return undefined;
    units += share.units;
  }
  return { units, digits };
};

const headlines = (figures: Figures): Change[] => {
  const added = figures.lines.filter(
    (line) => line.orBetter && line.share !== undefined && sumOfPrinted(figures, line)?.units === line.share.units,
  );
  const one = added[0];
  if (one?.share === undefined) return [];
  const total = figures.total ?? ratedPeople(figures);
  const people = RATINGS.slice(0, RATINGS.indexOf(one.level as (typeof RATINGS)[number]) + 1).map((r) =>
    countOf(figures, r),
  );
  const known = people.every((count) => count !== undefined) && total > 0;
  const from = people.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const facts = { label: one.label, share: showShare(one.share) };
  const exact = known
    ? { people: from, base: total, exact: showShare(printedAs(from, total, one.share.digits, 'half-up')) }
    : {};
  const lines = figures.lines.filter((line) => !added.includes(line));
  return [{ lines, finding: finding('added-rounded-shares', { ...facts, ...exact }) }];
};

/** `line` with another share, or with none. */
const withShare = ({ share: _, ...line }: FigureLine, share: PrintedShare | undefined): FigureLine =>
  share === undefined ? line : { ...line, share };

const ladder = (figures: Figures): FigureLine[] =>
  RATINGS.flatMap((rating) => figures.lines.filter((line) => line.level === rating && !line.orBetter));

/** Shares moved along the levels, or two neighbours’ shares exchanged; only known people can tell. */
const moved = (figures: Figures): Change[] => {
  const steps = ladder(figures);
  const rest = figures.lines.filter((line) => !steps.includes(line));
  if (steps.filter(({ count, share }) => count !== undefined && share !== undefined).length < 3) return [];
  const by = (step: number): Change => ({
    lines: [...steps.map((line, index) => withShare(line, steps[index + step]?.share)), ...rest],
    finding: finding('shifted-label', { levels: step }),
  });
  const swaps = steps.slice(1).map((line, index): Change => {
    const before = steps[index];
    const swapped = steps.map((each) =>
      each === line ? withShare(each, before?.share) : each === before ? withShare(each, line.share) : each,
    );
    return {
      lines: [...swapped, ...rest],
      finding: finding('swapped-labels', { label: before?.label ?? '', other: line.label }),
    };
  });
  return [by(1), by(-1), ...swaps];
};

const DIGITS = '0123456789';

const inserted = (text: string): string[] =>
  [...text, ''].flatMap((_, at) => [...DIGITS].map((digit) => text.slice(0, at) + digit + text.slice(at)));

/** Every share that prints as this one when one of its digits is dropped. */
export const sharesWithADigitMore = (share: PrintedShare): PrintedShare[] => {
  const texts = new Set(inserted(showShare(share)).filter((text) => /^(?:\d|[1-9]\d{1,2})(?:\.\d{1,5})?$/.test(text)));
  return [...texts]
    .map((text) => ({ units: Number(text.replace('.', '')), digits: text.split('.')[1]?.length ?? 0 }))
    .filter(
      ({ units, digits }) => units <= 100 * 10 ** digits && units !== share.units * 10 ** (digits - share.digits),
    );
};

const digitLost = (figures: Figures): Change[] =>
  figures.lines.flatMap((line) => {
    const replace = (by: FigureLine): FigureLine[] => figures.lines.map((each) => (each === line ? by : each));
    const shares = line.share === undefined ? [] : sharesWithADigitMore(line.share);
    const counts =
      line.count === undefined || figures.total === undefined || !knowsAllCounts(figures)
        ? []
        : inserted(String(line.count));
    return [
      ...shares.map((share) => ({
        lines: replace(withShare(line, share)),
        finding: finding('lost-digit', {
          label: line.label,
          share: line.share === undefined ? '' : showShare(line.share),
          read: showShare(share),
        }),
      })),
      ...[...new Set(counts)]
        .filter((text) => !text.startsWith('0') && Number(text) <= MOST_PEOPLE)
        .map((text) => ({
          lines: replace({ ...line, count: Number(text) }),
          finding: finding('lost-digit-count', { label: line.label, count: line.count ?? 0, read: Number(text) }),
        })),
    ];
  });

/** Known people must fill the base exactly where a digit of theirs is put back. */
const fits = (reading: Reading, { finding: { code } }: Change): boolean =>
  code !== 'lost-digit-count' || reading.outside.to === 0;

const tried = (figures: Figures, changes: readonly Change[]): Repair[] =>
  changes.flatMap((change) => {
    const changed = { ...figures, lines: change.lines };
    const readings = readingsOf(changed).filter(
      (reading) => isComplete(reading, changed) && reading.againstLabel.length === 0 && fits(reading, change),
    );
    return readings.length === 0 ? [] : [{ figures: changed, readings, findings: [change.finding] }];
  });

const MOST_GUESSES = 10;

/** Guesses that come out on the published total leave out those that need another base. */
const closest = (repairs: readonly Repair[], { total }: Figures): Repair[] => {
  const onTotal = repairs.filter(({ readings }) =>
    readings.some(({ bases, outside }) => total !== undefined && outside.from === 0 && includesBase(bases, total)),
  );
  return (onTotal.length > 0 ? onTotal : repairs).slice(0, MOST_GUESSES);
};

/** The first kind of change that helps, with all its guesses. */
export const repairsOf = (figures: Figures): Repair[] => {
  for (const changes of [headlines(figures), moved(figures), digitLost(figures)]) {
    const found = tried(figures, changes);
    if (found.length > 0) return closest(found, figures);
  }
  return [];
};
