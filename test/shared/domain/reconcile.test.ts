// Published figures: on which bases and with which whole numbers of people they come out.
import { describe, expect, it } from 'vitest';
import { FiguresInvalid } from '#shared/domain/errors';
import { type Reconciliation, reconcile } from '#shared/domain/reconcile';
import type { FindingCode } from '#shared/domain/reconcile/findings';
import { aTable, LABELS, T1, T2, T4, T6, T8 } from './reconcile/tables.ts';

const codes = ({ findings }: Reconciliation): FindingCode[] => findings.map(({ code }) => code);
const factsOf = ({ findings }: Reconciliation, code: FindingCode) =>
  findings.filter((finding) => finding.code === code).map(({ facts }) => facts);
const refusal = (input: unknown): Record<string, unknown> => {
  try {
    reconcile(input);
  } catch (error) {
    if (error instanceof FiguresInvalid) return { ...error.facts };
    throw error;
  }
  return { problem: 'none' };
};

describe('T1, the four shares of Hậu Giang 2023', () => {
  const report = reconcile(T1);

  it('gives exactly the bases 1,895 to 1,904, with 9 and 2 people and 377 to 379 excellent', () => {
    expect(report.readings).toHaveLength(1);
    expect(report.readings[0]).toMatchObject({
      base: 'rated',
      rounding: 'half-up',
      bases: [{ from: 1895, to: 1904 }],
      counts: {
        excellent: { from: 377, to: 379 },
        completed: { from: 9, to: 9 },
        'not-completed': { from: 2, to: 2 },
      },
    });
  });

  it('lists every set, each adding up to its base', () => {
    const sets = report.readings[0]?.sets ?? [];
    expect(sets).toHaveLength(20);
    expect(sets).toContainEqual({ base: 1904, counts: [378, 1515, 9, 2], outside: 0 });
    for (const { base, counts } of sets) expect(counts.reduce((sum, each) => sum + each, 0)).toBe(base);
  });

  it('reads 99.42 % as good or better, on a base that leaves 273 to 282 of the 2,177 out', () => {
    expect(factsOf(report, 'cumulative-as-exclusive')).toEqual([{ label: LABELS[1], share: '99.42' }]);
    expect(factsOf(report, 'base-is-not-total')).toEqual([
      { total: 2177, from: 1895, to: 1904, leastOut: 273, mostOut: 282 },
    ]);
    expect(factsOf(report, 'shares-sum')).toEqual([{ sum: '119.90' }]);
  });

  it('says that 0.47 % and 0.11 % cannot come from 2,177 people, with the shares beside them', () => {
    const found = factsOf(report, 'no-whole-number');
    expect(found).toContainEqual(
      expect.objectContaining({ share: '0.47', below: 10, belowShare: '0.46', above: 11, aboveShare: '0.51' }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ share: '0.11', below: 2, belowShare: '0.09', above: 3, aboveShare: '0.14' }),
    );
    expect(found.map(({ share }) => share)).not.toContain('19.9');
  });
});

describe('the other tables of the law sheet', () => {
  it('T2: 2,422 people not rated stand in the base, and the headline adds rounded shares', () => {
    const report = reconcile(T2);
    expect(report.readings[0]).toMatchObject({
      base: 'all',
      bases: [{ from: 469_035, to: 469_035 }],
      outside: { to: 0 },
    });
    expect(factsOf(report, 'not-rated-in-base')).toEqual([{ people: 2422, base: 469_035 }]);
    expect(factsOf(report, 'added-rounded-shares')).toEqual([
      expect.objectContaining({ share: '96.64', people: 453_233, exact: '96.63' }),
    ]);
    expect(factsOf(report, 'shares-sum')).toEqual([{ sum: '99.49' }]);
  });

  it('T4: everything agrees, and the printed shares add up to 100.1', () => {
    const report = reconcile(T4);
    expect(report.readings[0]).toMatchObject({ againstLabel: [], bases: [{ from: 1_659_970, to: 1_659_970 }] });
    expect(factsOf(report, 'shares-sum')).toEqual([{ sum: '100.1' }]);
    expect(codes(report)).not.toContain('people-missing');
  });

  it('T6: consistent in every figure', () => {
    const report = reconcile(T6);
    expect(report.readings[0]).toMatchObject({ base: 'all', againstLabel: [], outside: { from: 0, to: 0 } });
    expect(codes(report)).toEqual(['rounded-half-up']);
  });

  it('T8: shares on 2,229 people, of whom 24 are in no line', () => {
    const report = reconcile(T8);
    expect(report.readings[0]).toMatchObject({ base: 'all', bases: [{ from: 2229, to: 2229 }] });
    expect(factsOf(report, 'people-missing')).toEqual([{ total: 2229, from: 24, to: 24 }]);
  });
});

describe('kinds of disagreement', () => {
  const counts = [641, 935, 13, 8];
  const table = (shares: string[], changed: number[] = counts) =>
    reconcile(aTable({ total: 1597, counts: changed, shares }));

  it('finds the digit that a share lost', () => {
    const found = factsOf(table(['40.14', '8.55', '0.81', '0.5']), 'lost-digit');
    expect(found).toEqual([{ label: LABELS[1], share: '8.55', read: '58.55' }]);
  });

  it('finds the digit that a share lost also where no people are printed', () => {
    const report = reconcile(aTable({ total: 1597, shares: ['40.14', '8.55', '0.81', '0.5'] }));
    expect(factsOf(report, 'lost-digit')).toEqual([{ label: LABELS[1], share: '8.55', read: '58.55' }]);
  });

  it('finds the digit that a number of people lost', () => {
    const found = factsOf(table(['40.14', '58.55', '0.81', '0.5'], [641, 95, 13, 8]), 'lost-digit-count');
    expect(found).toEqual([{ label: LABELS[1], count: 95, read: 935 }]);
  });

  it('finds shares moved by one level, and two shares exchanged', () => {
    expect(codes(table(['58.55', '0.81', '0.5', '0.00']))).toContain('shifted-label');
    expect(factsOf(table(['58.55', '40.14', '0.81', '0.5']), 'swapped-labels')).toEqual([
      { label: LABELS[0], other: LABELS[1] },
    ]);
  });

  it('finds one line on a base of its own', () => {
    expect(factsOf(table(['68.56', '58.55', '0.81', '0.5']), 'line-on-another-base')).toEqual([
      { label: LABELS[0], share: '68.56', people: 641, base: 935, of: 'good' },
    ]);
  });

  it('finds a base that is neither the total nor the people rated', () => {
    expect(factsOf(table(['32.05', '46.75', '0.65', '0.40']), 'base-is-neither')).toEqual([{ from: 2000, to: 2000 }]);
  });

  it('says what each share would be where nothing agrees', () => {
    const report = table(['12.05', '46.75', '0.65', '0.40']);
    expect(report.readings).toEqual([]);
    expect(codes(report)).toContain('nothing-agrees');
    expect(factsOf(report, 'share-differs')[0]).toMatchObject({ share: '12.05', exact: '40.14' });
  });

  it('says that the lines add up to more than the total', () => {
    const report = reconcile(aTable({ total: 100, counts: [50, 60, 0, 0] }));
    expect(factsOf(report, 'counts-exceed-total')).toEqual([{ total: 100, counted: 110 }]);
  });

  it('tells cut shares from rounded ones', () => {
    const report = reconcile(aTable({ total: 3, counts: [2, 1, 0, 0], shares: ['66.66', '33.33', '0.00', '0.00'] }));
    expect(codes(report)).toContain('rounded-cut');
    expect(report.readings[0]?.rounding).toBe('cut');
  });

  it('takes a label that says “or better” at its word', () => {
    const report = reconcile({
      total: 100,
      rows: [
        { label: 'HTXS', share: '20' },
        { label: 'HTT trở lên', share: '95' },
      ],
    });
    expect(report.readings[0]).toMatchObject({ againstLabel: [], cumulative: ['good'] });
  });
});

describe('totals in the millions', () => {
  it('answers in under a second, with bases as ranges that come again', () => {
    const begun = performance.now();
    const report = reconcile(aTable({ total: '9.659.970', shares: ['27,61', '66,20', '5,81', '0,38'] }));
    const took = performance.now() - begun;
    const rated = report.readings.find(({ base, rounding }) => base === 'rated' && rounding === 'half-up');
    expect(rated?.sets).toBeUndefined();
    expect(rated?.bases.at(-1)).toMatchObject({ to: 9_659_970 });
    expect(took).toBeLessThan(1000);
  });
});

describe('reading numbers', () => {
  const notes = (total: string, share: string) =>
    reconcile({ total, rows: [{ label: 'HTXS', share }] }).notes.map(({ code }) => code);

  it('reads commas, points, spaces and per cent signs, and says so', () => {
    expect(notes('2.177', '19,9 %')).toEqual(
      expect.arrayContaining(['thousands-mark', 'decimal-comma', 'percent-sign']),
    );
    expect(notes('2\u00A0177', '19.9')).toEqual(expect.arrayContaining(['thousands-mark', 'decimal-point']));
    expect(reconcile({ total: '2\u202F177', rows: [{ label: 'HTXS', share: '19.9' }] }).total).toBe(2177);
  });

  it('says that a number instead of a text may have lost its final noughts', () => {
    const report = reconcile({ total: 10, rows: [{ label: 'HTXS', share: 20.1 }] });
    expect(report.notes.filter(({ code }) => code === 'bare-number')).toEqual([
      { code: 'bare-number', where: 'HTXS: share' },
    ]);
  });

  it('leaves missing levels open and says so', () => {
    const report = reconcile({ total: 10, rows: [{ label: 'HTXS', share: '20' }] });
    expect(report.notes.filter(({ code }) => code === 'missing-level').map(({ where }) => where)).toEqual([
      'good',
      'completed',
      'not-completed',
    ]);
    expect(report.readings[0]?.counts).toMatchObject({ excellent: { from: 2, to: 2 }, good: { from: 0, to: 8 } });
  });

  it.each([
    ['a whole number with a fraction', { total: '2.5', rows: [{ label: 'HTXS', share: '1' }] }, 'not-a-whole-number'],
    ['a JSON number with a point', { total: 2.177, rows: [{ label: 'HTXS', share: '1' }] }, 'not-a-whole-number'],
    ['a total of nobody', { total: 0, rows: [{ label: 'HTXS', share: '1' }] }, 'nobody'],
    ['people beyond ten million', { total: '10.000.001', rows: [{ label: 'HTXS', share: '1' }] }, 'too-many-people'],
    ['a share above 100', { total: 5, rows: [{ label: 'HTXS', share: '100,01' }] }, 'above-100'],
    ['a negative share', { total: 5, rows: [{ label: 'HTXS', share: '-1' }] }, 'not-a-share'],
    ['two marks in a share', { total: 5, rows: [{ label: 'HTXS', share: '1.234,5' }] }, 'not-a-share'],
    ['six decimals', { total: 5, rows: [{ label: 'HTXS', share: '1,123456' }] }, 'too-many-digits'],
    ['an unknown label', { total: 5, rows: [{ label: 'Khá', share: '1' }] }, 'unknown-label'],
    [
      'a label twice',
      {
        total: 5,
        rows: [
          { label: 'HTT', share: '1' },
          { label: 'good', share: '1' },
        ],
      },
      'label-twice',
    ],
    ['a line without figures', { total: 5, rows: [{ label: 'HTT' }] }, 'empty-row'],
    ['no lines', { total: 5, rows: [] }, 'not-figures'],
    ['something else', 'a text', 'not-figures'],
  ])('refuses %s by name', (_, input, problem) => {
    expect(refusal(input)).toMatchObject({ problem });
  });
});
