// Somebody is transferred while both panels stand at the same phase: they leave one's rows and join the other's, in each.
import { describe, expect, it } from 'vitest';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { slotsOf } from '#shared/domain/slots';
import { endHandOver, handOver } from '../../../functions/console/hand-over.ts';
import { changeRoster } from '../../../functions/console/roster-change.ts';
import { aWorld, C1, CYCLE, HR, P1, P2, type World } from './world.ts';

const MOVE = {
  act: 'transferred',
  official: 'o1',
  to: { panel: 'p2', section: 't1' },
  document: '12/QĐ',
} as const;

const rowsIn = async ({ store }: World, ref: UnitRef, phase: Phase): Promise<string[]> =>
  slotsOf(phase, await store.unit(ref), CYCLE.regulations.procedure)
    .flatMap(({ rows }) => rows)
    .sort();

describe('a transfer', () => {
  it.each<Phase>(['self-assessment', 'collective-review', 'staff-proposal', 'decision'])(
    'while both panels stand at %s takes the row along, and the gates wait on',
    async (phase) => {
      const world = await aWorld();
      for (const ref of [P1, P2]) await world.openAt(ref, phase);

      await changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, MOVE, HR);

      expect(await rowsIn(world, P1, phase)).toEqual(['o2', 'o3']);
      expect(await rowsIn(world, P2, phase)).toEqual(['o1', 'o4']);
      for (const ref of [P1, P2]) expect(await world.store.gate(ref)).toMatchObject({ state: 'open', phase });
    },
  );

  it('while both panels confirm their rosters changes whom they confirm, and asks nobody else', async () => {
    const world = await aWorld();
    for (const ref of [P1, P2]) await world.openAt(ref, 'confirm-roster');

    await changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, MOVE, HR);

    for (const ref of [P1, P2]) expect(await world.pending(ref)).toEqual(['hr']);
    expect(await rowsIn(world, P2, 'self-assessment')).toEqual(['o1', 'o4']);
  });
});

it('a secretary’s post passes on within a cell and comes back', async () => {
  const world = await aWorld();
  await world.openAt(C1, 'party-review');
  const given = { post: 'secretary', to: { official: 'o1' }, from: '2023-11-02', until: '2023-11-05' };
  await handOver(world.deps, C1, { ...given, document: '3-QĐ/CB', reason: 'Đi học' }, HR);

  // the only member is the deputy themselves: their row is the deputy secretary's
  expect(await world.pending(C1)).toEqual(['secretary:substitute']);
  expect(world.mails.map(({ to }) => to)).toEqual(['deputy-c1@example.test']);

  await endHandOver(world.deps, C1, { post: 'secretary', handOver: 1, reason: 'Về' }, HR);
  expect(await world.pending(C1)).toEqual(['secretary']);
});
