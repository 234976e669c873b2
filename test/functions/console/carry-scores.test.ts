// A transfer takes the scores of the old agency along, in whatever phase it happens, and however often it is repeated.
import { describe, expect, it } from 'vitest';
import { PANEL_PHASES } from '#shared/domain/phase';
import { recordPeriodScore, scoresOf } from '../../../functions/console/record-scores.ts';
import { changeRoster } from '../../../functions/console/roster-change.ts';
import type { RosterAct } from '../../../functions/console/roster-plan.ts';
import { panelOf } from '../../../functions/units.ts';
import { aPeriodScore } from '../../builders.ts';
import { aWorld, crashingAt, HR, isCrash, P1, P2, type World } from './world.ts';

const move = (to: string, section: string): RosterAct => ({
  act: 'transferred',
  official: 'o1',
  to: { panel: to, section },
  document: `12/QĐ ${to}`,
});
const transfer = (world: World) => changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, move('p2', 't1'), HR);
const back = (world: World) => changeRoster(world.deps, { cycle: '2023', panel: 'p2' }, move('p1', 's1'), HR);
const score = async (world: World, ref: typeof P1, over: Parameters<typeof aPeriodScore>[0] = {}) =>
  recordPeriodScore(world.deps, { record: await panelOf(world.store, ref) }, aPeriodScore(over), HR);
const scoresAt = async ({ store }: World, ref: typeof P1) =>
  scoresOf(await panelOf(store, ref), 'o1').map(({ period, results }) => [period, results]);

const scored = async (): Promise<World> => {
  const world = await aWorld();
  await score(world, P1);
  await score(world, P1, { period: '2023-Q2', results: 50_00 });
  await score(world, P1, { official: 'o2', results: 10_00 });
  return world;
};
const BOTH = [
  ['2023-Q1', 60_00],
  ['2023-Q2', 50_00],
];

describe('the scores of the old agency', () => {
  it.each(PANEL_PHASES.slice(0, PANEL_PHASES.indexOf('signature')))(
    'come along at a transfer while the panels stand at %s, and nobody else’s',
    async (phase) => {
      const world = await scored();
      for (const ref of [P1, P2]) await world.openAt(ref, phase);

      await transfer(world);

      expect(await scoresAt(world, P2)).toEqual(BOTH);
      expect(scoresOf(await panelOf(world.store, P2), 'o2')).toEqual([]);
      const [first] = await world.store.facts(P2, 'period-score');
      expect(first?.content.agency).toBe('Sở Mẫu');
    },
  );

  it('[R08] stand as they were corrected last', async () => {
    const world = await scored();
    await score(world, P1, { results: 65_00, reopened: 'Chấm lại' });

    await transfer(world);

    expect(await scoresAt(world, P2)).toEqual([['2023-Q1', 65_00], ...BOTH.slice(1)]);
  });

  it('are not brought back over what the new agency has corrected since', async () => {
    const world = await scored();
    await transfer(world);
    await score(world, P2, { results: 66_00, reopened: 'Sửa ở nơi mới' });

    await transfer(world);

    expect(await scoresAt(world, P2)).toEqual([['2023-Q1', 66_00], ...BOTH.slice(1)]);
  });

  it('come back with the person, as corrected elsewhere', async () => {
    const world = await scored();
    await transfer(world);
    await score(world, P2, { results: 66_00, reopened: 'Sửa ở nơi mới' });

    await back(world);

    expect(await scoresAt(world, P1)).toEqual([['2023-Q1', 66_00], ...BOTH.slice(1)]);
  });

  it('are all there once the act is repeated, wherever a crash cut it off', async () => {
    for (const when of ['before', 'after'] as const)
      for (let n = 1; ; n += 1) {
        const world = await scored();
        const { store, crashed } = crashingAt(world.store, n, when);
        await transfer({ ...world, deps: { ...world.deps, store } }).catch((error) => {
          if (!isCrash(error)) throw error;
        });
        if (!crashed()) break;
        await transfer(world);

        expect(await scoresAt(world, P2)).toEqual(BOTH);
      }
  });
});
