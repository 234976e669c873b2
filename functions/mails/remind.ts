// HR reminds whoever is still awaited in a unit: once a day and person, however often the button is pressed.
import { dayOf } from '#shared/domain/calendar';
import type { UnitRef } from '#shared/domain/ids';
import { heldPetitions } from '#shared/domain/petitions';
import { awaited, type Slot } from '#shared/domain/slots';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf, unitAt } from '../gates/rules.ts';
import { sendRequests } from './request.ts';

type Reminding = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;

/** `unreached` have no address: they are reached on paper, or by a link that is handed over. */
export type Reminded = { awaited: number; sent: number; today: number; unreached: number };

const NONE: Reminded = { awaited: 0, sent: 0, today: 0, unreached: 0 };

const notHeld = (slots: readonly Slot[], held: { has(row: string): boolean }): Slot[] =>
  slots.filter(({ rows }) => !rows.some((row) => held.has(row)));

export const remindUnit = async (deps: Reminding, ref: UnitRef): Promise<Reminded> => {
  const { store, clock } = deps;
  const frame = await store.frame(ref);
  if (frame.gate?.state !== 'open' || frame.gate.phase === 'repair') return NONE;
  const record = await unitAt(store, ref, frame.gate.phase);
  const { gate } = record;
  if (gate?.state !== 'open') return NONE;
  const { regulations } = await cycleOf(store, ref.cycle);
  const pending = new Set(gate.pending);
  const asked = awaited(gate.phase, gate.round, record, regulations.procedure).filter(({ id }) => pending.has(id));
  const slots = gate.phase === 'answers' ? notHeld(asked, heldPetitions(record.facts)) : asked;
  const kind = `reminder-${dayOf(clock.now())}` as const;
  const told = new Set((await store.mails(ref)).filter((mail) => mail.kind === kind).map(({ slot }) => slot));
  const fresh = slots.filter(({ id }) => !told.has(id));
  const asking = { record, phase: gate.phase, round: gate.round, due: gate.due };
  const sent = await sendRequests(deps, asking, fresh, kind);
  const people = slots.filter(({ holder }) => holder !== undefined);
  return {
    awaited: people.length,
    sent,
    today: people.length - fresh.filter(({ holder }) => holder !== undefined).length,
    unreached: people.filter(({ holder }) => holder?.email === undefined).length,
  };
};
