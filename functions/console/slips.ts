// Links on paper: who is awaited and not reached by mail gets a slip; giving slips out is recorded before they are shown.
import type { Purpose } from '#shared/contracts/links';
import { dayOf, startOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { digestOf } from '#shared/domain/fact';
import type { LinkSlips } from '#shared/domain/flow-facts';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { linkEpoch } from '#shared/domain/posts';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { stillAwaited } from '../gates/awaited.ts';
import { type Trouble, undelivered } from '../mails/deliveries.ts';
import { expiryOf, linkTo } from '../mails/links.ts';
import { nameOf } from '../mails/texts.ts';
import { type Actor, factBy, putOnce } from './actor.ts';
import { type Linkable, linkables } from './new-link.ts';

type Linking = Pick<Dependencies, 'store' | 'clock' | 'secrets' | 'settings'>;

/** `why`: what keeps mail from reaching them; undefined where nothing is known to. */
export type Slip = Linkable & {
  ref: UnitRef;
  unit: string;
  agency: string;
  due: Instant | undefined;
  why: 'no-address' | Trouble | undefined;
};
export type PrintedSlip = Slip & { url: string };

/** Whoever can be given a link and has something left to do with it: a task still awaited, or a result to read. */
const wanting = async ({ store }: Linking, record: UnitRecord, cycle: Cycle): Promise<Linkable[]> => {
  const { gate } = record;
  const asked = gate?.state === 'open' ? await stillAwaited(store, record, gate, cycle) : [];
  const awaited = new Set(asked.map(({ id }) => id));
  return (await linkables({ store }, record)).filter(
    ({ slot, purpose }) => purpose === 'result' || awaited.has(slot.id),
  );
};

/** Everybody who could be given a slip now; those whom mail does not reach say why. */
export const slipsOf = async (deps: Linking, ref: UnitRef, cycle: Cycle): Promise<Slip[]> => {
  const record = await deps.store.withoutForms(ref);
  const troubles = new Map(undelivered(await deps.store.mails(ref)).map(({ slot, trouble }) => [slot, trouble]));
  const due = record.gate?.state === 'open' ? record.gate.due : undefined;
  return (await wanting(deps, record, cycle)).map((one) => ({
    ...one,
    epoch: linkEpoch(record, one.slot.id),
    ref,
    unit: nameOf(record),
    agency: record.kind === 'panel' ? record.panel.agencyName : '',
    due,
    why: one.slot.holder?.email === undefined ? 'no-address' : troubles.get(one.slot.id),
  }));
};

/** The same link each time that it is printed: it lives as long as the mailed one; without a due date, from the day on. */
const urlOf = (deps: Linking, { ref, slot, purpose, epoch, due }: Slip): Promise<string> =>
  linkTo(deps, { ref, purpose, slot: slot.id, epoch, expires: expiryOf(due ?? startOf(dayOf(deps.clock.now()))) });

/** Of one unit and purpose. One record a day, printer and set of slips, however often it is printed. */
const keep = async ({ store, clock }: Linking, slips: readonly Slip[], purpose: Purpose, actor: Actor) => {
  const [first] = slips;
  if (first === undefined || purpose === 'console' || purpose === 'transfer-comment') return;
  const slots = Object.fromEntries(slips.map(({ slot, epoch }) => [slot.id, epoch]));
  const content: LinkSlips = { purpose, slots };
  const at = clock.now();
  const subject = `${purpose}:${dayOf(at)}:${digestOf({ content, by: actor.by }).slice(0, 12)}`;
  await putOnce(store, factBy(actor, { unit: first.ref, kind: 'link-slips', subject, round: 1, at, content }));
};

/** Records who was given a link on paper, and makes the links. It sends nothing and opens no new link. */
export const giveOutSlips = async (deps: Linking, slips: readonly Slip[], actor: Actor): Promise<PrintedSlip[]> => {
  const alike = Map.groupBy(slips, ({ ref, purpose }) => JSON.stringify([ref, purpose]));
  for (const [first, ...others] of alike.values())
    if (first !== undefined) await keep(deps, [first, ...others], first.purpose, actor);
  return Promise.all(slips.map(async (slip) => ({ ...slip, url: await urlOf(deps, slip) })));
};
