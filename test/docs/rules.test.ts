// The table of rules is whole: its places are there, and what was read as law has a test.
import { describe, expect, it } from 'vitest';
import { mustBeTested, RULES } from '#shared/regulations/rules';
import { Rule } from '#shared/regulations/rules/rule';
import { marks } from './marks.ts';
import { isThere } from './places.ts';

const marked = marks();
const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(letter === 'R' ? 2 : 1, '0')}`);

describe('the table of rules', () => {
  it('has R01 to R58 and K1 to K12 once each', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...numbered('R', 58), ...numbered('K', 12)]);
    for (const rule of RULES) expect(Rule.parse(rule)).toEqual(rule);
  });

  it('names places that are there, in profiles and in files', () => {
    const lost = RULES.flatMap(({ id, at }) => at.filter((place) => !isThere(place)).map((place) => `${id} ${place}`));

    expect(lost).toEqual([]);
  });

  it('has a place and a test for whatever was read as law of rating, eligibility, caps, order, link, petitions and use', () => {
    const must = RULES.filter(mustBeTested);

    expect(must.length).toBeGreaterThan(30);
    expect(must.filter(({ at }) => at.length === 0).map(({ id }) => id)).toEqual([]);
    expect(must.filter(({ id }) => !marked.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('is named by no test for a row that it does not have', () => {
    const known = new Set(RULES.map(({ id }) => id));

    expect([...marked.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  it('finds no place where there is none', () => {
    for (const place of [
      'nd-335-2025#caps.none',
      'nd-335-2025#caps.agency-20.none',
      'nd-1-1900#caps',
      'shared/none.ts',
    ])
      expect(isThere(place)).toBe(false);
  });
});
