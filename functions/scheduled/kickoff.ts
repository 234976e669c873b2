// Starts a cycle, or resumes it: one cycle item decides regulations, period and roster; one live attempt at a time.

import { dayOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { checkUnits } from '#shared/domain/dependencies-of-panels';
import { NotFound, RegulationsInvalid } from '#shared/domain/errors';
import { digestOf } from '#shared/domain/fact';
import type { Day } from '#shared/domain/ids';
import { checkRegimes, type Regulations } from '#shared/domain/regulations';
import { regulationsFor } from '#shared/regulations/compose';
import type { Dependencies, Settings } from '../dependencies.ts';
import { unitsLeft } from '../units-left.ts';
import { planAt } from './plans.ts';

/** `profile` is a profile's id, or `by-date`: for each kind of person the one in force. */
export type CyclePlan = { id: string; name: string; period: { from: Day; to: Day }; profile: string };
export type KickedOff = { state: 'started' | 'resumed' | 'running' | 'over'; execution: string; attempt: number };

/** What the runtime may keep is its own setting, whatever was imported. */
const checkPremises = ({ procedure, overrides }: Regulations, { onPremises = false }: Settings): void => {
  if (procedure.partySetting !== 'full' || onPremises) return;
  const id = overrides.findLast(({ set }) => set === 'party-setting')?.id ?? procedure.id;
  throw new RegulationsInvalid('the full Party side is kept on the premises only', {
    where: `overrides.${id}`,
    problem: 'party-off-premises',
  });
};

type Planning = Pick<Dependencies, 'clock' | 'settings'>;

/** A whole roster, which is read once for whatever looks at it. */
export type Standing = NonNullable<Awaited<ReturnType<Dependencies['store']['roster']>>>;

export const rosterInUse = async ({ store }: Pick<Dependencies, 'store'>): Promise<Standing> => {
  const standing = await store.roster();
  if (standing === undefined) throw new NotFound('no roster has been imported', { problem: 'no-roster' });
  return standing;
};

/** The cycle as a start would put it; throws whatever would refuse the start. Writes nothing. */
export const planned = ({ clock, settings }: Planning, plan: CyclePlan, { roster, revision }: Standing): Cycle => {
  const openedAt = clock.now();
  const { overrides = [], supplements = [] } = roster;
  const regulations = regulationsFor({ day: dayOf(openedAt), profile: plan.profile, overrides, supplements });
  checkPremises(regulations, settings);
  checkUnits(roster.panels, roster.cells, roster.officials);
  checkRegimes(regulations, roster.officials);
  return {
    id: plan.id,
    name: plan.name,
    period: plan.period,
    roster: revision,
    openedAt,
    regulations,
    fingerprint: digestOf(regulations),
    panels: roster.panels.map(({ id }) => id),
    // with the Party side off no cell reviews anybody here
    cells: regulations.procedure.partySetting === 'off' ? [] : roster.cells.map(({ id }) => id),
  };
};

/** A second kickoff of the same cycle changes nothing while its attempt lives, or once it has succeeded and nothing is amended. */
export const kickoff = async (deps: Dependencies, plan: CyclePlan): Promise<KickedOff> =>
  runOn(
    deps,
    (await deps.store.cycle(plan.id)) ?? (await deps.store.putCycle(planned(deps, plan, await rosterInUse(deps)))),
  );

/** Starts the next attempt of a cycle that stands, where none lives and units are left. */
export const runOn = async (deps: Dependencies, cycle: Cycle): Promise<KickedOff> => {
  const { store } = deps;
  const attempt = await store.attempt(cycle.id);
  if (attempt === undefined) return startAttempt(deps, cycle.id, 0);
  const status = await deps.tasks.status(attempt.execution);
  if (status === 'running') return { state: 'running', execution: attempt.execution, attempt: attempt.number };
  if (status === 'succeeded' && (await unitsLeft(deps, cycle)).outcome === 'all-settled')
    return { state: 'over', execution: attempt.execution, attempt: attempt.number };
  return startAttempt(deps, cycle.id, attempt.number);
};

/** The name is taken before the start: of two kickoffs at once one raises the attempt, the other finds it raised. */
const startAttempt = async (deps: Dependencies, cycle: string, from: number): Promise<KickedOff> => {
  const number = from + 1;
  const name = `${cycle}-${number}`;
  const raised = await deps.store.raiseAttempt(cycle, from, name);
  const execution = await deps.tasks.start(name, { version: 1, cycle });
  if (!raised) return { state: 'running', execution: name, attempt: number };
  return { state: from === 0 ? 'started' : 'resumed', execution, attempt: number };
};

/** The plan of the yearly schedule: the calendar year of the day on which it fires. */
export const yearlyPlan = ({ clock }: Pick<Dependencies, 'clock'>, profile: string): CyclePlan =>
  planAt('year', clock.now(), profile);
