// What the acts behind the console read: a unit of a known cycle, the gate that is open, where a person is now.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound, TooLate } from '#shared/domain/errors';
import type { OpenGate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { cycleOf } from '../gates/rules.ts';
import { eachOf, latestOf } from '../units.ts';

/** At most so many readings of units at once. */
export const WIDTH = 8;

/** Maps items with bounded concurrency; the order of answers is the order of items. */
export const mapOf = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const answers = new Map<number, R>();
  await eachOf([...items.entries()], WIDTH, async ([index, item]) => void answers.set(index, await work(item)));
  return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
};

export const refsOf = (cycle: Cycle, kind: UnitRef['kind']): UnitRef[] =>
  (kind === 'panel' ? cycle.panels : cycle.cells).map((id) => ({ cycle: cycle.id, kind, id }));

/** Panels whose people are this agency’s. */
export const panelsOfAgency = async (store: Store, cycle: Cycle, agency: string): Promise<UnitRef[]> => {
  const frames = await mapOf(refsOf(cycle, 'panel'), (ref) => store.frame(ref));
  return frames.flatMap((frame) => (frame.kind === 'panel' && frame.panel.agency === agency ? [frame.ref] : []));
};

export const unitOf = async (store: Store, ref: UnitRef): Promise<{ cycle: Cycle; record: UnitRecord }> => {
  const cycle = await cycleOf(store, ref.cycle);
  const known = ref.kind === 'panel' ? cycle.panels : cycle.cells;
  if (!known.includes(ref.id)) throw new NotFound(`no ${ref.kind} ${ref.id}`, { unit: ref.id });
  return { cycle, record: await store.unit(ref) };
};

export const openGateOf = (record: UnitRecord): OpenGate => {
  if (record.gate?.state === 'open') return record.gate;
  throw new TooLate(`${record.ref.id} waits at no gate`, { phase: record.gate?.phase ?? 'none' });
};

/** The panels that hold this person today, as the freeze and every change since have it. */
export const panelsHolding = async (store: Store, cycle: Cycle, official: string): Promise<string[]> => {
  const held = await mapOf(refsOf(cycle, 'panel'), async (ref) => {
    const last = latestOf(await store.facts(ref, 'roster-change'), 'roster-change', official);
    const present =
      last === undefined ? (await store.official(ref, official)) !== undefined : last.content.change !== 'out';
    return present ? ref.id : undefined;
  });
  return held.filter((id) => id !== undefined);
};
