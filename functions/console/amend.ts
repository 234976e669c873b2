// HR records that some of a settled panel's people are decided anew, and the cycle goes on with that panel alone.
import type { Amendment } from '#shared/domain/amendment';
import { amendmentsIn } from '#shared/domain/amendments';
import type { Cycle } from '#shared/domain/cycle';
import { eligibilityIn } from '#shared/domain/eligibility';
import { FormInvalid, NotFound, NotSettled } from '#shared/domain/errors';
import { digestOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { freshSettlement } from '#shared/domain/rounds';
import { type PanelRecord, participantsOf } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { type KickedOff, runOn } from '../scheduled/kickoff.ts';
import { panelOf } from '../units.ts';
import { type Actor, factBy, putOnce, type Recorded } from './actor.ts';

/** `run`: whether an attempt of the cycle was started for it, or one that lives will come to it. */
export type Amended = Recorded<'amendment'> & { run: KickedOff['state'] };

/** Whom this panel's authority may decide on. */
export const amendable = (record: PanelRecord, cycle: Cycle) =>
  participantsOf(record).filter(
    (official) => official.id !== record.panel.authority.official && eligibilityIn(official, cycle).status === 'rated',
  );

const checkPeople = (record: PanelRecord, cycle: Cycle, { officials }: Amendment): void => {
  const known = new Set(amendable(record, cycle).map(({ id }) => id));
  if (officials.some((id) => !known.has(id)))
    throw new FormInvalid('not rated in this panel', { field: 'officials', problem: 'unknown' });
};

const normal = (amendment: Amendment): Amendment => ({
  ...amendment,
  officials: [...new Set(amendment.officials)].sort(),
});

/** The fact alone; the same again, whoever says it, is one amendment. Whoever calls it has the cycle go on. */
export const recordAmendment = async (
  deps: Pick<Dependencies, 'store' | 'clock'>,
  ref: UnitRef,
  amendment: Amendment,
  actor: Actor,
): Promise<Recorded<'amendment'>> => {
  const cycle = await cycleOf(deps.store, ref.cycle);
  if (!cycle.panels.includes(ref.id)) throw new NotFound(`no panel ${ref.id}`, { unit: ref.id });
  const record = await panelOf(deps.store, ref);
  const content = normal(amendment);
  const before = amendmentsIn(record.facts);
  const same = before.find(({ digest }) => digest === digestOf(content));
  if (same !== undefined) return { fact: same, again: true };
  if (freshSettlement(record.facts) === undefined)
    throw new NotSettled(`${ref.id} is not settled`, { panel: ref.id, phase: record.gate?.phase ?? 'none' });
  checkPeople(record, cycle, content);
  const [round, at] = [before.length + 1, deps.clock.now()];
  return putOnce(deps.store, factBy(actor, { unit: ref, kind: 'amendment', subject: 'panel', round, at, content }));
};

/** The same again also does what a crash left: the start. */
export const amendPanel = async (
  deps: Dependencies,
  ref: UnitRef,
  amendment: Amendment,
  actor: Actor,
): Promise<Amended> => {
  const recorded = await recordAmendment(deps, ref, amendment, actor);
  const { state } = await runOn(deps, await cycleOf(deps.store, ref.cycle));
  return { ...recorded, run: state };
};
