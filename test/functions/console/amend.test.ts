// HR amends a settled panel: one fact whoever repeats it, one of two at once, none while the panel's own round runs.
import { describe, expect, it } from 'vitest';
import { amendPanel } from '../../../functions/console/amend.ts';
import { deferredOf } from '../../../functions/console/deferred.ts';
import { aDecision, aTally } from '../../builders.ts';
import { aWorld, HR, P1 } from './world.ts';

const AMENDMENT = { from: 'decision', officials: ['o1'], reason: 'Kết luận kiểm tra', document: '01/KL' } as const;

/** The cycle's first attempt has ended, and unless told otherwise p1 is settled. */
const afterTheClose = async ({ settled = true } = {}) => {
  const world = await aWorld();
  const started: string[] = [];
  const tasks = {
    ...world.deps.tasks,
    status: async () => 'succeeded' as const,
    start: async (name: string) => {
      started.push(name);
      return name;
    },
  };
  await world.store.raiseAttempt('2023', 0, '2023-1');
  if (settled) await world.put(P1, 'settlement', 'panel', { tally: aTally(), used: { p1: 1 } });
  const deps = { ...world.deps, tasks };
  const amend = (over: Partial<Record<'document', string>> & { officials?: string[] } = {}, by = 'hr:0') =>
    amendPanel(deps, P1, { ...AMENDMENT, officials: ['o1'], ...over }, { ...HR, by });
  return { ...world, deps, started, amend };
};

describe('an amendment', () => {
  it('is recorded once and starts the next attempt, whoever says the same again', async () => {
    const { amend, store, started } = await afterTheClose();

    expect(await amend({ officials: ['o2', 'o1'] })).toMatchObject({ again: false, run: 'resumed' });
    expect(await amend({ officials: ['o1', 'o2', 'o1'] }, 'hr:1')).toMatchObject({ again: true });

    expect((await store.facts(P1, 'amendment')).map(({ by, content }) => [by, content.officials])).toEqual([
      ['hr:0', ['o1', 'o2']],
    ]);
    expect(started[0]).toBe('2023-2');
  });

  it('that died before the start is started by the same act again', async () => {
    const { amend, deps, started } = await afterTheClose();
    const dying = {
      ...deps.tasks,
      start: async () => {
        throw new TypeError('killed');
      },
    };
    await expect(amendPanel({ ...deps, tasks: dying }, P1, { ...AMENDMENT, officials: ['o1'] }, HR)).rejects.toThrow(
      'killed',
    );
    expect(started).toEqual([]);

    expect(await amend()).toMatchObject({ again: true, run: 'resumed' });
    expect(started).toHaveLength(1);
  });

  it('stands alone of two at once', async () => {
    const { amend, store } = await afterTheClose();

    const both = await Promise.allSettled([amend({ document: '01/KL' }), amend({ document: '02/KL' }, 'hr:1')]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.facts(P1, 'amendment')).toHaveLength(1);
  });

  it('is refused while petitions are open, and while another runs, and then changes nothing', async () => {
    const open = await afterTheClose({ settled: false });
    await open.openAt(P1, 'petitions');
    await expect(open.amend()).rejects.toMatchObject({
      name: 'NotSettled',
      facts: { panel: 'p1', phase: 'petitions' },
    });
    expect(await open.store.facts(P1, 'amendment')).toEqual([]);

    const { amend, store } = await afterTheClose();
    await amend();
    await expect(amend({ document: '02/KL' })).rejects.toMatchObject({ name: 'NotSettled' });
    expect(await store.facts(P1, 'amendment')).toHaveLength(1);
  });

  it('names people of the panel only', async () => {
    const { amend, store } = await afterTheClose();

    await expect(amend({ officials: ['o4'] })).rejects.toMatchObject({ name: 'FormInvalid' });
    expect(await store.facts(P1, 'amendment')).toEqual([]);
  });
});

describe('the list of the deferred', () => {
  it('has the late ones first, and says what can be done', async () => {
    const world = await afterTheClose();
    const until = (official: string, day: string) => ({ official, reason: 'Đang nghỉ ốm', until: day });
    const deferred = [until('o2', '2024-02-01'), until('o1', '2023-12-01')];
    await world.put(P1, 'decision', 'authority', aDecision({ o3: 'good' }, { deferred }));
    const counted = { facts: ['DECISION#authority#001'], missing: [], asked: 1 };
    await world.put(P1, 'closure', 'decision', {
      phase: 'decision',
      reason: 'all-answered',
      outcome: 'done',
      ...counted,
    });

    const list = async () =>
      (await deferredOf(world.store, [P1], '2023-12-20T03:00:00.000Z')).map(({ official, due, next }) => ({
        official,
        due,
        next,
      }));
    expect(await list()).toEqual([
      { official: 'o1', due: true, next: 'open' },
      { official: 'o2', due: false, next: 'open' },
    ]);

    await world.amend();
    expect(await list()).toEqual([
      { official: 'o1', due: true, next: 'asked' },
      { official: 'o2', due: false, next: 'running' },
    ]);
  });
});
