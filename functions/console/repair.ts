// An operator says what was repaired: the unit's flow goes back to its first state, where closed gates pass.
import { TooEarly } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { type Acted, act } from '../gates/act.ts';
import { type Actor, factBy } from './actor.ts';
import { unitOf } from './units.ts';

export const repairUnit = async (
  deps: Pick<Dependencies, 'store' | 'tasks' | 'clock'>,
  ref: UnitRef,
  repair: { note: string; round?: number },
  actor: Actor,
): Promise<Acted> => {
  const { record } = await unitOf(deps.store, ref);
  const { gate } = record;
  const round = repair.round ?? gate?.round;
  // a repair that the form saw waiting may be answered from its closure; what never waited is refused
  if (round === undefined || (repair.round === undefined && gate?.phase !== 'repair'))
    throw new TooEarly(`${ref.id} does not wait for a repair`, { phase: gate?.phase ?? 'none' });
  const at = { phase: 'repair' as const, round };
  const content = { note: repair.note };
  const fact = factBy(actor, { unit: ref, kind: 'repair', subject: 'operator', round, at: deps.clock.now(), content });
  return act(deps, fact, at);
};
