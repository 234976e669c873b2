// The cap proof in a whole cycle: a panel whose proof is gone waits for a repair and tells nobody; in the end every
// decided round of every panel has a proof that verifies from its file alone.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { proofFile } from '#shared/domain/cap-proof/kept';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { Gate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import { decisionOf } from '#shared/domain/results';
import type { PanelRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { cycleOf } from '../../functions/gates/rules.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { openStore } from '../../infra/local/store.ts';
import { signIn } from './console.ts';
import { aFolder, aRuntime, importSmall, letAllAct, PLAN, serve } from './small-province.ts';

const STAFF: UnitRef = { cycle: PLAN.id, kind: 'panel', id: 'so-02' };
const undo: (() => void)[] = [];

/** Loses the proof of one panel, for as long as it is told to. */
const losing = (store: Store, lost: () => boolean): Store => ({
  ...store,
  withoutForms: async (ref) => {
    const record = await store.withoutForms(ref);
    if (!lost() || ref.id !== STAFF.id) return record;
    return { ...record, facts: record.facts.filter(({ kind }) => kind !== 'cap-proof') };
  },
});

type Stopped = { gate: Gate | undefined; results: number; told: number; notices: number };
let stopped: Stopped | undefined;
let panels: PanelRecord[] = [];
let files: { panel: string; round: number; file: unknown }[] = [];

const stoppedAt = async ({ deps: { store } }: Runtime): Promise<Stopped> => {
  const mails = await store.mails(STAFF);
  return {
    gate: await store.gate(STAFF),
    results: (await store.facts(STAFF, 'result')).length,
    told: (await store.facts(STAFF, 'cap-proof')).length,
    notices: mails.filter(({ kind }) => kind.includes('result')).length,
  };
};

const run = async (): Promise<void> => {
  const dir = aFolder((each) => undo.push(each));
  let lost = true;
  const side = openStore(join(dir, 'facts.sqlite'));
  undo.push(() => side.close());
  const runtime = aRuntime({ dir, store: losing(side, () => lost) });
  const turn: Runtime['turn'] = async () => {
    await runtime.engine.idle();
    if (!lost || (await side.gate(STAFF))?.phase !== 'repair') return runtime.turn();
    stopped = await stoppedAt(runtime);
    lost = false;
    const desk = await signIn(base, runtime);
    await desk.fill(`/console/${PLAN.id}/panel/${STAFF.id}/do/repair`, { note: 'Đã khôi phục' });
    return { now: runtime.clock.now(), swept: { looked: 0, closed: 0, reminded: 0, failed: 0 } };
  };
  const { base, close } = await serve({ ...runtime, turn });
  try {
    await importSmall(runtime);
    await runtime.kickoff(PLAN);
    await letAllAct(base);
    await runtime.engine.idle();
    const cycle = await cycleOf(side, PLAN.id);
    const units = await Promise.all(cycle.panels.map((id) => side.unit({ cycle: cycle.id, kind: 'panel', id })));
    panels = units.filter((unit) => unit.kind === 'panel');
    files = panels.flatMap((record) =>
      factsOf(record.facts, 'cap-proof').map(({ round, content }: Fact<'cap-proof'>) => ({
        panel: record.ref.id,
        round,
        file: JSON.parse(JSON.stringify(proofFile(content, cycle))),
      })),
    );
  } finally {
    await close();
  }
};

beforeAll(async () => {
  await run();
  return () => {
    for (const each of undo.reverse()) each();
  };
}, 120_000);

describe('a panel whose cap proof is gone', () => {
  it('waits at a repair with its results recorded and nobody told, and is announced once it is repaired', () => {
    expect(stopped).toMatchObject({ gate: { phase: 'repair', state: 'open' }, told: 1, notices: 0 });
    expect(stopped?.results).toBeGreaterThan(0);
    const staff = panels.find(({ ref }) => ref.id === STAFF.id);
    expect(staff && factsOf(staff.facts, 'settlement')).toHaveLength(1);
  });
});

describe('every decided round of every panel', () => {
  it('has a proof that verifies from its file alone', () => {
    const decided = panels.filter((record) => decisionOf(record) !== undefined);
    expect(decided.length).toBeGreaterThan(3);
    for (const record of decided)
      expect(files.filter(({ panel }) => panel === record.ref.id).map(({ round }) => round)).toContain(
        decisionOf(record)?.fact.round,
      );
    for (const { file } of files) expect(verifyCapProof(file)).toEqual({ holds: true, problems: [] });
  });
});
