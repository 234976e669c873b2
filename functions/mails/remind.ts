// HR reminds whoever is still awaited in a unit: once a day and person, however often the button is pressed.
import { dayOf } from '#shared/domain/calendar';
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { stillAwaited, toRemind } from '../gates/awaited.ts';
import { cycleOf } from '../gates/rules.ts';
import { sendRequests } from './request.ts';

type Reminding = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;

/** `unreached` have no address: they are reached on paper, or by a link that is handed over. */
export type Reminded = { awaited: number; sent: number; today: number; unreached: number };

const NONE: Reminded = { awaited: 0, sent: 0, today: 0, unreached: 0 };

export const remindUnit = async (deps: Reminding, ref: UnitRef): Promise<Reminded> => {
  const { store, clock } = deps;
  const record = await store.withoutForms(ref);
  const { gate } = record;
  if (gate?.state !== 'open' || gate.phase === 'repair') return NONE;
  const asked = await stillAwaited(store, record, gate, await cycleOf(store, ref.cycle));
  const slots = toRemind(record, gate, asked).filter(({ id }) => gate.pending.includes(id));
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
