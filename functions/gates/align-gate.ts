// After a change of the roster or of who holds a post: the open gate waits for exactly those who are still asked.
import type { UnitRef } from '#shared/domain/ids';
import { awaited } from '#shared/domain/slots';
import type { Dependencies } from '../dependencies.ts';
import { finishClosing } from './close.ts';
import { cycleOf } from './rules.ts';
import { settlePending } from './settle.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/**
 * Adds first and subtracts from a fresh reading, as an opening does, so that somebody who acts in between
 * is not awaited for ever. Closes where nobody is left. Repeating it changes nothing.
 */
export const alignGate = async (deps: Gatekeeping, ref: UnitRef): Promise<void> => {
  await addMissing(deps, ref);
  await subtractGone(deps, ref);
};

const waitingIn = async ({ store }: Gatekeeping, ref: UnitRef) => {
  const record = await store.unit(ref);
  const { gate } = record;
  if (gate === undefined || gate.state === 'closed') return undefined;
  if (gate.state === 'closing') return { gate, record };
  const { regulations } = await cycleOf(store, ref.cycle);
  return { gate, record, waiting: awaited(gate.phase, gate.round, record, regulations.procedure) };
};

const addMissing = async (deps: Gatekeeping, ref: UnitRef): Promise<void> => {
  const now = await waitingIn(deps, ref);
  if (now?.waiting === undefined) return;
  const { gate, waiting } = now;
  const missing = waiting.map(({ id }) => id).filter((id) => !gate.pending.includes(id));
  if (missing.length > 0) await deps.store.awaitAlso(ref, gate, missing);
};

const subtractGone = async (deps: Gatekeeping, ref: UnitRef): Promise<void> => {
  const now = await waitingIn(deps, ref);
  if (now === undefined) return;
  if (now.waiting === undefined) return void (await finishClosing(deps, ref, now.gate));
  await settlePending(deps, ref, now.gate, now.waiting, now.record);
};
