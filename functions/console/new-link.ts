// HR opens a new link for a slot: the old one dies, the new one is mailed where there is an address, and shown once.

import type { Purpose } from '#shared/contracts/links';
import { NotFound } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { linkEpoch } from '#shared/domain/posts';
import { type Slot, slotsOf } from '#shared/domain/slots';
import { holderOf, officialsOf, type UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { expiryOf, linkTo } from '../mails/links.ts';
import { sendRequests } from '../mails/request.ts';
import { type Actor, factBy, putOnce } from './actor.ts';
import { unitOf } from './units.ts';

type Linking = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;
export type LinkOpened = { url: string; epoch: number; mailed: boolean; again: boolean };

/** `epoch`: how often HR has opened a new one; the link counts hand-overs besides. */
export type Linkable = { slot: Slot; purpose: Purpose; epoch: number };

/** Who can be given a new link now: the open phase's slots, and everybody who has a result to read. */
export const linkables = async (deps: Pick<Dependencies, 'store'>, record: UnitRecord): Promise<Linkable[]> => {
  const { regulations } = await cycleOf(deps.store, record.ref.cycle);
  const { gate } = record;
  const slots =
    gate?.state === 'open' ? slotsOf(gate.phase, record, regulations.procedure).filter(({ holder }) => holder) : [];
  const epochOf = (slot: string) => record.epochs[slot] ?? 1;
  const tasks = slots.map((slot) => ({ slot, purpose: gate?.phase ?? 'repair', epoch: epochOf(slot.id) }));
  return [...tasks, ...resultSlots(record).filter(({ slot }) => !slots.some(({ id }) => id === slot.id))];
};

const resultSlots = (record: UnitRecord): Linkable[] => {
  if (record.kind === 'cell') return [];
  const told = new Set(factsOf(record.facts, 'result').map(({ subject }) => subject));
  return officialsOf(record)
    .filter(({ id, active, decidedElsewhere }) => told.has(id) && active && !decidedElsewhere)
    .map((official) => {
      const slot: Slot = {
        id: `official:${official.id}`,
        role: 'official',
        holder: holderOf(official),
        rows: [official.id],
      };
      return { slot, purpose: 'result', epoch: record.epochs[slot.id] ?? 1 };
    });
};

/** `epoch` is the one that the asker saw: the same request twice opens one link, not two. */
export const openNewLink = async (
  deps: Linking,
  ref: UnitRef,
  asked: { slot: string; reason: string; epoch: number },
  actor: Actor,
): Promise<LinkOpened> => {
  const { store, clock } = deps;
  const { record } = await unitOf(store, ref);
  const linkable = (await linkables(deps, record)).find(({ slot }) => slot.id === asked.slot);
  if (linkable === undefined) throw new NotFound(`no living slot ${asked.slot}`, { slot: asked.slot });
  const epoch = asked.epoch + 1;
  if (epoch > linkable.epoch + 1) throw new NotFound('no such epoch', { slot: asked.slot, epoch });

  const content = { slot: asked.slot, epoch, reason: asked.reason };
  const fact = factBy(actor, {
    unit: ref,
    kind: 'link-reset',
    subject: asked.slot,
    round: asked.epoch,
    at: clock.now(),
    content,
  });
  const { again } = await putOnce(store, fact);
  await store.raiseEpoch(ref, asked.slot, epoch);
  // the post may have passed on meanwhile: the new link is its holder's of now
  const fresh = await store.withoutForms(ref);
  const now = (await linkables(deps, fresh)).find(({ slot }) => slot.id === asked.slot) ?? linkable;
  return { ...(await give(deps, fresh, now)), epoch, again };
};

const give = async (
  deps: Linking,
  record: UnitRecord,
  { slot, purpose }: Linkable,
): Promise<{ url: string; mailed: boolean }> => {
  const { gate } = record;
  const epoch = linkEpoch(record, slot.id);
  const due = gate?.state === 'open' ? gate.due : deps.clock.now();
  const url = await linkTo(deps, { ref: record.ref, purpose, slot: slot.id, epoch, expires: expiryOf(due) });
  if (gate?.state !== 'open' || purpose !== gate.phase) return { url, mailed: false };
  const asking = { record, phase: gate.phase, round: gate.round, due };
  return { url, mailed: (await sendRequests(deps, asking, [slot], `again-${epoch}`)) > 0 };
};
