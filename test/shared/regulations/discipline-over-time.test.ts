// The dated table of discipline (regulations-texts, section 2): each change with the day before it and its first day.
import { describe, expect, it } from 'vitest';
import { RuleNotInForce } from '#shared/domain/errors';
import { KINDS, type Kind } from '#shared/domain/official';
import { Citation } from '#shared/regulations/citation';
import { DISCIPLINE_RULES, disciplineRule } from '#shared/regulations/discipline-over-time';

type Boundary = [
  kind: Kind,
  lastDay: string,
  before: string,
  firstDay: string,
  after: string,
  document: string,
  article: string,
];

const boundaries: Boundary[] = [
  ['cadre', '2023-09-14', 'duty-related', '2023-09-15', 'any', 'NĐ 48/2023/NĐ-CP', 'Đ1 (Đ2k5a of NĐ 90)'],
  ['civil-servant', '2023-09-14', 'duty-related', '2023-09-15', 'any', 'NĐ 48/2023/NĐ-CP', 'Đ1 (Đ2k5a of NĐ 90)'],
  ['public-employee', '2023-09-14', 'duty-related', '2023-09-15', 'any', 'NĐ 48/2023/NĐ-CP', 'Đ1 (Đ2k5a of NĐ 90)'],
  ['cadre', '2025-06-30', 'any', '2025-07-01', 'duty-related', 'Luật 80/2025/QH15', 'Đ38k4'],
  ['civil-servant', '2025-06-30', 'any', '2025-07-01', 'duty-related', 'Luật 80/2025/QH15', 'Đ38k4'],
  ['civil-servant', '2025-12-31', 'duty-related', '2026-01-01', 'duty-related', 'NĐ 335/2025/NĐ-CP', 'Đ20k4'],
  ['public-employee', '2026-06-30', 'any', '2026-07-01', 'duty-related', 'NĐ 233/2026/NĐ-CP', 'Đ12k4, Đ14'],
];

describe('discipline that means not completed [R18] [R19]', () => {
  it.each(boundaries)(
    '%s: to %s %s, from %s %s (%s %s)',
    (kind, lastDay, before, firstDay, after, document, article) => {
      expect(disciplineRule(kind, lastDay).counts).toBe(before);
      expect(disciplineRule(kind, firstDay)).toMatchObject({ counts: after, source: { document, article } });
      expect(disciplineRule(kind, lastDay).source).not.toMatchObject({ document, article });
    },
  );

  it.each([
    ['cadre', 'Đ7', 'T'],
    ['civil-servant', 'Đ11', 'G'],
    ['public-employee', 'Đ15', 'T'],
  ] as const)(
    '%s: from the first day of NĐ 90/2020 only in the course of duty (%s, certainty %s)',
    (kind, article, certainty) => {
      expect(disciplineRule(kind, '2020-08-20')).toMatchObject({
        counts: 'duty-related',
        source: { document: 'NĐ 90/2020/NĐ-CP', article, certainty },
      });
      expect(() => disciplineRule(kind, '2020-08-19')).toThrow(RuleNotInForce);
    },
  );

  it('keeps cadres under Luật 80/2025 Đ38k4 after 2025: NĐ 335 is titled for civil servants only', () => {
    expect(disciplineRule('cadre', '2026-12-01').source).toMatchObject({ document: 'Luật 80/2025/QH15' });
  });

  it('keeps any discipline for public employees after 1/7/2025: Luật 80/2025 is not theirs', () => {
    expect(disciplineRule('public-employee', '2025-07-01').counts).toBe('any');
  });

  it('follows the public employees’ rule for contract workers, as an assumption until NĐ 233 Đ20k2 leaves it to the unit’s head', () => {
    for (const day of ['2022-12-01', '2024-12-01', '2026-12-01'])
      expect(disciplineRule('contract-worker', day).counts).toBe(disciplineRule('public-employee', day).counts);
    for (const day of ['2022-12-01', '2026-06-30'])
      expect(disciplineRule('contract-worker', day)).toMatchObject({
        source: { certainty: 'G' },
        switch: 'contract-workers',
      });
    expect(disciplineRule('contract-worker', '2026-07-01').source).toMatchObject({ article: 'Đ20k2', certainty: 'T' });
  });

  it('Đ2k5b, c: counts one act in one year only from NĐ 48/2023 on [R20]', () => {
    expect(disciplineRule('public-employee', '2023-09-14').actCountedOnce).toBeUndefined();
    expect(disciplineRule('public-employee', '2023-09-15').actCountedOnce).toMatchObject({ certainty: 'T' });
    expect(disciplineRule('public-employee', '2026-07-01').actCountedOnce).toMatchObject({ article: 'Đ14k3b' });
    expect(disciplineRule('civil-servant', '2026-01-01').actCountedOnce).toMatchObject({ certainty: 'S' });
  });

  it('Đ14k3c: gives an act at the old unit to the old unit only under NĐ 233 [R56]', () => {
    expect(disciplineRule('public-employee', '2026-06-30').actAtOldUnit).toBeUndefined();
    expect(disciplineRule('public-employee', '2026-07-01').actAtOldUnit).toMatchObject({ article: 'Đ14k3c' });
  });
});

describe('the table itself', () => {
  it.each(KINDS.filter((kind) => kind !== 'contract-worker'))(
    'has one rule, and only one, for %s on each day',
    (kind) => {
      const rules = DISCIPLINE_RULES.filter(({ kinds }) => kinds.includes(kind)).toSorted((a, b) =>
        a.from < b.from ? -1 : 1,
      );
      for (const [index, { to }] of rules.entries()) {
        const next = rules[index + 1];
        if (next === undefined) expect(to).toBeUndefined();
        else expect(Date.parse(next.from) - Date.parse(to ?? '')).toBe(86_400_000);
      }
    },
  );

  it('cites an article for every rule', () => {
    for (const { source } of DISCIPLINE_RULES) expect(Citation.parse(source).article).toBeDefined();
  });
});
