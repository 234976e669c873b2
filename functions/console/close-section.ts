// HR ends the self-assessment of one section before the panel's: its meeting can be held while the others still write.
import { NotFound, TooLate } from '#shared/domain/errors';
import { isOpenAt } from '#shared/domain/gate-moves';
import type { UnitRef } from '#shared/domain/ids';
import { answeredSlots, awaited } from '#shared/domain/slots';
import { participantsOf, type UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { settlePending } from '../gates/settle.ts';
import { type Actor, factBy, putOnce } from './actor.ts';
import { unitOf } from './units.ts';

const PHASE = 'self-assessment';
type Closing = { section: string; round: number; reason: string };

const isMine = ({ facts }: UnitRecord, { section, round }: Closing): boolean =>
  facts.some((fact) => fact.kind === 'early-closing' && fact.subject === `section:${section}` && fact.round === round);

const missingIn = (record: UnitRecord, { section, round }: Closing): string[] => {
  if (record.kind !== 'panel') return [];
  const answered = answeredSlots(PHASE, round, record);
  return participantsOf(record)
    .filter((official) => official.section === section && !answered.has(`official:${official.id}`))
    .map(({ id }) => id);
};

/**
 * The fact first: whoever is then found pending is let go, by this act, its repetition, an opening or the sweep. Who
 * sent a form within that moment is counted. Throws NotFound for a section that is not there, TooLate where the phase
 * is not open.
 */
export const closeSection = async (
  deps: Pick<Dependencies, 'store' | 'tasks' | 'clock'>,
  ref: UnitRef,
  closing: Closing,
  actor: Actor,
): Promise<{ missing: string[]; again: boolean }> => {
  const { store, clock } = deps;
  const { section, round, reason } = closing;
  const { record, cycle } = await unitOf(store, ref);
  if (record.kind !== 'panel' || !record.panel.sections.some(({ id }) => id === section))
    throw new NotFound(`no section ${section}`, { section });
  const at = { phase: PHASE, round } as const;
  if (isOpenAt(record.gate, at) === undefined && !isMine(record, closing))
    throw new TooLate(`${PHASE} is not open`, { phase: PHASE });

  const content = { phase: PHASE, reason } as const;
  const subject = `section:${section}`;
  const said = factBy(actor, { unit: ref, kind: 'early-closing', subject, round, at: clock.now(), content });
  const { again } = await putOnce(store, said);
  const now = await store.unit(ref);
  const gate = isOpenAt(now.gate, at);
  const rules = cycle.regulations.procedure;
  if (gate !== undefined) await settlePending(deps, ref, gate, awaited(PHASE, round, now, rules), now);
  return { missing: missingIn(now, closing), again };
};
