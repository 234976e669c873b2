// After a fact that bears on a due date: the open gate waits until the date that follows from the facts.
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { dueOf, nextLookOf } from './due.ts';
import { cycleOf } from './rules.ts';

/** Repeating it changes nothing; where no gate is open, the opening will find the fact. */
export const alignDue = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  ref: UnitRef,
): Promise<void> => {
  const record = await store.unit(ref);
  const { gate } = record;
  if (gate?.state !== 'open') return;
  const cycle = await cycleOf(store, ref.cycle);
  const due = dueOf(cycle, gate.phase, gate.openedAt, record);
  if (due === gate.due) return;
  await store.setDue(ref, gate, due, nextLookOf(cycle, gate.phase, due, clock.now(), record.facts));
};
