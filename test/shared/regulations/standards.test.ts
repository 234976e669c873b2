// Standards that contradict themselves are refused: whoever reads them finds an order, and no value that means two things.
import { describe, expect, it } from 'vitest';
import { nd90 } from '#shared/regulations/nd-90-2020';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { type Condition, Standards, type Test } from '#shared/regulations/standards';

const condition = (test: Test, over: Partial<Condition> = {}): Condition => ({
  id: `asks-${test.figure}-${test.is}`,
  text: { vi: 'Điều kiện', en: 'Condition' },
  leads: ['staff'],
  test,
  source: { document: 'NĐ mẫu', article: 'Đ1', certainty: 'T' },
  ...over,
});
const late = (is: 'at-most' | 'over' | 'under' | 'at-least', value: number, over: Partial<Condition> = {}) =>
  condition({ figure: 'tasks-late', is, value }, { id: `late-${is}-${value}`, ...over });

type Lists = { excellent?: Condition[]; good?: Condition[]; completed?: Condition[]; not?: Condition[] };
const standards = ({ excellent = [], good = [], completed = [], not = [] }: Lists) => ({
  way: 'conditions',
  levels: [
    { rating: 'excellent', conditions: excellent },
    { rating: 'good', conditions: good },
    { rating: 'completed', conditions: completed },
  ],
  notCompleted: { conditions: not },
});
const problems = (value: unknown) => Standards.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('the order of ratings', () => {
  it('holds in every regime', () => {
    for (const each of [nd90.standards, nd335.standards]) expect(problems(each)).toEqual([]);
  });

  it('is refused where a better rating asks for less of the same figure', () => {
    const less = 'a better rating asks for less';

    expect(problems(standards({ good: [late('at-most', 2000)], completed: [late('at-most', 1000)] }))).toEqual([less]);
    expect(problems(standards({ good: [late('at-most', 1000)], completed: [late('at-most', 2000)] }))).toEqual([]);
    expect(problems(standards({ excellent: [late('at-least', 50)], completed: [late('over', 50)] }))).toEqual([less]);
    expect(problems(standards({ excellent: [late('over', 50)], completed: [late('at-least', 51)] }))).toEqual([]);
  });

  it('compares only what is asked of the same people', () => {
    const ofHeads = late('at-most', 1000, { leads: ['head'] });
    const ofCadres = late('at-most', 1000, { id: 'cadres', kinds: ['cadre'] });
    const ofServants = late('at-most', 2000, { kinds: ['civil-servant'] });

    expect(problems(standards({ good: [late('at-most', 2000)], completed: [ofHeads] }))).toEqual([]);
    expect(problems(standards({ good: [ofServants], completed: [ofCadres] }))).toEqual([]);
  });

  it('is refused where points overlap, or run backwards', () => {
    const withPoints = (bands: [from: number, below?: number][]) => ({
      ...nd335.standards,
      levels: nd335.standards.levels.map((level, index) => {
        const [from = 0, below] = bands[index] ?? [0];
        const source = level.points?.source;
        return { ...level, points: { from, ...(below === undefined ? {} : { below }), source } };
      }),
    });

    expect(problems(withPoints([[9000], [7000, 9000], [5000, 7000]]))).toEqual([]);
    expect(problems(withPoints([[9000], [7000, 9001], [5000, 7000]]))).toEqual(['points out of order']);
    expect(problems(withPoints([[7000], [9000], [5000, 7000]]))).toEqual(['points out of order']);
  });
});

describe('what makes it not completed', () => {
  const both = 'a level holds together with what makes it not completed';

  it('is refused where a level may hold at the same time', () => {
    expect(problems(standards({ completed: [late('at-most', 2000)], not: [late('over', 1999)] }))).toEqual([both]);
    expect(problems(standards({ completed: [late('at-most', 2000)], not: [late('over', 2000)] }))).toEqual([]);
    expect(problems(standards({ completed: [late('over', 7000)], not: [late('under', 7001)] }))).toEqual([]);
    expect(problems(standards({ completed: [late('at-least', 7000)], not: [late('under', 7001)] }))).toEqual([both]);
  });

  it('is refused where its points reach into a level', () => {
    const source = nd335.standards.levels[0]?.points?.source;
    const reaching = { ...nd335.standards, notCompleted: { below: { points: 5001, source }, conditions: [] } };

    expect(problems(reaching)).toEqual([both]);
  });
});

describe('a condition', () => {
  it('has an id of its own', () => {
    const twice = [late('at-most', 2000), late('at-most', 2000)];

    expect(problems(standards({ completed: twice }))).toEqual(['two conditions of one id']);
  });

  it('cites its article, and asks about a figure that there is', () => {
    const { source: _, ...uncited } = late('at-most', 2000);
    const unknown = { ...late('at-most', 2000), test: { figure: 'diary-entries', is: 'yes' } };

    for (const each of [uncited, unknown])
      expect(problems(standards({ completed: [each as Condition] }))).toHaveLength(1);
  });

  it('has points only where the regime has points', () => {
    expect(problems({ ...nd335.standards, way: 'conditions' })).toEqual([
      'points where there are none, or none where there should be',
    ]);
  });
});
