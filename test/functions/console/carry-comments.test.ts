// A transfer takes along what other places said of the person, and however often it is repeated.
import { expect, it } from 'vitest';
import { changeRoster } from '../../../functions/console/roster-change.ts';
import type { RosterAct } from '../../../functions/console/roster-plan.ts';
import { aWorld, HR, P1, P2, type World } from './world.ts';

const MOVE: RosterAct = {
  act: 'transferred',
  official: 'o1',
  to: { panel: 'p2', section: 't1' },
  document: '12/QĐ',
};
const move = (world: World) => changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, MOVE, HR);
const said = (official: string, text: string) => ({ official, agencyName: 'Sở Cũ', text });

it('come along once, as they were signed, and nobody else’s', async () => {
  const world = await aWorld();
  await world.put(P1, 'transfer-comment', 'official:o1', said('o1', 'Tốt.'));
  await world.put(P1, 'transfer-comment', 'official:o2', said('o2', 'Khá.'));

  await move(world);
  await move(world);

  const [carried, ...others] = await world.store.facts(P2, 'transfer-comment');
  const [original] = await world.store.facts(P1, 'transfer-comment');
  expect(others).toEqual([]);
  expect(carried).toEqual({ ...original, unit: P2 });
});

it('leave alone what the new panel was told itself', async () => {
  const world = await aWorld();
  await world.put(P1, 'transfer-comment', 'official:o1', said('o1', 'Tốt.'));
  await world.put(P2, 'transfer-comment', 'official:o1', said('o1', 'Tốt, có tiến bộ.'));

  await move(world);

  expect((await world.store.facts(P2, 'transfer-comment')).map(({ content }) => content.text)).toEqual([
    'Tốt, có tiến bộ.',
  ]);
});
