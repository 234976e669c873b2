// Small readings of units that several steps share.
import { NotFound } from '#shared/domain/errors';
import { type Fact, type FactKind, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { CellRecord, PanelRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';

/** Without the forms: once the reviews are in, nothing follows from them any more. */
export const panelOf = async (store: Store, ref: UnitRef): Promise<PanelRecord> => {
  const record = await store.withoutForms(ref);
  if (record.kind !== 'panel') throw new NotFound(`${ref.id} is no panel`, { unit: ref.id });
  return record;
};

export const cellOf = async (store: Store, ref: UnitRef): Promise<CellRecord> => {
  const record = await store.withoutForms(ref);
  if (record.kind !== 'cell') throw new NotFound(`${ref.id} is no cell`, { unit: ref.id });
  return record;
};

/** The newest fact of a kind for each subject. */
export const latestBySubject = <K extends FactKind>(facts: readonly Fact[], kind: K): Map<string, Fact<K>> => {
  const latest = new Map<string, Fact<K>>();
  for (const fact of factsOf(facts, kind)) {
    const before = latest.get(fact.subject);
    if (before === undefined || before.round < fact.round) latest.set(fact.subject, fact);
  }
  return latest;
};

/** The newest fact of a kind about one subject. */
export const latestOf = <K extends FactKind>(facts: readonly Fact[], kind: K, subject: string): Fact<K> | undefined =>
  latestBySubject(facts, kind).get(subject);

/** Runs `work` over items, at most `width` at once. */
export const eachOf = async <T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const queue = items.values();
  const runner = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runner));
};
