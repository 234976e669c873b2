// How standards become verdicts and an outcome: bounds, missing data, overrides, and what holds for any figures at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, type AssessmentOutcome, assess } from '#shared/domain/assessment';
import { KINDS, LEADS } from '#shared/domain/official';
import { type FigureValues, YES_NO } from '#shared/domain/performance';
import { RATINGS } from '#shared/domain/rating';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import type { Profile } from '#shared/regulations/profile';
import {
  type Condition,
  conditionsOf,
  FIGURE_NAMES,
  type FigureName,
  type Standards,
} from '#shared/regulations/standards';

const REGIMES = [nd90Amended, nd335, nd233];
const STAFF = { kind: 'public-employee', lead: 'staff' } as const;

const aCondition = (over: Partial<Condition> = {}): Condition => ({
  id: 'c1',
  text: { vi: 'Điều kiện', en: 'Condition' },
  leads: [...LEADS],
  test: { figure: 'tasks-late', is: 'at-most', value: 2000 },
  source: { document: 'NĐ mẫu', article: 'Đ1', certainty: 'T' },
  ...over,
});

/** One condition at one level, and none elsewhere. */
const asks = (condition: Condition, over: Partial<Standards> = {}): Standards => ({
  way: 'conditions',
  levels: RATINGS.slice(0, 3).map((rating) => ({
    rating,
    conditions:
      rating === 'completed' ? [condition] : [aCondition({ id: rating, test: { figure: 'common-well', is: 'yes' } })],
  })),
  notCompleted: { conditions: [] },
  ...over,
});
const verdictOf = ({ levels }: Assessment) => levels.at(-1)?.conditions[0]?.verdict;
const judge = (condition: Condition, figures: FigureValues) =>
  assess(STAFF, asks(condition), [], { figures: { 'common-well': false, ...figures } });

describe('a condition', () => {
  it.each([
    ['at-most', 2000, 'met', 2001, 'not-met'],
    ['under', 1999, 'met', 2000, 'not-met'],
    ['at-least', 2000, 'met', 1999, 'not-met'],
    ['over', 2001, 'met', 2000, 'not-met'],
  ] as const)('%s 20 %% turns at its own bound, in hundredths', (is, one, verdict, other, opposite) => {
    const condition = aCondition({ test: { figure: 'tasks-late', is, value: 2000 } });

    expect(verdictOf(judge(condition, { 'tasks-late': one }))).toBe(verdict);
    expect(verdictOf(judge(condition, { 'tasks-late': other }))).toBe(opposite);
  });

  it('is missing data without its figure, and not applicable to others', () => {
    expect(verdictOf(judge(aCondition(), {}))).toBe('missing-data');
    expect(verdictOf(judge(aCondition({ leads: ['head'] }), { 'tasks-late': 0 }))).toBe('not-applicable');
    expect(verdictOf(judge(aCondition({ kinds: ['cadre'] }), { 'tasks-late': 0 }))).toBe('not-applicable');
  });

  it('shows the figure that it was judged by', () => {
    expect(judge(aCondition(), { 'tasks-late': 1500 }).levels.at(-1)?.conditions[0]).toMatchObject({
      value: 1500,
      verdict: 'met',
    });
  });

  it('behind an assumption is not asked while that is off', () => {
    const assumption = { id: 'a', text: { vi: 'a', en: 'a' }, source: aCondition().source };
    const standards = asks(aCondition({ switch: 'a' }));
    const conditions = (on: boolean) =>
      assess(STAFF, standards, [{ ...assumption, on }], { figures: {} }).levels.at(-1)?.conditions.length;

    expect([conditions(true), conditions(false)]).toEqual([1, 0]);
  });
});

describe('a level', () => {
  it('that fails by one condition waits for nothing more', () => {
    const standards = asks(aCondition());
    const [excellent] = standards.levels;
    const both = { ...standards, levels: standards.levels.map((each) => (each === excellent ? withLate(each) : each)) };

    expect(assess(STAFF, both, [], { figures: { 'common-well': false } }).levels[0]?.verdict).toBe('not-met');
  });

  const withLate = (level: Standards['levels'][number]) => ({
    ...level,
    conditions: [...level.conditions, aCondition({ id: 'late' })],
  });

  it('that asks nothing of a person is not reached by that', () => {
    const ofHeads = asks(aCondition({ leads: ['head'] }));

    expect(assess(STAFF, ofHeads, [], { figures: { 'common-well': false } })).toMatchObject({
      outcome: { is: 'none-fits' },
      levels: [{}, {}, { verdict: 'not-applicable' }],
    });
  });
});

describe('the outcome', () => {
  it('names what a better level waits for, rather than take the next', () => {
    expect(assess(STAFF, asks(aCondition()), [], { figures: { 'tasks-late': 0 } }).outcome).toEqual({
      is: 'missing-data',
      figures: ['common-well'],
      points: false,
    });
  });

  it('is that none fits where no level holds and nothing makes it not completed', () => {
    expect(judge(aCondition(), { 'tasks-late': 2001 }).outcome).toEqual({ is: 'none-fits' });
  });

  it('is not completed by what overrides all else, before any level', () => {
    const override = aCondition({ id: 'o', test: { figure: 'degradation', is: 'yes' } });
    const standards = asks(aCondition(), { notCompleted: { conditions: [override] } });

    expect(assess(STAFF, standards, [], { figures: { 'common-well': true, degradation: true } })).toMatchObject({
      overrides: [{ verdict: 'met', value: true }],
      outcome: { is: 'rating', rating: 'not-completed', by: 'override' },
    });
  });
});

describe('what its own clause softens', () => {
  const softened = aCondition({
    id: 'o',
    test: { figure: 'unit-corruption', is: 'yes' },
    unless: { figure: 'unit-corruption-self-found', is: 'yes' },
  });
  const standards = asks(aCondition(), { notCompleted: { conditions: [softened] } });
  const found = (figures: FigureValues) =>
    assess(STAFF, standards, [], { figures: { 'common-well': true, ...figures } }).outcome;

  it('counts where it is known not to be so, and is asked for where that is not known', () => {
    expect(found({ 'unit-corruption': true, 'unit-corruption-self-found': true })).toMatchObject({ by: 'level' });
    expect(found({ 'unit-corruption': true, 'unit-corruption-self-found': false })).toMatchObject({ by: 'override' });
    expect(found({ 'unit-corruption': true })).toEqual({
      is: 'missing-data',
      figures: ['unit-corruption-self-found'],
      points: false,
    });
    expect(found({ 'unit-corruption': false })).toMatchObject({ by: 'level' });
  });
});

const rankOf = (outcome: AssessmentOutcome): number | undefined => {
  if (outcome.is === 'missing-data') return undefined;
  // between the last level and not completed
  if (outcome.is === 'none-fits') return 1;
  return { excellent: 4, good: 3, completed: 2, 'not-completed': 0 }[outcome.rating];
};

const anyFigure = (name: FigureName): fc.Arbitrary<number | boolean> =>
  // the bounds of the law themselves, and their neighbours, more often than chance would have them
  YES_NO.includes(name)
    ? fc.boolean()
    : fc.oneof(fc.constantFrom(0, 1999, 2000, 2001, 4999, 5000, 5001, 6999, 7000, 7001, 8000, 10_000), fc.nat(12_000));
const everyFigure = fc.record(Object.fromEntries(FIGURE_NAMES.map((name) => [name, anyFigure(name)]))) as fc.Arbitrary<
  Record<FigureName, number | boolean>
>;
const whom = (profile: Profile) =>
  fc.record({ kind: fc.constantFrom(...profile.kinds), lead: fc.constantFrom(...LEADS) });
const anyPoints = fc.oneof(fc.constantFrom(4999, 5000, 6999, 7000, 8999, 9000), fc.nat(10_000));

/** How a figure gets better, for whoever is judged by it: as any level asks, else against what makes it not completed. */
const better = (profile: Profile, name: FigureName): 1 | -1 | 0 => {
  const { levels, notCompleted } = profile.standards;
  const up = (list: readonly Condition[], towards: 1 | -1) =>
    list
      .filter(({ test }) => test.figure === name)
      .map(({ test }) => (['yes', 'at-least', 'over'].includes(test.is) ? towards : (-towards as 1 | -1)))[0];
  return (
    up(
      levels.flatMap(({ conditions }) => conditions),
      1,
    ) ??
    up(notCompleted.conditions, -1) ??
    0
  );
};

describe.each(REGIMES.map((profile) => [profile.id, profile] as const))('for any figures, %s', (_, profile) => {
  const { standards, assumptions } = profile;

  it('never lowers the outcome when a figure gets better', () => {
    fc.assert(
      fc.property(
        whom(profile),
        everyFigure,
        everyFigure,
        anyPoints,
        fc.constantFrom(...FIGURE_NAMES),
        (person, one, other, points, name) => {
          const towards = better(profile, name);
          const improves = towards * (Number(other[name]) - Number(one[name])) > 0;
          const improved = improves ? { ...one, [name]: other[name] } : one;
          const outcome = (figures: FigureValues) =>
            assess(person, standards, assumptions, { figures, points }).outcome;

          expect(rankOf(outcome(improved))).toBeGreaterThanOrEqual(rankOf(outcome(one)) ?? 0);
        },
      ),
    );
  });

  it('never takes one met condition more for a reason to rate lower', () => {
    const met = (found: Assessment) =>
      new Set(
        found.levels.flatMap(({ conditions }) =>
          conditions.filter((each) => each.verdict === 'met').map((each) => each.condition.id),
        ),
      );
    fc.assert(
      fc.property(whom(profile), everyFigure, everyFigure, anyPoints, (person, one, other, points) => {
        const [a, b] = [one, other].map((figures) => assess(person, standards, assumptions, { figures, points }));
        if (a === undefined || b === undefined) return;
        if (
          [...met(a)].some((id) => !met(b).has(id)) ||
          [a, b].some(({ overrides }) => overrides.some(({ verdict }) => verdict === 'met'))
        )
          return;

        expect(rankOf(b.outcome)).toBeGreaterThanOrEqual(rankOf(a.outcome) ?? 0);
      }),
    );
  });

  it('never lowers the outcome when points rise', () => {
    fc.assert(
      fc.property(whom(profile), everyFigure, anyPoints, anyPoints, (person, figures, some, more) => {
        const [low, high] = [Math.min(some, more), Math.max(some, more)].map((points) =>
          rankOf(assess(person, standards, assumptions, { figures, points }).outcome),
        );

        expect(high).toBeGreaterThanOrEqual(low ?? 0);
      }),
    );
  });

  it('asks for data only where a figure that it asks about is missing', () => {
    fc.assert(
      fc.property(
        whom(profile),
        everyFigure,
        fc.subarray([...FIGURE_NAMES]),
        anyPoints,
        (person, all, known, points) => {
          const figures = Object.fromEntries(known.map((name) => [name, all[name]]));
          const { outcome } = assess(person, standards, assumptions, { figures, points });
          if (outcome.is !== 'missing-data') return;

          expect(outcome.figures.length).toBeGreaterThan(0);
          for (const name of outcome.figures) expect(known).not.toContain(name);
        },
      ),
    );
  });

  it('gives what is known without a figure also with it, unless it was not completed all along', () => {
    fc.assert(
      fc.property(
        whom(profile),
        everyFigure,
        fc.subarray([...FIGURE_NAMES]),
        anyPoints,
        (person, all, known, points) => {
          const some = assess(person, standards, assumptions, {
            figures: Object.fromEntries(known.map((name) => [name, all[name]])),
            points,
          });
          const whole = assess(person, standards, assumptions, { figures: all, points });
          if (some.outcome.is === 'missing-data' || whole.overrides.some(({ verdict }) => verdict === 'met')) return;

          expect(some.outcome).toEqual(whole.outcome);
        },
      ),
    );
  });

  it('does not depend on the order of conditions, nor on who is judged before', () => {
    const reversed: Standards = {
      ...standards,
      levels: standards.levels.map((level) => ({ ...level, conditions: level.conditions.toReversed() })),
      notCompleted: { ...standards.notCompleted, conditions: standards.notCompleted.conditions.toReversed() },
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(whom(profile), everyFigure, anyPoints), { maxLength: 6 }), (people) => {
        const outcomes = (list: typeof people, by: Standards) =>
          list.map(([person, figures, points]) => assess(person, by, assumptions, { figures, points }).outcome);

        expect(outcomes(people.toReversed(), reversed)).toEqual(outcomes(people, standards).toReversed());
      }),
    );
  });
});

describe('every condition of every regime', () => {
  it('concerns a kind that the profile rates, and asks about a figure as it is recorded', () => {
    for (const { standards, kinds } of REGIMES)
      for (const { kinds: of = KINDS, test, id } of conditionsOf(standards)) {
        expect([id, of.some((kind) => kinds.includes(kind))]).toEqual([id, true]);
        expect([id, YES_NO.includes(test.figure)]).toEqual([id, test.is === 'yes' || test.is === 'no']);
      }
  });
});
