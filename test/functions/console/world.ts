// Two panels of one agency and two Party cells in a real store, without a workflow: what the acts of the console are tried on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { addDays } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { type FactContent, type FactKind, makeFact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { slotsOf } from '#shared/domain/slots';
import type { FrozenCell, FrozenPanel } from '#shared/domain/unit';
import type { Mail, Store } from '#shared/ports';
import type { Actor } from '../../../functions/console/actor.ts';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { openStore } from '../../../infra/local/store.ts';
import { aRegulations } from '../../builders.ts';
import { anOfficial, KEYS, OPENED, office } from '../pages/world.ts';

export { anOfficial, KEYS, OPENED };

export const P1: UnitRef = { cycle: '2023', kind: 'panel', id: 'p1' };
export const P2: UnitRef = { cycle: '2023', kind: 'panel', id: 'p2' };
export const C1: UnitRef = { cycle: '2023', kind: 'cell', id: 'c1' };
export const C2: UnitRef = { cycle: '2023', kind: 'cell', id: 'c2' };
export const HR: Actor = { by: 'hr:0', channel: 'console', link: 'console.hr:0.test' };
export const HR_ADDRESS = 'hr@example.test';
export const AUDITOR_ADDRESS = 'auditor@example.test';

const aPanel = (id: string, section: string): FrozenPanel => ({
  id,
  name: `Nhóm đánh giá ${id}`,
  agency: 'a1',
  agencyName: 'Sở Mẫu',
  agencyKind: 'department',
  sections: [{ id: section, name: `Phòng ${section}`, chair: office(`chair-${id}`) }],
  hr: office('hr'),
  personnelOffice: office('personnel'),
  authority: office('authority'),
  clerk: office('clerk'),
  substitute: office('substitute'),
  dependsOn: [],
  upper: [],
});

const aCell = (id: string, members: FrozenCell['members']): FrozenCell => ({
  id,
  name: `Chi bộ ${id}`,
  secretary: office(`secretary-${id}`),
  deputySecretary: office(`deputy-${id}`),
  committee: office('committee'),
  committeeSubstitute: office('committee-two'),
  members,
});

export const CYCLE: Cycle = {
  id: '2023',
  name: 'Năm 2023',
  period: { from: '2023-01-01', to: '2023-12-31' },
  roster: 'r1',
  openedAt: OPENED,
  regulations: aRegulations(),
  fingerprint: '0'.repeat(64),
  panels: ['p1', 'p2'],
  cells: ['c1', 'c2'],
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

export type World = Awaited<ReturnType<typeof aWorld>>;

/** `o1`, `o2` and `o3` are in p1, `o4` in p2; `o1` is a member of c1, `o4` of c2. No gate is open. */
export const aWorld = async (over: Partial<Cycle> = {}, given?: Store) => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-console-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const store: Store = given ?? openStore(join(folder, 'store.sqlite'));
  const clock = { at: '2023-11-02T03:00:00.000Z', now: () => clock.at };
  const woken: unknown[] = [];
  const mails: Mail[] = [];
  const deps: Dependencies = {
    store,
    clock,
    tasks: {
      succeed: async (_token, output) => void woken.push(output),
      start: async (name) => name,
      status: async () => 'running',
    },
    events: { publish: async () => {} },
    mailer: { send: async (sent) => void mails.push(...sent) },
    secrets: { linkKeys: async () => KEYS },
    settings: {
      publicUrl: 'https://xeploai.example.test',
      hrAddresses: [HR_ADDRESS],
      auditorAddresses: [AUDITOR_ADDRESS],
    },
  };
  await store.putCycle({ ...CYCLE, ...over });
  const o1 = anOfficial('o1', { cell: 'c1' });
  const o4 = anOfficial('o4', { panel: 'p2', section: 't1', cell: 'c2' });
  await store.freeze([
    { ref: P1, panel: aPanel('p1', 's1'), officials: [o1, anOfficial('o2'), anOfficial('o3')] },
    { ref: P2, panel: aPanel('p2', 't1'), officials: [o4] },
    { ref: C1, cell: aCell('c1', [{ official: 'o1', panel: 'p1', holder: office('o1') }]) },
    { ref: C2, cell: aCell('c2', [{ official: 'o4', panel: 'p2', holder: office('o4') }]) },
  ]);

  let fence = 0;
  /** Opens a gate that waits for everybody whom the phase asks. */
  const openAt = async (ref: UnitRef, phase: Phase, round = 1): Promise<void> => {
    fence += 1;
    const pending = slotsOf(phase, await store.unit(ref), CYCLE.regulations.procedure).map(({ id }) => id);
    const due = addDays(clock.at, 10);
    const opened = await store.openGate(ref, {
      state: 'open',
      phase,
      round,
      fence: `${addDays(OPENED, fence)}#0000`,
      token: `token-${ref.id}-${phase}`,
      openedAt: clock.at,
      pending,
      asked: pending.length,
      due,
      nextLook: due,
    });
    if (opened !== 'opened') throw new TypeError(`the gate of ${phase} is ${opened}`);
  };

  const put = async <K extends FactKind>(
    ref: UnitRef,
    kind: K,
    subject: string,
    content: FactContent<K>,
    round = 1,
  ) => {
    const fact = makeFact<K>({
      unit: ref,
      kind,
      subject,
      round,
      at: clock.at,
      by: 'operator',
      channel: 'operator',
      content,
    });
    await store.putFact(fact);
  };

  const pending = async (ref: UnitRef): Promise<string[] | undefined> => {
    const gate = await store.gate(ref);
    return gate?.state === 'open' ? [...gate.pending].sort() : undefined;
  };

  return { deps, store, clock, woken, mails, openAt, put, pending };
};

const WRITES: readonly (keyof Store)[] = [
  'putFact',
  'answerGate',
  'awaitAlso',
  'markClosing',
  'markClosed',
  'setDue',
  'setNextLook',
  'raiseEpoch',
  'recordMail',
];

class Crash extends Error {}

/** A store that breaks down once, before its n-th write or after it, when the answer is lost. */
export const crashingAt = (store: Store, n: number, when: 'before' | 'after') => {
  let writes = 0;
  let crashed = false;
  const broken = new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      const call = method.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (!WRITES.includes(name as keyof Store)) return call;
      return async (...args: unknown[]) => {
        writes += 1;
        const now = writes === n;
        if (now) crashed = true;
        if (now && when === 'before') throw new Crash(`before write ${n}`);
        const answer = await call(...args);
        if (now) throw new Crash(`after write ${n}`);
        return answer;
      };
    },
  });
  return { store: broken, crashed: () => crashed };
};

export const isCrash = (error: unknown): boolean => error instanceof Crash;
