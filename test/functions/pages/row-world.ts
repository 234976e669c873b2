// A panel, or a Party cell, in a real store with the app over it, at the phase that a test names: for pages of rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { formProof, signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, type FactContent, type FactKind, factKey, makeFact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Holder, Official } from '#shared/domain/official';
import { CELL_PHASES, PANEL_PHASES, type Phase } from '#shared/domain/phase';
import type { Regulations } from '#shared/domain/regulations';
import { FACT_OF_PHASE } from '#shared/domain/slots';
import type { FrozenCell, FrozenPanel } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { openStore } from '../../../infra/local/store.ts';
import { aRegulations } from '../../builders.ts';
import { anOfficial, CYCLE, KEYS, OPENED, PANEL } from './world.ts';

const NOW = '2023-12-01T03:00:00.000Z';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

const aStore = (): Store => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-rows-'));
  const store = openStore(join(folder, 'store.sqlite'));
  cleanups.push(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
};

const depsOver = (store: Store): Dependencies => ({
  store,
  clock: { now: () => NOW },
  tasks: { succeed: async () => {}, start: async (name) => name, status: async () => 'running' },
  events: { publish: async () => {} },
  mailer: { send: async () => {} },
  secrets: { linkKeys: async () => KEYS },
  settings: { publicUrl: 'https://xeploai.example.test', hrAddresses: [] },
});

export type Recorded = { [K in FactKind]: { kind: K; subject: string; content: FactContent<K> } }[FactKind];

/** Facts of earlier phases: each phase is closed with those of its kind. */
const history = (ref: UnitRef, phase: Phase, recorded: readonly Recorded[]): Fact[] => {
  const phases: readonly Phase[] = ref.kind === 'panel' ? PANEL_PHASES : CELL_PHASES;
  const common = { unit: ref, round: 1, at: OPENED, by: 'operator', channel: 'operator' as const };
  const facts = recorded.map((parts) => makeFact({ ...common, ...parts } as Parameters<typeof makeFact>[0]) as Fact);
  const closures = phases.slice(0, phases.indexOf(phase)).map((earlier) =>
    makeFact({
      ...common,
      kind: 'closure',
      subject: earlier,
      content: {
        phase: earlier,
        reason: 'all-answered',
        outcome: 'done',
        facts: facts.filter(({ kind }) => kind === FACT_OF_PHASE[earlier]).map(factKey),
        missing: [],
        asked: 1,
      },
    }),
  );
  return [...facts, ...closures];
};

export type Setting = {
  phase: Phase;
  pending?: string[];
  officials?: Official[];
  panel?: Partial<FrozenPanel>;
  cell?: FrozenCell;
  /** Further cells of the cycle. */
  cells?: FrozenCell[];
  regulations?: Partial<Regulations>;
  recorded?: Recorded[];
};

const freeze = async ({ store }: Dependencies, cycle: Cycle, setting: Setting): Promise<UnitRef> => {
  await store.putCycle(cycle);
  const { cell, officials = ['o1', 'o2', 'o3'].map((id) => anOfficial(id)) } = setting;
  const ref: UnitRef = { cycle: cycle.id, kind: cell === undefined ? 'panel' : 'cell', id: cell?.id ?? PANEL.id };
  await store.freeze([cell === undefined ? { ref, panel: { ...PANEL, ...setting.panel }, officials } : { ref, cell }]);
  await store.freeze((setting.cells ?? []).map((each) => ({ ref: { ...ref, id: each.id }, cell: each })));
  return ref;
};

const openGate = async ({ store }: Dependencies, ref: UnitRef, phase: Phase, pending: string[]): Promise<void> => {
  const due = addDays(NOW, 10);
  const times = { openedAt: OPENED, due, nextLook: due, fence: `${OPENED}#0000` };
  const asked = pending.length;
  await store.openGate(ref, { state: 'open', phase, round: 1, token: 'task', pending, asked, ...times });
};

export const person = (name: string, official?: string): Holder => ({
  name,
  // an address has no diacritics, a name has
  email: `${name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .replaceAll(' ', '.')}@example.test`,
  ...(official === undefined ? {} : { official }),
});

/** Another slot stays pending, so that the gate of the test stays open after one act. */
export const rowWorld = async (setting: Setting) => {
  const deps = depsOver(aStore());
  const { phase, pending = ['somebody-else'], regulations = {} } = setting;
  const cells = [setting.cell, ...(setting.cells ?? [])].flatMap((cell) => cell?.id ?? []);
  const ref = await freeze(deps, { ...CYCLE, cells, regulations: aRegulations(regulations) }, setting);
  for (const fact of history(ref, phase, setting.recorded ?? [])) await deps.store.putFact(fact);
  await openGate(deps, ref, phase, pending);
  const app = createApp(deps);

  const linkOf = (slot: string): string => {
    const claim = { purpose: phase, cycle: ref.cycle, unitKind: ref.kind, unit: ref.id, slot, epoch: 1 };
    return signLink({ ...claim, expires: addDays(NOW, 60) }, KEYS);
  };
  const answer = async (response: Response | Promise<Response>) => {
    const { status } = await response;
    return { status, page: await (await response).text() };
  };
  const show = (slot: string, query = '') => answer(app.request(`/l/${linkOf(slot)}${query}`));
  const post = (slot: string, fields: Record<string, string>) => {
    const token = linkOf(slot);
    const body = new URLSearchParams({ proof: formProof(token, KEYS), do: 'record', ...fields });
    return answer(app.request(`/l/${token}`, { method: 'POST', body }));
  };
  const recorded = async (slot: string): Promise<unknown> => {
    const fact = await deps.store.fact(ref, factKey({ kind: FACT_OF_PHASE[phase], subject: slot, round: 1 }));
    return fact?.content;
  };
  return { show, post, recorded, store: deps.store };
};

/** What a post refused for its form answers: 422, the problem beside its field, and nothing recorded. */
export const problemAt = (field: string): string => `id="f-${field}-problem"`;
