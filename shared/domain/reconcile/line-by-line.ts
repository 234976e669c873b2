// Line by line, where no reading of the whole table agrees: the base on which each line's own share comes out.
import { countOf, type Finding, ratedPeople } from './findings.ts';
import { showShare } from './numbers.ts';
import { agreesWith, printedAs, ROUNDINGS } from './patterns.ts';
import type { Figures } from './published.ts';
import { knowsAllCounts } from './readings.ts';

const finding = (code: Finding['code'], facts: Finding['facts']): Finding => ({ code, facts });

/** Where all people are known: the base on which its share comes out, or what it would be. */
export const lineByLine = (figures: Figures): Finding[] => {
  if (!knowsAllCounts(figures)) return [];
  const rated = ratedPeople(figures);
  const good = countOf(figures, 'good') ?? 0;
  const bases = {
    total: figures.total ?? rated,
    rated,
    goodOrBetter: good + (countOf(figures, 'excellent') ?? 0),
    good,
  };
  return figures.lines.flatMap(({ label, count, share }) => {
    if (count === undefined || share === undefined) return [];
    const on = Object.entries(bases).find(([, base]) => ROUNDINGS.some((way) => agreesWith(share, count, base, way)));
    if (on?.[0] === 'total' || (on?.[0] === 'rated' && bases.total === rated)) return [];
    const facts = { label, share: showShare(share), people: count };
    if (on !== undefined) return [finding('line-on-another-base', { ...facts, base: on[1], of: on[0] })];
    const exact = showShare(printedAs(count, bases.total, share.digits, 'half-up'));
    return bases.total === 0 ? [] : [finding('share-differs', { ...facts, base: bases.total, exact })];
  });
};
