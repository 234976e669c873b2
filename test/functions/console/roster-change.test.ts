// Changes of the roster after the freeze: where the person is, who is awaited, and that a crash loses nobody.
import { describe, expect, it } from 'vitest';
import type { FactContent } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { membersOf, officialsOf } from '#shared/domain/unit';
import { changeRoster } from '../../../functions/console/roster-change.ts';
import type { RosterAct } from '../../../functions/console/roster-plan.ts';
import { panelsHolding } from '../../../functions/console/units.ts';
import { anOfficial, aWorld, C1, C2, CYCLE, crashingAt, HR, isCrash, P1, P2, type World } from './world.ts';

const AT_P1 = { cycle: '2023', panel: 'p1' };
const MOVE: RosterAct = { act: 'transferred', official: 'o1', to: { panel: 'p2', section: 't1' }, document: '12/QĐ' };
const RETIRE: RosterAct = { act: 'retired', official: 'o1', document: '13/QĐ' };

const people = async ({ store }: World, ref: UnitRef): Promise<string[]> => {
  const record = await store.unit(ref);
  return record.kind === 'panel'
    ? officialsOf(record).map(({ id }) => id)
    : membersOf(record).map((each) => each.official);
};

const atSelfAssessment = async (): Promise<World> => {
  const world = await aWorld();
  await world.openAt(P1, 'self-assessment');
  await world.openAt(P2, 'self-assessment');
  await world.openAt(C1, 'members-announced');
  return world;
};

describe('a transfer', () => {
  it('[R07] moves the person, their gate and their Party cell’s expectation to the new panel', async () => {
    const world = await atSelfAssessment();

    const changed = await changeRoster(world.deps, AT_P1, MOVE, HR);

    expect(changed.again).toBe(false);
    expect(await people(world, P1)).toEqual(['o2', 'o3']);
    expect(await people(world, P2)).toEqual(['o1', 'o4']);
    expect(await world.pending(P1)).toEqual(['official:o2', 'official:o3']);
    expect(await world.pending(P2)).toEqual(['official:o1', 'official:o4']);
    expect(await world.pending(C1)).toEqual(['panel:p2']);
  });

  it('gives the person the section and agency of the new panel', async () => {
    const world = await atSelfAssessment();
    await changeRoster(world.deps, AT_P1, MOVE, HR);

    const [fact] = await world.store.facts(P2, 'roster-change');

    expect(fact).toMatchObject({
      subject: 'o1',
      round: 1,
      by: 'hr:0',
      channel: 'console',
      content: {
        change: 'in',
        why: 'transferred',
        document: '12/QĐ',
        official: { panel: 'p2', section: 't1', cell: 'c1' },
      },
    });
  });

  it('changes the Party cell as well where a new one is named', async () => {
    const world = await atSelfAssessment();

    await changeRoster(
      world.deps,
      AT_P1,
      { act: 'transferred', official: 'o1', to: { panel: 'p2', section: 't1', cell: 'c2' }, document: '12/QĐ' },
      HR,
    );

    expect(await people(world, C1)).toEqual([]);
    expect(await people(world, C2)).toEqual(['o1', 'o4']);
  });

  it('is the same success when it is done twice, and writes nothing more', async () => {
    const world = await atSelfAssessment();
    const first = await changeRoster(world.deps, AT_P1, MOVE, HR);

    const second = await changeRoster(world.deps, AT_P1, MOVE, HR);

    expect(second.again).toBe(true);
    expect(second.facts.map(({ digest }) => digest)).toEqual(first.facts.map(({ digest }) => digest));
    expect(await world.store.facts(P1, 'roster-change')).toHaveLength(1);
    expect(await world.store.facts(P2, 'roster-change')).toHaveLength(1);
    expect(await world.store.facts(C1, 'roster-change')).toHaveLength(1);
  });

  it('goes back and forth, each time as a new round', async () => {
    const world = await atSelfAssessment();
    await changeRoster(world.deps, AT_P1, MOVE, HR);
    world.clock.at = '2023-11-03T03:00:00.000Z';
    const back: RosterAct = { ...MOVE, to: { panel: 'p1', section: 's1' } };

    await changeRoster(world.deps, { cycle: '2023', panel: 'p2' }, back, HR);
    expect(await panelsHolding(world.store, CYCLE, 'o1')).toEqual(['p1']);

    world.clock.at = '2023-11-04T03:00:00.000Z';
    await changeRoster(world.deps, AT_P1, MOVE, HR);
    expect(await panelsHolding(world.store, CYCLE, 'o1')).toEqual(['p2']);
    expect((await world.store.facts(P1, 'roster-change')).map(({ round }) => round).sort()).toEqual([1, 2, 3]);
  });

  it('closes the old gate where nobody else is awaited', async () => {
    const world = await aWorld();
    await world.openAt(P2, 'self-assessment');

    await changeRoster(
      world.deps,
      { cycle: '2023', panel: 'p2' },
      { act: 'transferred', official: 'o4', to: { panel: 'p1', section: 's1' }, document: '14/QĐ' },
      HR,
    );

    expect(await world.store.gate(P2)).toMatchObject({ state: 'closed', phase: 'self-assessment' });
    expect(world.woken).toEqual([{ outcome: 'done' }]);
  });

  it('does not await again whoever the new panel already has a self-assessment of', async () => {
    const world = await atSelfAssessment();
    const part = 'Tốt.';
    const texts = { politics: part, ethics: part, style: part, discipline: part, results: part };
    await world.put(P2, 'self-assessment', 'official:o1', {
      ...texts,
      strengths: part,
      shortcomings: part,
      ownRating: 'good',
    });

    await changeRoster(world.deps, AT_P1, MOVE, HR);

    expect(await world.pending(P2)).toEqual(['official:o4']);
  });

  it('is refused to an unknown panel or section, from another panel, and of a stranger', async () => {
    const world = await atSelfAssessment();
    const move = (changes: object) => changeRoster(world.deps, AT_P1, { ...MOVE, ...changes } as RosterAct, HR);

    await expect(move({ to: { panel: 'p9', section: 't1' } })).rejects.toMatchObject({ facts: { field: 'to' } });
    await expect(move({ to: { panel: 'p2', section: 's1' } })).rejects.toMatchObject({ facts: { field: 'section' } });
    await expect(move({ to: { panel: 'p1', section: 's1' } })).rejects.toMatchObject({ facts: { field: 'to' } });
    await expect(move({ official: 'o4' })).rejects.toMatchObject({ name: 'NotFound' });
    expect(await world.store.facts(P1, 'roster-change')).toEqual([]);
  });

  it('is refused once the ratings of either panel are decided', async () => {
    const world = await atSelfAssessment();
    const closure: FactContent<'closure'> = {
      phase: 'decision',
      reason: 'all-answered',
      outcome: 'done',
      facts: [],
      missing: [],
      asked: 1,
    };
    await world.put(P2, 'closure', 'decision', closure);

    await expect(changeRoster(world.deps, AT_P1, MOVE, HR)).rejects.toMatchObject({ name: 'TooLate' });
    expect(await people(world, P1)).toContain('o1');
  });

  it('that a crash cut off is not replaced by a transfer elsewhere', async () => {
    const world = await atSelfAssessment();
    const { store } = crashingAt(world.store, 1, 'after');
    await expect(changeRoster({ ...world.deps, store }, AT_P1, MOVE, HR)).rejects.toSatisfy(isCrash);

    const retire = changeRoster(world.deps, AT_P1, RETIRE, HR);

    await expect(retire).rejects.toMatchObject({ name: 'FormInvalid', facts: { problem: 'elsewhere' } });
  });
});

describe('a crash between any two writes', () => {
  const final = async (world: World) => ({
    holding: await panelsHolding(world.store, CYCLE, 'o1'),
    panels: [await people(world, P1), await people(world, P2)],
    cell: await people(world, C1),
    pending: [await world.pending(P1), await world.pending(P2), await world.pending(C1)],
    facts: (await Promise.all([P1, P2, C1].map((ref) => world.store.facts(ref, 'roster-change')))).map(
      ({ length }) => length,
    ),
  });

  for (const [name, change] of [['transfer', MOVE] as const, ['retirement', RETIRE] as const])
    for (const when of ['before', 'after'] as const)
      it(`leaves a ${name} that a repetition completes (${when} the write)`, async () => {
        const undisturbed = await atSelfAssessment();
        await changeRoster(undisturbed.deps, AT_P1, change, HR);
        const expected = await final(undisturbed);
        let crashes = 0;

        for (let n = 1; ; n += 1) {
          const world = await atSelfAssessment();
          const { store, crashed } = crashingAt(world.store, n, when);
          const first = changeRoster({ ...world.deps, store }, AT_P1, change, HR);
          await first.catch((error: unknown) => expect(error).toSatisfy(isCrash));
          if (!crashed()) break;
          crashes += 1;
          world.clock.at = '2023-11-02T04:00:00.000Z';
          await changeRoster(world.deps, AT_P1, change, HR);
          expect(await final(world), `crash ${when} write ${n}`).toEqual(expected);
        }
        expect(crashes).toBeGreaterThanOrEqual(4);
        expect(expected.holding).toEqual(name === 'transfer' ? ['p2'] : []);
      });
});

describe('a retirement', () => {
  it('[K1] takes the person off the panel, its gate and their Party cell', async () => {
    const world = await atSelfAssessment();

    await changeRoster(world.deps, AT_P1, RETIRE, HR);

    expect(await people(world, P1)).toEqual(['o2', 'o3']);
    expect(await people(world, C1)).toEqual([]);
    expect(await world.pending(P1)).toEqual(['official:o2', 'official:o3']);
    expect(await world.store.gate(C1)).toMatchObject({ state: 'closed' });
  });

  it('recorded with another document says who recorded the first', async () => {
    const world = await atSelfAssessment();
    await changeRoster(world.deps, AT_P1, RETIRE, HR);

    const other = changeRoster(world.deps, AT_P1, { ...RETIRE, document: '99/QĐ' } as RosterAct, HR);

    await expect(other).rejects.toMatchObject({ name: 'AlreadyRecorded', facts: { by: 'hr:0' } });
  });
});

describe('somebody who joins', () => {
  it('is awaited at the self-assessment that is open, and known to their Party cell', async () => {
    const world = await atSelfAssessment();
    const official = anOfficial('o9', { cell: 'c1' });

    await changeRoster(world.deps, AT_P1, { act: 'joined', official, document: '15/QĐ' }, HR);

    expect(await world.pending(P1)).toContain('official:o9');
    expect(await people(world, C1)).toEqual(['o1', 'o9']);
  });

  it('cannot take the id of somebody in this panel or another', async () => {
    const world = await atSelfAssessment();
    const join = (id: string) =>
      changeRoster(world.deps, AT_P1, { act: 'joined', official: anOfficial(id), document: '15/QĐ' }, HR);

    await expect(join('o2')).rejects.toMatchObject({ facts: { field: 'official', problem: 'known' } });
    await expect(join('o4')).rejects.toMatchObject({ facts: { field: 'official', problem: 'elsewhere' } });
  });
});

describe('a correction', () => {
  it('takes an inactive person off the gate', async () => {
    const world = await atSelfAssessment();
    const official = anOfficial('o2', { active: false });

    await changeRoster(world.deps, AT_P1, { act: 'corrected', official, document: '16/QĐ' }, HR);

    expect(await world.pending(P1)).toEqual(['official:o1', 'official:o3']);
    expect(await people(world, P1)).toContain('o2');
  });

  it('of the same record twice is one fact, another is a new round', async () => {
    const world = await atSelfAssessment();
    const correct = (post: string) =>
      changeRoster(
        world.deps,
        AT_P1,
        { act: 'corrected', official: anOfficial('o2', { post }), document: '16/QĐ' },
        HR,
      );
    await correct('Thanh tra viên');
    await correct('Thanh tra viên');
    await correct('Chánh Thanh tra');

    const facts = await world.store.facts(P1, 'roster-change');

    expect(facts.map(({ round }) => round).sort()).toEqual([1, 2]);
  });
});
