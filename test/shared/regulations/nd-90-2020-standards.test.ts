// NĐ 90/2020 Đ4 to Đ15 in its own words and at its own bounds: what each rating asks of whom.
import { describe, expect, it } from 'vitest';
import { assess, type Known } from '#shared/domain/assessment';
import type { Kind, Lead } from '#shared/domain/official';
import type { FigureValues } from '#shared/domain/performance';
import type { Switch } from '#shared/regulations/citation';
import { nd90 } from '#shared/regulations/nd-90-2020';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { conditionsOf } from '#shared/regulations/standards';

const percent = (value: number): number => Math.round(value * 100);

/** Everything as the law asks for excellent. */
const STAFF: FigureValues = {
  'common-well': true,
  'common-met': true,
  'tasks-done': percent(100),
  'tasks-on-time': percent(100),
  'tasks-beyond': percent(50),
  'criteria-short': 0,
  degradation: false,
  disciplined: false,
};
const LEADER: FigureValues = {
  ...STAFF,
  'unit-targets': percent(100),
  'unit-on-time': percent(100),
  'unit-beyond': percent(50),
  'units-completed': percent(100),
  'units-good': percent(70),
  'unit-corruption': false,
};

const judge = (
  whom: { kind: Kind; lead: Lead },
  figures: FigureValues,
  more: Omit<Known, 'figures'> = {},
  switches: Switch[] = nd90Amended.assumptions,
) => {
  const known = { ...(whom.lead === 'staff' && whom.kind !== 'cadre' ? STAFF : LEADER), ...figures };
  const { outcome } = assess(whom, nd90Amended.standards, switches, { figures: known, ...more });
  return outcome.is === 'rating' ? outcome.rating : outcome.is;
};
const staff = (figures: FigureValues, kind: Kind = 'public-employee') => judge({ kind, lead: 'staff' }, figures);
const leader = (figures: FigureValues, kind: Kind = 'public-employee') => judge({ kind, lead: 'head' }, figures);

describe('Đ8k1, Đ12k1: excellent, of those who lead nobody [R13]', () => {
  it.each(['civil-servant', 'public-employee'] as const)(
    'asks a %s for all tasks on time and half of them beyond target, at exactly 50 % too',
    (kind) => {
      expect(staff({}, kind)).toBe('excellent');
      expect(staff({ 'tasks-beyond': percent(49.99) }, kind)).toBe('good');
      expect(staff({ 'tasks-on-time': percent(99.99) }, kind)).not.toBe('excellent');
    },
  );

  it('asks for the common criteria carried out well, not only met', () => {
    expect(staff({ 'common-well': false })).toBe('good');
  });
});

describe('Đ4, Đ8k2, Đ12k2: excellent, of those who lead [R14]', () => {
  const who = [
    ['cadre', 'Đ4'],
    ['civil-servant', 'Đ8k2'],
    ['public-employee', 'Đ12k2'],
  ] as const;

  it.each(who)('asks a %s (%s) for half of the unit’s targets beyond, and 100 % and 70 % of units', (kind) => {
    expect(leader({}, kind)).toBe('excellent');
    expect(leader({ 'unit-beyond': percent(49.99) }, kind)).toBe('good');
    expect(leader({ 'units-completed': percent(99) }, kind)).toBe('completed');
    expect(leader({ 'units-good': percent(69.99) }, kind)).toBe('completed');
  });

  it.each(who)('cites for a %s the article %s, as law', (kind, article) => {
    const [excellent] = nd90.standards.levels;
    const cited = excellent?.conditions
      .filter(({ kinds, leads }) => kinds?.includes(kind) && leads.includes('head'))
      .map(({ source }) => `${source.article} ${source.certainty}`);

    expect(new Set(cited)).toEqual(new Set([`${article} T`]));
  });

  it('asks deputies and heads of sections as it asks heads', () => {
    for (const lead of ['deputy', 'manager'] as const)
      expect(judge({ kind: 'civil-servant', lead }, { 'unit-beyond': percent(49) })).toBe('good');
  });

  it('asks nothing about units of a leader who has none under them', () => {
    const { 'units-completed': _, 'units-good': __, ...figures } = LEADER;
    const whom = { kind: 'civil-servant', lead: 'manager' } as const;
    const outcome = (more: Omit<Known, 'figures'>) =>
      assess(whom, nd90Amended.standards, nd90Amended.assumptions, { figures, ...more }).outcome;

    expect(outcome({ without: ['units-completed', 'units-good'] })).toMatchObject({ rating: 'excellent' });
    expect(outcome({})).toMatchObject({ is: 'missing-data', figures: ['units-completed', 'units-good'] });
  });

  it('waits for data on the units rather than guess', () => {
    const figures = Object.fromEntries(Object.entries(LEADER).filter(([name]) => name !== 'units-good'));
    const { outcome } = assess({ kind: 'cadre', lead: 'head' }, nd90Amended.standards, nd90Amended.assumptions, {
      figures,
    });

    expect(outcome).toEqual({ is: 'missing-data', figures: ['units-good'], points: false });
  });
});

describe('Đ13: good', () => {
  it('k1: asks staff for 100 % on time, with the common criteria met [R15]', () => {
    expect(staff({ 'common-well': false, 'tasks-beyond': 0 })).toBe('good');
    expect(staff({ 'tasks-on-time': percent(99.99) })).toBe('completed');
    expect(staff({ 'common-well': false, 'common-met': false })).toBe('completed');
  });

  it('k2: asks a manager’s unit for 80 % on time and with quality, at exactly 80 % too [R16]', () => {
    const ofUnit = (onTime: number) => leader({ 'unit-beyond': 0, 'unit-on-time': percent(onTime) });

    expect(ofUnit(80)).toBe('good');
    expect(ofUnit(79.99)).toBe('completed');
  });

  it('k2: asks for 100 % of units completed or better and 70 % good or better [R16]', () => {
    expect(leader({ 'unit-beyond': 0, 'units-good': percent(70) })).toBe('good');
    expect(leader({ 'unit-beyond': 0, 'units-good': percent(69.99) })).toBe('completed');
    expect(leader({ 'unit-beyond': 0, 'units-completed': percent(99.99) })).toBe('completed');
  });
});

describe('Đ14: completed', () => {
  const late: FigureValues = { 'tasks-on-time': percent(90), 'tasks-beyond': 0 };

  it('k1: allows exactly 20 % of criteria short, and no more [R17]', () => {
    expect(staff({ ...late, 'criteria-short': percent(20) })).toBe('completed');
    expect(staff({ ...late, 'criteria-short': percent(20.01) })).toBe('none-fits');
  });

  it('k1: asks for all tasks done [R17]', () => {
    expect(staff({ ...late, 'tasks-done': percent(99) })).toBe('none-fits');
  });

  it('k2: asks for more than 70 % of the unit’s targets: exactly 70 % is not enough [R17]', () => {
    expect(leader({ ...late, 'unit-targets': percent(70.01) })).toBe('completed');
    expect(leader({ ...late, 'unit-targets': percent(70) })).toBe('none-fits');
  });

  it('k2: asks for 70 % of units completed or better [R17]', () => {
    expect(leader({ ...late, 'units-completed': percent(70) })).toBe('completed');
    expect(leader({ ...late, 'units-completed': percent(69.99) })).toBe('none-fits');
  });
});

describe('Đ7, Đ15: not completed, by any one of the list [R18]', () => {
  it.each<[string, FigureValues]>([
    ['degradation found by the competent level', { degradation: true }],
    ['more than 50 % of criteria short', { 'criteria-short': percent(50.01) }],
    ['a violation disciplined in the year', { disciplined: true }],
  ])('%s is enough, for anybody, whatever else was reached', (_, figures) => {
    expect(staff(figures)).toBe('not-completed');
    expect(leader(figures)).toBe('not-completed');
    expect(leader(figures, 'cadre')).toBe('not-completed');
  });

  it.each<[string, FigureValues]>([
    ['under 50 % of the unit’s targets', { 'unit-targets': percent(49.99) }],
    ['a unit involved in corruption or waste, dealt with', { 'unit-corruption': true }],
  ])('k2: %s is enough of those who lead', (_, figures) => {
    expect(leader(figures)).toBe('not-completed');
    expect(staff(figures)).toBe('excellent');
  });

  it('is not reached by exactly 50 % of targets, nor by exactly 50 % of criteria short', () => {
    expect(leader({ 'unit-targets': percent(50) })).toBe('none-fits');
    expect(staff({ 'criteria-short': percent(50), 'tasks-on-time': 0 })).toBe('none-fits');
  });
});

describe('Đ14 and Đ15 together: between 20 % and 50 % short no level fits by the letter [R17]', () => {
  it.each([20.01, 35, 50])('%d %% short fits none: a person decides', (short) => {
    expect(staff({ 'tasks-on-time': percent(90), 'criteria-short': percent(short) })).toBe('none-fits');
  });
});

describe('what was not read in full', () => {
  const off = nd90Amended.assumptions.map((each) => ({ ...each, on: false }));
  const good: FigureValues = { 'common-well': false };

  it('stands behind a switch for cadres and civil servants (Đ5, Đ6, Đ9 to Đ11), and says that it is a summary', () => {
    const assumed = conditionsOf(nd90.standards).filter(({ source }) => source.certainty !== 'T');

    expect(new Set(assumed.map(({ switch: named }) => named))).toEqual(new Set(['nd-90-parallel-articles']));
    expect(new Set(assumed.map(({ source }) => source.article?.replace(/k\d/, '')))).toEqual(
      new Set(['Đ5', 'Đ6', 'Đ9', 'Đ10', 'Đ11']),
    );
  });

  it('gives a civil servant no level but excellent without it, and a public employee every one', () => {
    expect(judge({ kind: 'civil-servant', lead: 'staff' }, {}, {}, off)).toBe('excellent');
    expect(judge({ kind: 'civil-servant', lead: 'staff' }, good, {}, off)).toBe('none-fits');
    expect(judge({ kind: 'public-employee', lead: 'staff' }, good, {}, off)).toBe('good');
  });

  it('follows the public employees’ articles for contract workers, as an assumption', () => {
    expect(judge({ kind: 'contract-worker', lead: 'staff' }, good)).toBe('good');
    expect(judge({ kind: 'contract-worker', lead: 'staff' }, good, {}, off)).toBe('none-fits');
  });
});
