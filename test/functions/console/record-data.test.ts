// Data of a person's year in a real store: locked once recorded, corrected with a reason, copied where it is needed.
import { describe, expect, it } from 'vitest';
import { AlreadyRecorded, FormInvalid, NotFound, PeriodRefused, ReasonNeeded } from '#shared/domain/errors';
import type { PanelRecord } from '#shared/domain/unit';
import { recordPerformance, recordPeriodScore } from '../../../functions/console/record-scores.ts';
import { agenciesOf, recordUnitRating } from '../../../functions/console/record-unit-rating.ts';
import { panelOf } from '../../../functions/units.ts';
import { aPeriodScore, aPeriodsProfile, aRegulations, aUnitRating } from '../../builders.ts';
import { aWorld, CYCLE, crashingAt, HR, isCrash, P1, P2, type World } from './world.ts';

const inP1 = ({ store }: World): Promise<PanelRecord> => panelOf(store, P1);
const score = async (world: World, over: Parameters<typeof aPeriodScore>[0] = {}, seen?: number) =>
  recordPeriodScore(
    world.deps,
    { record: await inP1(world), ...(seen === undefined ? {} : { seen }) },
    aPeriodScore(over),
    HR,
  );
const rounds = async ({ store }: World) =>
  (await store.facts(P1, 'period-score')).map(({ round, content }) => [round, content.results]);

describe('a period score', () => {
  it('is recorded once; the same again is the same success', async () => {
    const world = await aWorld();

    const [first, second] = [await score(world), await score(world)];

    expect([first.again, second.again]).toEqual([false, true]);
    expect(first.fact).toMatchObject({ subject: 'period:o1:2023-Q1', round: 1, by: 'hr:0', channel: 'console' });
    expect(await rounds(world)).toEqual([[1, 60_00]]);
  });

  it('is locked: other content needs a reason, and is the next round', async () => {
    const world = await aWorld();
    await score(world);

    await expect(score(world, { results: 61_00 })).rejects.toThrow(ReasonNeeded);
    await score(world, { results: 61_00, reopened: 'Chấm sót một sản phẩm' });

    expect(await rounds(world)).toEqual([
      [1, 60_00],
      [2, 61_00],
    ]);
  });

  it('is not corrected by a form that was shown before somebody else corrected it', async () => {
    const world = await aWorld();
    await score(world);
    await score(world, { results: 61_00, reopened: 'Lần một' }, 1);

    await expect(score(world, { results: 50_00, reopened: 'Lần hai' }, 1)).rejects.toThrow(AlreadyRecorded);
    expect((await score(world, { results: 61_00, reopened: 'Lần một' }, 1)).again).toBe(true);
  });

  it('is refused of a stranger, outside the cycle, and as the fourth quarter of a leader', async () => {
    const state = [aPeriodsProfile()];
    const world = await aWorld({ regulations: aRegulations({ state }) });
    const { record, official } = await leaderIn(world);

    await expect(score(world, { official: 'o4' })).rejects.toThrow(NotFound);
    await expect(score(world, { period: '2022-Q4' })).rejects.toThrow(PeriodRefused);
    const q4 = aPeriodScore({ official, period: '2023-Q4' });
    await expect(recordPeriodScore(world.deps, { record }, q4, HR)).rejects.toThrow(PeriodRefused);
    expect(await world.store.facts(P1, 'period-score')).toEqual([]);
  });
});

const leaderIn = async (world: World) => {
  const record = await inP1(world);
  const official = 'o2';
  const frozen = record.frozen.map((each) => (each.id === official ? { ...each, lead: 'head' as const } : each));
  return { record: { ...record, frozen }, official };
};

describe('figures of performance', () => {
  it('are recorded for one person and corrected with a reason', async () => {
    const world = await aWorld();
    const record = await inP1(world);
    const say = (figures: object, corrected?: string) => {
      const content = { figures, ...(corrected === undefined ? {} : { corrected }) };
      return recordPerformance(world.deps, { record }, { official: 'o1', content }, HR);
    };

    await say({ 'tasks-done': 100_00 });
    await expect(say({ 'tasks-done': 90_00 })).rejects.toThrow(ReasonNeeded);
    const { fact } = await say({ 'tasks-done': 90_00 }, 'Báo cáo lại');

    expect(fact).toMatchObject({ subject: 'official:o1', round: 2, content: { figures: { 'tasks-done': 90_00 } } });
  });
});

describe('a unit’s rating', () => {
  const rate = async (world: World, over: Parameters<typeof aUnitRating>[0] = {}) =>
    recordUnitRating(
      world.deps,
      { cycle: CYCLE, agencies: await agenciesOf(world.store, CYCLE) },
      aUnitRating(over),
      HR,
    );
  const ratings = async ({ store }: World) =>
    (await Promise.all([P1, P2].map((ref) => store.facts(ref, 'unit-rating')))).map((facts) =>
      facts.map(({ subject, round, content }) => [subject, round, content.rating]),
    );

  it('stands in every panel that has people of the unit', async () => {
    const world = await aWorld();

    await rate(world);

    expect(await ratings(world)).toEqual([[['agency:a1', 1, 'good']], [['agency:a1', 1, 'good']]]);
  });

  it('stands where those are rated who lead the agency above it', async () => {
    const world = await aWorld();

    await rate(world, { agency: 'phong-1', under: { agency: 'a1', all: 2 } });

    expect(await ratings(world)).toEqual([[['agency:phong-1', 1, 'good']], [['agency:phong-1', 1, 'good']]]);
  });

  it('is refused for a unit that nobody here has to do with', async () => {
    await expect(rate(await aWorld(), { agency: 'xa-la' })).rejects.toThrow(FormInvalid);
  });

  it.each([
    [1, 'before'],
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
  ] as const)('is completed by doing it again after a crash at write %i, %s', async (n, when) => {
    const world = await aWorld();
    const { store, crashed } = crashingAt(world.store, n, when);

    await rate({ ...world, deps: { ...world.deps, store } }).catch((error) => {
      if (!isCrash(error)) throw error;
    });
    expect(crashed()).toBe(true);
    await rate(world);

    expect(await ratings(world)).toEqual([[['agency:a1', 1, 'good']], [['agency:a1', 1, 'good']]]);
  });
});
