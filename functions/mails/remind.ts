// HR reminds whoever is still awaited in some units: once a day and person, one mail an address, however often it is asked.
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { stillAwaited, toRemind } from '../gates/awaited.ts';
import { cycleOf } from '../gates/rules.ts';
import type { Waiting } from '../gates/sweep.ts';
import { headsFromHr } from './look.ts';
import { groupsOf, type Head, type Posting, postGroups } from './post.ts';
import { isStillAwaited } from './still.ts';

/** `unreached` have no address: they are reached on paper, or by a link that is handed over. */
export type Reminded = { awaited: number; sent: number; today: number; unreached: number };

const waitingAt = async ({ store }: Pick<Dependencies, 'store'>, ref: UnitRef): Promise<Waiting | undefined> => {
  const record = await store.withoutForms(ref);
  const { gate } = record;
  if (gate?.state !== 'open' || gate.phase === 'repair') return undefined;
  const cycle = await cycleOf(store, ref.cycle);
  const asked = await stillAwaited(store, record, gate, cycle);
  const slots = toRemind(record, gate, asked).filter(({ id, holder }) => holder && gate.pending.includes(id));
  return { did: 'remind', record, cycle, gate, slots };
};

export const remindUnits = async (deps: Posting, refs: readonly UnitRef[]): Promise<Reminded> => {
  const { store, clock } = deps;
  const all = { awaited: 0, sent: 0, today: 0, unreached: 0 };
  const heads: Head[] = [];
  for (const ref of refs) {
    const waiting = await waitingAt(deps, ref);
    if (waiting === undefined) continue;
    const { slots } = waiting;
    const fresh = headsFromHr(waiting, await store.mails(ref), clock.now());
    const reached = slots.filter(({ holder }) => holder?.email !== undefined).length;
    heads.push(...fresh);
    all.awaited += slots.length;
    all.unreached += slots.length - reached;
    all.today += reached - fresh.length;
  }
  return { ...all, sent: await postGroups(deps, groupsOf(heads), isStillAwaited(deps)) };
};
