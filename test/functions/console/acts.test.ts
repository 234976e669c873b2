// Acts of HR on a unit's gate: new links, extensions, early closings, repairs, decisions made outside.
import { describe, expect, it } from 'vitest';
import { linkId, readLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { closeEarly } from '../../../functions/console/close-early.ts';
import { extendDue } from '../../../functions/console/extend.ts';
import { openNewLink } from '../../../functions/console/new-link.ts';
import { signOutside } from '../../../functions/console/outside-signature.ts';
import { repairUnit } from '../../../functions/console/repair.ts';
import { aWorld, C1, HR, KEYS, P1, type World } from './world.ts';

const SELF = { phase: 'self-assessment', round: 1 } as const;

const atSelfAssessment = async (): Promise<World> => {
  const world = await aWorld();
  await world.openAt(P1, 'self-assessment');
  return world;
};

const claimOf = (url: string, now: string) => readLink(url.split('/l/')[1] ?? '', KEYS, now);

describe('a new link', () => {
  const ask = { slot: 'official:o2', reason: 'Mất thư', epoch: 1 };

  it('raises the epoch, so that the old link dies, and is mailed to the holder', async () => {
    const world = await atSelfAssessment();

    const opened = await openNewLink(world.deps, P1, ask, HR);

    expect(opened).toMatchObject({ epoch: 2, mailed: true, again: false });
    expect(claimOf(opened.url, world.clock.at)).toMatchObject({
      purpose: 'self-assessment',
      slot: 'official:o2',
      epoch: 2,
    });
    expect((await world.store.unit(P1)).epochs['official:o2']).toBe(2);
    expect(world.mails.map(({ to }) => to)).toEqual(['o2@example.test']);
    expect(world.mails[0]?.text).toContain(opened.url);
  });

  it('asked for twice from the same page is one link', async () => {
    const world = await atSelfAssessment();
    const first = await openNewLink(world.deps, P1, ask, HR);

    const second = await openNewLink(world.deps, P1, ask, HR);

    expect(second).toMatchObject({ url: first.url, epoch: 2, again: true });
    expect(await world.store.facts(P1, 'link-reset')).toHaveLength(1);
  });

  it('asked for later is another one', async () => {
    const world = await atSelfAssessment();
    await openNewLink(world.deps, P1, ask, HR);

    const next = await openNewLink(world.deps, P1, { ...ask, epoch: 2 }, HR);

    expect(next.epoch).toBe(3);
    expect(linkId(next.url)).not.toBe('');
    expect(await world.store.facts(P1, 'link-reset')).toHaveLength(2);
  });

  it('leads to the result once there is one', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'petitions');
    await world.put(P1, 'result', 'o2', { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 1 });

    const opened = await openNewLink(world.deps, P1, ask, HR);

    expect(claimOf(opened.url, world.clock.at)).toMatchObject({ purpose: 'result', epoch: 2 });
    expect(opened.mailed).toBe(false);
  });

  it('is refused for a slot that nobody is asked at', async () => {
    const world = await atSelfAssessment();

    const stranger = openNewLink(world.deps, P1, { ...ask, slot: 'official:o4' }, HR);

    await expect(stranger).rejects.toMatchObject({ name: 'NotFound' });
    expect(await world.store.facts(P1, 'link-reset')).toEqual([]);
  });
});

describe('an extension', () => {
  const due = '2023-12-20T16:59:59.999Z';

  it('moves the due date of the gate and says why', async () => {
    const world = await atSelfAssessment();

    const extended = await extendDue(world.deps, P1, { ...SELF, due, reason: 'Lũ lụt' }, HR);

    expect(extended).toEqual({ phase: 'self-assessment', due, again: false });
    expect(await world.store.gate(P1)).toMatchObject({ due });
    const [fact] = await world.store.facts(P1, 'extension');
    expect(fact).toMatchObject({ by: 'hr:0', channel: 'console', content: { reason: 'Lũ lụt' } });
  });

  it('recorded twice is one fact, and catches up a gate that a crash left behind', async () => {
    const world = await atSelfAssessment();
    await world.put(P1, 'extension', 'self-assessment', { phase: 'self-assessment', due, reason: 'Lũ lụt' });

    const extended = await extendDue(world.deps, P1, { ...SELF, due, reason: 'Lũ lụt' }, HR);

    expect(extended.again).toBe(true);
    expect(await world.store.gate(P1)).toMatchObject({ due });
    expect(await world.store.facts(P1, 'extension')).toHaveLength(1);
  });

  it('of a phase that is no longer the open one, or to a past day, is refused', async () => {
    const world = await atSelfAssessment();
    const extend = (changes: object) => extendDue(world.deps, P1, { ...SELF, due, reason: 'Lũ lụt', ...changes }, HR);

    await expect(extend({ phase: 'confirm-roster' })).rejects.toMatchObject({ name: 'TooLate' });
    await expect(extend({ due: addDays(world.clock.at, -1) })).rejects.toMatchObject({ name: 'ExtensionRefused' });
    expect(await world.store.facts(P1, 'extension')).toEqual([]);
  });
});

describe('an early closing', () => {
  it('records the reason, and who is missing', async () => {
    const world = await atSelfAssessment();

    const { closure, again } = await closeEarly(world.deps, P1, { ...SELF, reason: 'Sáp nhập' }, HR);

    expect(again).toBe(false);
    expect(closure.content).toMatchObject({
      reason: 'operator',
      missing: ['official:o1', 'official:o2', 'official:o3'],
    });
    const [said] = await world.store.facts(P1, 'early-closing');
    expect(said).toMatchObject({ by: 'hr:0', content: { reason: 'Sáp nhập' } });
    expect(world.woken).toEqual([{ outcome: 'done' }]);
  });

  it('done twice is the same success and never closes the phase after', async () => {
    const world = await atSelfAssessment();
    await closeEarly(world.deps, P1, { ...SELF, reason: 'Sáp nhập' }, HR);
    await world.openAt(P1, 'party-opinion');

    const { again } = await closeEarly(world.deps, P1, { ...SELF, reason: 'Sáp nhập' }, HR);

    expect(again).toBe(true);
    expect(await world.store.gate(P1)).toMatchObject({ state: 'open', phase: 'party-opinion' });
  });

  it('is refused for phases that must exist and for the petition window', async () => {
    const world = await atSelfAssessment();
    for (const phase of [
      'collective-review',
      'decision',
      'signature',
      'petitions',
      'answers',
      'party-decision',
    ] as const) {
      const closing = closeEarly(world.deps, P1, { phase, round: 1, reason: 'Vội' }, HR);
      await expect(closing, phase).rejects.toMatchObject({ name: 'NotAllowed' });
    }
  });

  it('is refused for a phase that closed by itself', async () => {
    const world = await atSelfAssessment();

    const closing = closeEarly(world.deps, P1, { phase: 'confirm-roster', round: 1, reason: 'Vội' }, HR);

    await expect(closing).rejects.toMatchObject({ name: 'TooLate' });
    expect(await world.store.facts(P1, 'early-closing')).toEqual([]);
  });
});

describe('a repair', () => {
  it('answers the repair gate and wakes the workflow', async () => {
    const world = await aWorld();
    await world.openAt(C1, 'repair');

    await repairUnit(world.deps, C1, { note: 'Sửa dữ liệu' }, HR);

    expect(await world.store.gate(C1)).toMatchObject({ state: 'closed', phase: 'repair' });
    expect(world.woken).toEqual([{ outcome: 'done' }]);
  });

  it('repeated from the same form says that it was recorded', async () => {
    const world = await aWorld();
    await world.openAt(C1, 'repair');
    await repairUnit(world.deps, C1, { note: 'Sửa dữ liệu', round: 1 }, HR);

    const again = await repairUnit(world.deps, C1, { note: 'Sửa dữ liệu', round: 1 }, HR);

    expect(again.again).toBe(true);
    expect(await world.store.facts(C1, 'repair')).toHaveLength(1);
  });

  it('of a unit that does not wait for one is refused', async () => {
    const world = await atSelfAssessment();

    await expect(repairUnit(world.deps, P1, { note: 'Sửa' }, HR)).rejects.toMatchObject({ name: 'TooEarly' });
  });
});

describe('a decision made outside', () => {
  const paper = { number: '123/QĐ', date: '2023-11-30', signer: 'Chủ tịch' };
  const rows = [{ official: 'o1', rating: 'good' as const }];

  it('brings its own signature, which the signature’s gate will find', async () => {
    const world = await aWorld();
    await world.put(P1, 'decision', 'authority', { outcome: 'decided', rows, deferred: [], madeOutside: paper });

    const acted = await signOutside(world.deps, P1, paper, HR);

    expect(acted?.fact).toMatchObject({ kind: 'signature', subject: 'clerk', round: 1, content: paper });
  });

  it('that is not recorded as one brings none', async () => {
    const world = await aWorld();
    await world.put(P1, 'decision', 'authority', { outcome: 'decided', rows, deferred: [] });

    expect(await signOutside(world.deps, P1, paper, HR)).toBeUndefined();
    expect(await world.store.facts(P1, 'signature')).toEqual([]);
  });
});
