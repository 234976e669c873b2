// An extension of a due date: a fact; refused once the phase has closed.
import { ExtensionRefused } from '#shared/domain/errors';
import { factsOf, makeFact } from '#shared/domain/fact';
import { type At, isAt } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { closureOf } from '#shared/domain/rounds';
import type { Dependencies } from '../dependencies.ts';
import { nextLookOf } from './due.ts';
import { cycleOf } from './rules.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'clock'>;

export type Extending = { due: Instant; reason: string; by: string; link?: string };

export const extendGate = async (deps: Gatekeeping, ref: UnitRef, at: At, extending: Extending): Promise<void> => {
  const { store, clock } = deps;
  const { due, reason, by, link } = extending;
  if (due <= clock.now()) throw new ExtensionRefused('the new date is past', { problem: 'past' });
  const record = await store.withoutForms(ref);
  if (closureOf(record.facts, at.phase, at.round)) throw new ExtensionRefused('closed', { problem: 'closed' });

  const before = factsOf(record.facts, 'extension').filter(({ content }) => content.phase === at.phase);
  const round = before.length + 1;
  const content = { phase: at.phase, due, reason };
  const fact = makeFact({
    unit: ref,
    kind: 'extension',
    subject: at.phase,
    round,
    at: clock.now(),
    by,
    channel: 'console',
    link,
    content,
  });
  await store.putFact(fact);

  const cycle = await cycleOf(store, ref.cycle);
  const moved = await store.setDue(ref, at, due, nextLookOf(cycle, at.phase, due, clock.now(), record.facts));
  if (moved) return;
  // not open here: closing on the old date, closed, or not yet opened, where the opening will find the fact
  const gate = await store.gate(ref);
  const closures = await store.facts(ref, 'closure');
  if ((gate?.state === 'closing' && isAt(gate, at)) || closureOf(closures, at.phase, at.round))
    throw new ExtensionRefused('closed meanwhile', { problem: 'closed' });
};
