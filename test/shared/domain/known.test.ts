// What is known of a person when they are judged: recorded, derived, or missing; never guessed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import { knownIn, knownOf } from '#shared/domain/known';
import type { Official } from '#shared/domain/official';
import type { Rating } from '#shared/domain/rating';
import {
  aCycle,
  aFact,
  anOfficial,
  aPeriodScore,
  aPeriodsProfile,
  aRegulations,
  aTally,
  aUnitRating,
} from '../../builders.ts';

const CYCLE = aCycle({ regulations: aRegulations({ state: [aPeriodsProfile()] }) });
const head = (over: Partial<Official> = {}) => anOfficial({ lead: 'head', ...over });
const performance = (figures: object, over: object = {}, parts: Partial<Fact<'performance'>> = {}): Fact =>
  aFact('performance', { figures, ...over }, { subject: 'official:o1', ...parts });
const unit = (agency: string, rating: Rating, all?: number, parts: { round?: number; at?: string } = {}): Fact =>
  aFact(
    'unit-rating',
    aUnitRating({ agency, rating, ...(all === undefined ? {} : { under: { agency: 'a1', all } }) }),
    {
      subject: `agency:${agency}`,
      ...parts,
    },
  );
const score = (period: string, results: number): Fact =>
  aFact('period-score', aPeriodScore({ period, results }), { subject: `period:o1:${period}` });
const known = (facts: Fact[], official = anOfficial()) => knownOf({ facts }, CYCLE, official);

describe('figures', () => {
  it('are those recorded last; what was not recorded is absent', () => {
    const facts = [
      performance({ 'tasks-done': 90_00 }),
      performance({ 'tasks-done': 95_00 }, { corrected: 'Sửa' }, { round: 2 }),
      performance({ 'tasks-done': 10_00 }, {}, { subject: 'official:o2' }),
    ];

    expect(known(facts).figures).toEqual({ 'tasks-done': 95_00, disciplined: false });
  });

  it('are as they stood at a time, where one is given', () => {
    const facts = [
      performance({ 'tasks-done': 90_00 }, {}, { at: '2023-12-01T00:00:00.000Z' }),
      performance({ 'tasks-done': 95_00 }, {}, { round: 2, at: '2023-12-09T00:00:00.000Z' }),
    ];

    expect(knownIn({ facts }, CYCLE, '2023-12-05T00:00:00.000Z')(anOfficial()).figures['tasks-done']).toBe(90_00);
  });

  it('say “disciplined” as the dated rule counts it: duty-related only, and no act of another year', () => {
    const act = {
      form: 'reprimand',
      side: 'administrative',
      decidedOn: '2023-05-01',
      document: '1/QĐ',
      dutyRelated: true,
    } as const;
    const disciplined = (over: object) =>
      known([], anOfficial({ disciplines: [{ ...act, ...over }] })).figures.disciplined;

    expect([disciplined({}), disciplined({ dutyRelated: false }), disciplined({ decidedOn: '2022-12-31' })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the units below a head', () => {
  const three = [unit('u1', 'excellent', 3), unit('u2', 'completed', 3), unit('u3', 'not-completed', 3)];

  it('are counted from their own ratings, cut to hundredths', () => {
    const { figures, below } = known(three, head());

    expect(figures).toMatchObject({ 'units-completed': 66_66, 'units-good': 33_33, 'units-not-completed': 33_33 });
    expect(below).toEqual({ all: 3, rated: 3, completed: 2, good: 1, notCompleted: 1 });
  });

  it('are missing while one of them has no rating, and where papers disagree on how many there are', () => {
    expect(known(three.slice(0, 2), head()).figures).toEqual({ disciplined: false });
    expect(known([unit('u1', 'good', 1), unit('u2', 'good', 2)], head()).figures).toEqual({ disciplined: false });
  });

  it('count as corrected last', () => {
    const { figures } = known([...three, unit('u3', 'good', 3, { round: 2 })], head());

    expect(figures).toMatchObject({ 'units-completed': 100_00, 'units-good': 66_66, 'units-not-completed': 0 });
  });

  it('are nobody’s but the head’s of that agency', () => {
    expect(known(three, head({ agency: 'a2' })).below).toBeUndefined();
    expect(known(three, anOfficial({ lead: 'deputy' })).below).toBeUndefined();
  });

  it('are not asked about where there are none: of a section’s manager, and as HR recorded', () => {
    expect(known([], anOfficial({ lead: 'manager' })).without).toContain('units-good');
    expect(known([performance({}, { noUnits: true })], head()).without).toContain('units-completed');
    expect(known([], head()).without).toBeUndefined();
  });
});

describe('the unit that somebody leads', () => {
  it('is the agency for its head and the section for its manager; for others it is not known', () => {
    const facts = [unit('a1', 'good'), unit('a1-s1', 'completed', 2)];

    expect(known(facts, head()).unit?.rating).toBe('good');
    expect(known(facts, anOfficial({ lead: 'manager' })).unit?.rating).toBe('completed');
    expect(known(facts, anOfficial({ lead: 'deputy' })).unit).toBeUndefined();
    expect(known(facts).unit).toBeUndefined();
  });
});

describe('the people of a head', () => {
  const told = (panel: string, agency: string | undefined, good: number, round = 1): Fact =>
    aFact(
      'lower-results',
      { panel, ...(agency === undefined ? {} : { agency }), resultsRound: round, tally: aTally({ good }) },
      { subject: `panel:${panel}`, round },
    );

  it('are counted over all panels of the agency, as told last; never who', () => {
    const facts = [told('p2', 'a1', 4), told('p2', 'a1', 5, 2), told('p3', 'a1', 2), told('p4', 'a9', 9)];

    expect(known(facts, head()).staff).toEqual(aTally({ good: 7 }));
  });

  it('are not known where a panel was told without its agency', () => {
    expect(known([told('p2', undefined, 4)], head()).staff).toBeUndefined();
  });
});

describe('points', () => {
  it('are the year’s, and missing with what is missing of it', () => {
    expect(known([score('2023-Q1', 60_00), score('2023-Q2', 60_00), score('2023-Q3', 60_00)]).points).toBe(87_00);
    expect(known([score('2023-Q1', 60_00)])).toMatchObject({ year: { missing: ['2023-Q2', '2023-Q3'] } });
    expect(known([score('2023-Q1', 60_00)]).points).toBeUndefined();
  });
});

describe('whatever order facts are read in', () => {
  it('is known alike', () => {
    const facts = [
      performance({ 'tasks-done': 90_00 }),
      performance({ 'tasks-done': 95_00 }, {}, { round: 2 }),
      unit('u1', 'good', 2),
      unit('u2', 'completed', 2),
      score('2023-Q1', 50_00),
      score('2023-Q2', 60_00),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(known(shuffled, head())).toEqual(known(facts, head()));
      }),
    );
  });
});
