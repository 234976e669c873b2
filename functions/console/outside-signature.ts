// A decision made outside brings its number, date and signer: nobody is asked for them again.
import { factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { roundOf } from '#shared/domain/rounds';
import type { Signature } from '#shared/domain/signature';
import type { Dependencies } from '../dependencies.ts';
import { type Acted, act } from '../gates/act.ts';
import { type Actor, factBy } from './actor.ts';
import { unitOf } from './units.ts';

/** Recorded before its gate opens, as a rule: the opening finds it. Nothing where the decision did not count. */
export const signOutside = async (
  deps: Pick<Dependencies, 'store' | 'tasks' | 'clock'>,
  ref: UnitRef,
  paper: Signature,
  actor: Actor,
): Promise<Acted | undefined> => {
  const { record } = await unitOf(deps.store, ref);
  const round = roundOf('signature', record);
  const decided = factsOf(record.facts, 'decision').find((fact) => fact.round === round);
  if (decided?.content.outcome !== 'decided' || decided.content.madeOutside === undefined) return undefined;
  const at = { phase: 'signature' as const, round };
  const saying = {
    unit: ref,
    kind: 'signature' as const,
    subject: 'clerk',
    round,
    at: deps.clock.now(),
    content: paper,
  };
  return act(deps, factBy(actor, saying), at);
};
