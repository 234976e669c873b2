// Somebody is transferred while both panels stand at the same phase: they leave one's rows and join the other's, in each.
import { describe, expect, it } from 'vitest';
import { factKey } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { slotsOf } from '#shared/domain/slots';
import { endHandOver, handOver } from '../../../functions/console/hand-over.ts';
import { changeRoster } from '../../../functions/console/roster-change.ts';
import { aDecision } from '../../builders.ts';
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

describe('a transfer in a phase that asks an office or a panel', () => {
  const withOffices = async (): Promise<World> => {
    const world = await aWorld();
    for (const [ref, dependsOn] of [
      [P1, ['p2']],
      [P2, []],
    ] as const) {
      const record = await world.store.unit(ref);
      if (record.kind !== 'panel') throw new TypeError(`${ref.id} is a panel`);
      const panel = { ...record.panel, partyCommittee: { name: 'Đảng ủy' }, dependsOn: [...dependsOn] };
      const officials = record.frozen.map((each) => ({ ...each, lead: 'deputy' as const }));
      await world.store.freeze([{ ref, panel, officials }]);
    }
    return world;
  };

  it('takes a leader’s row from one Party committee’s opinion to the other’s', async () => {
    const world = await withOffices();
    for (const ref of [P1, P2]) await world.openAt(ref, 'party-opinion');
    expect(await rowsIn(world, P1, 'party-opinion')).toEqual(['o1', 'o2', 'o3']);

    await changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, MOVE, HR);

    expect(await rowsIn(world, P1, 'party-opinion')).toEqual(['o2', 'o3']);
    expect(await rowsIn(world, P2, 'party-opinion')).toEqual(['o1', 'o4']);
    for (const ref of [P1, P2]) expect(await world.pending(ref)).toEqual(['party-committee']);
  });

  it('leaves a panel waiting for the very panels below it', async () => {
    const world = await withOffices();
    await world.openAt(P1, 'lower-panels');

    await changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, MOVE, HR);

    expect(await world.pending(P1)).toEqual(['panel:p2']);
    expect(await rowsIn(world, P1, 'decision')).toEqual(['o2', 'o3']);
  });
});

describe('once a panel is decided, a transfer is refused and changes nothing', () => {
  const decided = async (ref: UnitRef, phase: Phase): Promise<World> => {
    const world = await aWorld();
    await world.put(ref, 'decision', 'authority', aDecision());
    const facts = [factKey({ kind: 'decision', subject: 'authority', round: 1 })];
    await world.put(ref, 'closure', 'decision', {
      phase: 'decision',
      reason: 'all-answered',
      outcome: 'done',
      facts,
      missing: [],
      asked: 1,
    });
    await world.openAt(ref, phase);
    return world;
  };

  describe.each<Phase>(['signature', 'petitions', 'answers'])('while it stands at %s,', (phase) => {
    it.each([
      ['out of it', P1],
      ['into it', P2],
    ])('%s', async (_, ref) => {
      const world = await decided(ref, phase);
      const gate = await world.store.gate(ref);

      const moving = changeRoster(world.deps, { cycle: '2023', panel: 'p1' }, MOVE, HR);

      await expect(moving).rejects.toMatchObject({ name: 'TooLate' });
      for (const each of [P1, P2]) expect(await world.store.facts(each, 'roster-change')).toEqual([]);
      expect(await world.store.gate(ref)).toEqual(gate);
    });
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
