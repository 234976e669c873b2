// An amendment whose process dies, and is started again as a server starts: before the next attempt, between that and the
// workflow, and in the middle of the decision. Each ends as the undisturbed one would: carried out once, nothing lost.
import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import { amendPanel } from '../../functions/console/amend.ts';
import type { Dependencies } from '../../functions/dependencies.ts';
import { OPERATOR } from '../../functions/operator/system.ts';
import { aboutOf, type Received } from '../../infra/local/people/mails.ts';
import { createCycles } from '../../infra/local/serve/cycles.ts';
import { type Asked, answerRequests, stateIn } from '../../infra/local/serve/requests.ts';
import { openServerState } from '../../infra/local/serve/state.ts';
import { openStore } from '../../infra/local/store.ts';
import { decide, look, mailSince, newest, PANEL, PERSON, panelIn, type Seen, type World } from './amending.ts';
import { signIn } from './console.ts';
import { aFolder, aRuntime, importSmall, letAllAct, PLAN, serve } from './small-province.ts';

const REF: UnitRef = { cycle: PLAN.id, kind: 'panel', id: PANEL };
const AMENDMENT = { from: 'decision' as const, officials: [PERSON], document: '01/KL', reason: 'Kết luận kiểm tra' };

class Killed extends Error {}
const killed = (): Promise<never> => Promise.reject(new Killed('killed'));

/** The same store, whose process dies when it comes to this call. */
const dyingAt = (store: Store, call: keyof Store): Store =>
  new Proxy(store, { get: (target, name) => (name === call ? killed : Reflect.get(target, name, target)) });

/** A server's process on the folder: what it remembers of its cycles is in a file of its own. */
const start = async (dir: string, store?: Store) => {
  const runtime = aRuntime(store === undefined ? { dir } : { dir, store });
  const { base, close } = await serve(runtime);
  const state = openServerState(runtime.folder.file('server.sqlite'));
  const cycles = createCycles(runtime.deps, state);
  const ask = async (asked: Asked): Promise<string | undefined> => {
    const n = state.ask(asked.command, asked);
    const { clock, tasks } = runtime.deps;
    await answerRequests({ state, cycles, outbox: undefined, clock, tasks });
    return state.answerTo(n);
  };
  const stop = async (): Promise<void> => {
    await close();
    state.close();
  };
  return { runtime, base, cycles, ask, stop };
};
type Process = Awaited<ReturnType<typeof start>>;

const record = ({ runtime }: Process, over: Partial<Dependencies> = {}) =>
  amendPanel({ ...runtime.deps, ...over }, REF, AMENDMENT, OPERATOR);

let closed: string;
let before: Seen;
let mailed: Received[];

beforeAll(async () => {
  const undo: (() => void)[] = [];
  closed = aFolder((each) => undo.push(each as () => void));
  const first = await start(closed);
  await importSmall(first.runtime);
  await first.runtime.kickoff(PLAN);
  await letAllAct(first.base);
  await first.runtime.engine.idle();
  // what the sweep does each hour: it sees that the cycle is over
  await first.cycles.resume();
  before = await look(first.runtime);
  mailed = await mailSince(await worldOf(first));
  await first.stop();
  return () => {
    for (const each of undo) each();
  };
}, 120_000);

/** A copy of the folder of a cycle that is over. */
const afterTheClose = (): string => {
  const dir = aFolder(onTestFinished);
  cpSync(closed, dir, { recursive: true });
  return dir;
};

/** Mails from the close on: links of the first round are dead by now. */
const worldOf = async ({ runtime, base }: Process): Promise<World> => ({
  runtime,
  base,
  desk: await signIn(base, runtime),
  mails: [...(mailed ?? [])],
});

const DECIDED = { [`rating.${PERSON}`]: 'completed', [`reason.${PERSON}`]: 'KL 01' };

/** The amended panel ends, and whoever depends on it; the outcome is that of an undisturbed amendment. */
const expectCarriedOut = async ({ runtime, base }: Process): Promise<void> => {
  await letAllAct(base);
  await runtime.engine.idle();
  const { units, tally, left } = await look(runtime);
  const panel = panelIn(units);

  expect(left).toBe('all-settled');
  expect(factsOf(panel.facts, 'amendment')).toHaveLength(1);
  expect(newest(panel, 'settlement')?.content.amended).toBe(1);
  const decisions = (seen: Seen): number => factsOf(panelIn(seen.units).facts, 'decision').length;
  expect(decisions({ units, tally, left })).toBe(decisions(before) + 1);
  expect(tally).toEqual({ ...before.tally, good: before.tally.good - 1, completed: before.tally.completed + 1 });
};

describe('a process that dies when an amendment was recorded', () => {
  it.each<[string, (process: Process) => Partial<Dependencies>]>([
    [
      'before the next attempt was counted',
      ({ runtime: { deps } }) => ({ store: dyingAt(deps.store, 'raiseAttempt') }),
    ],
    [
      'before the attempt it counted was started',
      ({ runtime: { deps } }) => ({ tasks: { ...deps.tasks, start: killed } }),
    ],
  ])(
    '%s carries it out when it is started again, with nobody doing it again',
    { timeout: 120_000 },
    async (_, dying) => {
      const dir = afterTheClose();
      const first = await start(dir);
      await expect(record(first, dying(first))).rejects.toThrow(Killed);
      expect(factsOf(panelIn((await look(first.runtime)).units).facts, 'amendment')).toHaveLength(1);
      await first.stop();

      const second = await start(dir);
      await second.cycles.resume();
      await second.runtime.engine.idle();
      await decide(await worldOf(second), '01-DC/QĐ', DECIDED);
      await expectCarriedOut(second);
      await second.cycles.resume();
      expect(await second.cycles.states()).toEqual({ [PLAN.id]: 'over' });
      await second.stop();
    },
  );

  it('starts nothing where nothing was amended', async () => {
    const dir = afterTheClose();
    const process = await start(dir);
    const attempt = await process.runtime.deps.store.attempt(PLAN.id);
    await process.cycles.resume();

    expect(await process.runtime.deps.store.attempt(PLAN.id)).toEqual(attempt);
    await process.stop();
  });

  it('runs on when a terminal asks, once; a step that is woken late by one is no fault', async () => {
    const process = await start(afterTheClose());
    await expect(record(process, { tasks: { ...process.runtime.deps.tasks, start: killed } })).rejects.toThrow(Killed);
    const runOn = async () => stateIn((await process.ask({ command: 'run-on', cycle: PLAN.id })) ?? '');

    expect(await runOn()).toBe('resumed');
    expect(await runOn()).toBe('running');
    expect(await process.ask({ command: 'succeed', token: 'gone', output: { outcome: 'done' } })).toBe('done');
    expect(await process.ask({ command: 'run-on', cycle: '1999' })).toMatch(/^NotFound/);
    await process.runtime.engine.idle();
    await process.stop();
  });
});

describe('a process that dies in the middle of an amended panel’s decision', () => {
  it('asks nobody again, and the link that was mailed before takes the decision', { timeout: 120_000 }, async () => {
    const dir = afterTheClose();
    const first = await start(dir);
    await record(first);
    await first.runtime.engine.idle();
    await first.stop();

    const second = await start(dir);
    await second.cycles.resume();
    await second.runtime.engine.idle();
    const asked = (await mailSince(await worldOf(second))).filter(({ id }) => aboutOf(id)?.purpose === 'decision');
    expect(asked).toHaveLength(1);
    await decide(await worldOf(second), '01-DC/QĐ', DECIDED);
    await expectCarriedOut(second);
    await second.stop();
  });

  it('keeps a decision whose gate was not closed yet', { timeout: 120_000 }, async () => {
    const dir = afterTheClose();
    const own = openStore(`${dir}/xeploai.sqlite`);
    const first = await start(dir, dyingAt(own, 'answerGate'));
    await record(first);
    await first.runtime.engine.idle();
    await expect(decide(await worldOf(first), '01-DC/QĐ', DECIDED)).rejects.toThrow(/500/);
    const panel = panelIn((await look(first.runtime)).units);
    expect(newest(panel, 'decision')?.content).toMatchObject({ outcome: 'decided' });
    expect(panel.gate).toMatchObject({ phase: 'decision', state: 'open', round: newest(panel, 'decision')?.round });
    await first.stop();
    own.close();

    const second = await start(dir);
    await second.cycles.resume();
    await second.runtime.engine.idle();
    await expectCarriedOut(second);
    await second.stop();
  });
});
