// One panel of five people in a real store, with an app over it: what the page tests act upon.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach } from 'vitest';
import { type Claim, formProof, signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { type FactContent, type FactKind, factKey, makeFact, type NewFact } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import type { Holder, Official } from '#shared/domain/official';
import type { Phase } from '#shared/domain/phase';
import type { FrozenPanel } from '#shared/domain/unit';
import type { LinkKey } from '#shared/ports';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { closeGate } from '../../../functions/gates/close.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { openStore } from '../../../infra/local/store.ts';
import { aRegulations, aSelfAssessment as builtSelfAssessment } from '../../builders.ts';

export const KEYS: LinkKey[] = [{ id: 'k1', secret: 'a key of the tests, long enough for them' }];
export const OPENED = '2023-11-01T01:00:00.000Z';
export const REF: UnitRef = { cycle: '2023', kind: 'panel', id: 'p1' };

export const anOfficial = (id: string, changes: Partial<Official> = {}): Official => ({
  id,
  name: `Người ${id}`,
  born: '1980-05-01',
  kind: 'civil-servant',
  post: 'Chuyên viên',
  lead: 'staff',
  agency: 'a1',
  panel: 'p1',
  section: 's1',
  jobGroup: 'chuyên viên',
  entered: '2010-01-01',
  email: `${id}@example.test`,
  decidedElsewhere: false,
  leaves: [],
  disciplines: [],
  active: true,
  ...changes,
});

export const office = (name: string): Holder => ({ name, email: `${name}@example.test` });

/** `o2` chairs section `s1`, in which they are themselves; `o4` and `o5` are section `s2` under a chair from outside. */
export const OFFICIALS: Official[] = [
  anOfficial('o1'),
  anOfficial('o2', { lead: 'manager' }),
  anOfficial('o3'),
  anOfficial('o4', { section: 's2' }),
  anOfficial('o5', { section: 's2', active: false }),
];

export const PANEL: FrozenPanel = {
  id: 'p1',
  name: 'Công chức Sở',
  agency: 'a1',
  agencyName: 'Sở Mẫu',
  agencyKind: 'department',
  sections: [
    { id: 's1', name: 'Văn phòng', chair: { ...office('chair'), official: 'o2' }, substitute: office('substitute') },
    { id: 's2', name: 'Thanh tra', chair: office('chair-two') },
  ],
  hr: office('hr'),
  personnelOffice: office('personnel'),
  authority: office('authority'),
  clerk: office('clerk'),
  substitute: office('stand-in'),
  dependsOn: [],
  upper: [],
};

export const CYCLE: Cycle = {
  id: '2023',
  name: 'Năm 2023',
  period: { from: '2023-01-01', to: '2023-12-31' },
  roster: 'r1',
  openedAt: OPENED,
  regulations: aRegulations(),
  fingerprint: '0'.repeat(64),
  panels: ['p1'],
  cells: [],
};

const dumpOf = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${String(name)}"`).all()]);
  database.close();
  return JSON.stringify(rows);
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

export type World = Awaited<ReturnType<typeof aWorld>>;

/** The gate stands at confirm-roster, which waits for HR. */
export const aWorld = async (cycle: Cycle = CYCLE, people: Official[] = OFFICIALS) => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-pages-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'store.sqlite');
  const store = openStore(file);
  cleanups.push(() => store.close());
  const clock = { at: '2023-11-02T03:00:00.000Z', now: () => clock.at };
  const woken: unknown[] = [];
  const deps: Dependencies = {
    store,
    clock,
    tasks: {
      succeed: async (_token, output) => void woken.push(output),
      start: async (name) => name,
      status: async () => 'running',
    },
    events: { publish: async () => {} },
    mailer: { send: async () => {} },
    secrets: { linkKeys: async () => KEYS },
    settings: { publicUrl: 'https://xeploai.example.test', hrAddresses: [] },
  };
  await store.putCycle(cycle);
  await store.freeze([{ ref: REF, panel: PANEL, officials: people }]);
  const app = createApp(deps);

  let fence = 0;
  const openAt = async (phase: Phase, pending: string[], round = 1): Promise<void> => {
    fence += 1;
    const due = addDays(clock.at, 10);
    const gate: OpenGate = {
      state: 'open',
      phase,
      round,
      fence: `${addDays(OPENED, fence)}#0000`,
      token: 'task-token',
      openedAt: clock.at,
      pending,
      asked: pending.length,
      due,
      nextLook: due,
    };
    const opened = await store.openGate(REF, gate);
    if (opened !== 'opened') throw new TypeError(`the gate of ${phase} is ${opened}`);
  };
  const close = (phase: Phase, round = 1) => closeGate(deps, REF, { phase, round }, { reason: 'operator' });

  const put = async <K extends FactKind>(
    kind: K,
    subject: string,
    content: FactContent<K>,
    parts: Partial<NewFact<K>> = {},
  ): Promise<void> => {
    const envelope = { unit: REF, kind, subject, round: 1, at: clock.at, by: 'operator', channel: 'operator' as const };
    const fact = makeFact<K>({ ...envelope, content, ...parts });
    await store.putFact(fact);
  };

  const link = (purpose: Claim['purpose'], slot: string, changes: Partial<Claim> = {}): string => {
    const expires = addDays(clock.at, 60);
    return signLink(
      { purpose, cycle: '2023', unitKind: 'panel', unit: 'p1', slot, epoch: 1, expires, ...changes },
      KEYS,
    );
  };
  const get = (token: string, method = 'GET') => app.request(`/l/${token}`, { method });
  const post = (token: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(`/l/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ proof: formProof(token, KEYS), do: 'record', ...fields }).toString(),
    });
  const fact = (kind: FactKind, subject: string, round = 1) => store.fact(REF, factKey({ kind, subject, round }));

  return { app, store, clock, deps, woken, openAt, close, put, link, get, post, fact, dump: () => dumpOf(file) };
};

/** Opens a panel that has everybody's self-assessment still to come. */
export const atSelfAssessment = async (...of: Parameters<typeof aWorld>): Promise<World> => {
  const world = await aWorld(...of);
  await world.openAt('self-assessment', ['official:o1', 'official:o2', 'official:o3', 'official:o4']);
  return world;
};

/** What the form posts: the builder's default as fields. */
export const aSelfAssessment = (changes: Record<string, string> = {}): Record<string, string> => ({
  ...(builtSelfAssessment() as Record<string, string>),
  ...changes,
});
