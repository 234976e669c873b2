// What is past its time goes, with a trace that names nobody; what results and rounds rest on stays.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import { retention } from '../../../functions/operator/retention.ts';
import { judgeUnit } from '../../../infra/local/verify/units.ts';
import { aClosure, aFact, aResult, aSelfAssessment } from '../../store-contract/fixtures.ts';
import { C1, C2, CYCLE, P1, P2, aWorld as world } from '../console/world.ts';

const CLOSED = '2023-12-20T03:00:00.000Z';
const NOBODY = {
  excellent: 0,
  good: 0,
  completed: 0,
  'not-completed': 0,
  'not-rated': 0,
  'decided-elsewhere': 0,
  deferred: 0,
};
const settled = (unit: UnitRef): Fact =>
  aFact('settlement', { unit, subject: 'settlement', at: CLOSED, content: { tally: NOBODY, used: {} } });

const aWorld = async (units: UnitRef[] = [P1, P2, C1, C2]) => {
  const made = await world();
  const { store } = made;
  const key = 'SELF-ASSESSMENT#official:o1#001';
  await store.putFact({ ...aSelfAssessment('o1'), unit: P1 });
  await store.putFact({ ...aClosure({ facts: [key] }), unit: P1 });
  await store.putFact({ ...aResult('o1', CLOSED), unit: P1 });
  await store.recordMail({
    id: 'm1',
    unit: P1,
    slot: 'official:o1',
    kind: 'request',
    to: 'o1@example.test',
    recordedAt: CLOSED,
  });
  for (const cycle of ['2023', '2024'])
    await store.recordReading({ official: 'o1', file: 'record', by: 'hr:0', cycle, at: CLOSED, day: `${cycle}-12-20` });
  for (const unit of units) await store.putFact(settled(unit));
  return made;
};
const later = (years: number): string => `${2023 + years}-12-20T03:00:00.000Z`;
const traces = async (store: Store) =>
  (await store.facts(P1, 'erasure')).map(({ subject, content }) => [subject, content.items]);

describe('retention', () => {
  it('finds nothing before a year has passed, and the mails on that day', async () => {
    const { deps, clock } = await aWorld();
    clock.at = '2024-12-19T03:00:00.000Z';
    expect(await retention(deps, {})).toEqual([]);
    clock.at = later(1);

    expect(await retention(deps, {})).toEqual([
      { cycle: '2023', rule: 'mails', since: '2024-12-20', items: 1, erased: false },
    ]);
  });

  it('only tells, unless it is to be applied', async () => {
    const { deps, clock, store } = await aWorld();
    clock.at = later(11);
    expect((await retention(deps, { cycle: '2023' })).map(({ rule, items }) => [rule, items])).toEqual([
      ['mails', 1],
      ['readings', 1],
      ['forms', 1],
    ]);

    expect(await store.mails(P1)).toHaveLength(1);
    expect(await traces(store)).toEqual([]);
  });

  it('erases with a trace that names nobody, keeps results and other cycles, and does it once', async () => {
    const { deps, clock, store } = await aWorld();
    clock.at = later(11);
    await retention(deps, { apply: true });
    expect(await retention(deps, { apply: true })).toEqual([]);

    expect(await traces(store)).toEqual([
      ['forms', 1],
      ['mails', 1],
      ['readings', 1],
    ]);
    const unit = await store.unit(P1);
    expect(unit.facts.map(({ kind }) => kind).sort()).toEqual([
      'closure',
      'erasure',
      'erasure',
      'erasure',
      'result',
      'settlement',
    ]);
    expect((await store.readings('o1')).map(({ cycle }) => cycle)).toEqual(['2024']);
    expect(JSON.stringify(await store.facts(P1, 'erasure'))).not.toContain('o1');
    // what the closure lists is missing rightly
    expect(judgeUnit(unit, CYCLE)).toEqual([]);
  });

  it('goes on after a crash between the trace and the erasing', async () => {
    const { deps, clock, store } = await aWorld();
    clock.at = later(1);
    const dying: Store = { ...store, erase: () => Promise.reject(new TypeError('killed')) };
    await expect(retention({ ...deps, store: dying }, { apply: true })).rejects.toThrow('killed');
    await retention(deps, { apply: true });

    expect(await store.mails(P1)).toEqual([]);
    expect(await traces(store)).toEqual([['mails', 1]]);
  });

  it('leaves a cycle alone of which one unit has not settled', async () => {
    const { deps, clock } = await aWorld([P1, P2, C1]);
    clock.at = later(30);

    expect(await retention(deps, { apply: true })).toEqual([]);
  });
});
