// How far each agency is, step by step, for the first screen of a cycle: what is late comes first.
import type { Cycle } from '#shared/domain/cycle';
import { factsOf } from '#shared/domain/fact';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { asksPeople, type Phase } from '#shared/domain/phase';
import type { PanelRecord, UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { outlinesOf, type Progress, progressOf, STANDS, type Stand } from './progress.ts';

/** The steps that an HR officer asks after; `published` is reached once notices are out. */
export const STEPS = ['roster', 'self-assessment', 'minutes', 'proposal', 'decision', 'published'] as const;
export type Step = (typeof STEPS)[number];

const PHASES: Record<Exclude<Step, 'published'>, Phase> = {
  roster: 'confirm-roster',
  'self-assessment': 'self-assessment',
  minutes: 'collective-review',
  proposal: 'staff-proposal',
  decision: 'signature',
};

/** `done` of `of` acts are in; `over`: the step has ended in every panel; `late`: somebody is past the date. */
export type StepStand = { done: number; of: number; over: boolean; late: boolean };

/** Of all panels together: how far the step is, 0 to 1, and in how many panels it has ended. */
export type StepTotal = StepStand & { share: number; ended: number; panels: number };

export type AgencyRow = {
  agency: string;
  name: string;
  panels: { ref: UnitRef; name: string; progress: Progress; steps: Record<Step, StepStand> }[];
  stand: Stand;
  due: Instant | undefined;
  steps: Record<Step, StepStand>;
};

/** The last round of a phase counts: a panel that was returned is asked again. */
const closedAt = (record: PanelRecord, phase: Phase) =>
  factsOf(record.facts, 'closure')
    .filter(({ content }) => content.phase === phase)
    .sort((one, other) => one.round - other.round)
    .at(-1)?.content;

const inPhase = (record: PanelRecord, phase: Phase, now: Instant): StepStand => {
  const { gate } = record;
  if (gate?.state === 'open' && gate.phase === phase) {
    const done = Math.max(0, gate.asked - gate.pending.length);
    return { done, of: gate.asked, over: false, late: gate.due <= now };
  }
  const closure = closedAt(record, phase);
  if (closure === undefined) return { done: 0, of: 0, over: false, late: false };
  return { done: closure.asked - closure.missing.length, of: closure.asked, over: true, late: false };
};

const published = ({ gate, facts }: PanelRecord): StepStand => {
  const told = factsOf(facts, 'closure').some(({ content }) => content.phase === 'petitions');
  const over = told || gate?.phase === 'petitions' || gate?.phase === 'answers';
  return { done: over ? 1 : 0, of: 1, over, late: false };
};

const sum = (all: readonly StepStand[]): StepStand => ({
  done: all.reduce((total, { done }) => total + done, 0),
  of: all.reduce((total, { of }) => total + of, 0),
  over: all.every(({ over }) => over),
  late: all.some(({ late }) => late),
});

const stepsIn = (record: PanelRecord, now: Instant): Record<Step, StepStand> =>
  Object.fromEntries(
    STEPS.map((step) => [step, step === 'published' ? published(record) : inPhase(record, PHASES[step], now)]),
  ) as Record<Step, StepStand>;

const rowOf = (records: readonly [PanelRecord, ...PanelRecord[]], now: Instant): AgencyRow => {
  const [{ panel }] = records;
  const panels = records.map((record) => ({
    ref: record.ref,
    name: record.panel.name,
    progress: progressOf(record, now),
    steps: stepsIn(record, now),
  }));
  const stands = panels.map(({ progress }) => progress.stand);
  const dues = panels.flatMap(({ progress }) => progress.due ?? []).sort();
  return {
    agency: panel.agency,
    name: panel.agencyName,
    panels,
    stand: STANDS.find((stand) => stands.includes(stand)) ?? 'settled',
    due: dues[0],
    steps: Object.fromEntries(
      STEPS.map((step) => [step, sum(panels.map(({ steps }) => steps[step]))]),
    ) as AgencyRow['steps'],
  };
};

/** Whether anybody there could be reminded: a gate that other units or the clock end asks nobody. */
export const awaitsPeople = ({ progress: { phase, due } }: AgencyRow['panels'][number]): boolean =>
  due !== undefined && phase !== undefined && asksPeople(phase);

const inOrder = (one: AgencyRow, other: AgencyRow): number =>
  STANDS.indexOf(one.stand) - STANDS.indexOf(other.stand) ||
  (one.due ?? '').localeCompare(other.due ?? '') ||
  one.name.localeCompare(other.name, 'vi');

/** Cells belong to no agency: only panels count. */
export const agenciesOf = (records: readonly UnitRecord[], now: Instant): AgencyRow[] => {
  const panels = records.filter((record) => record.kind === 'panel');
  return [...Map.groupBy(panels, ({ panel }) => panel.agency).values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [rowOf([first, ...others], now)]))
    .sort(inOrder);
};

export const readAgencies = async (deps: Pick<Dependencies, 'store' | 'clock'>, cycle: Cycle): Promise<AgencyRow[]> =>
  agenciesOf(await outlinesOf(deps, cycle, 'panel'), deps.clock.now());

/** A step that a panel has not come to yet counts as nothing done there, not as nothing to do. */
const shareOf = ({ over, done, of }: StepStand): number => (over ? 1 : of === 0 ? 0 : done / of);

const totalOf = (panels: readonly StepStand[]): StepTotal => ({
  ...sum(panels),
  share: panels.length === 0 ? 0 : panels.reduce((total, each) => total + shareOf(each), 0) / panels.length,
  ended: panels.filter(({ over }) => over).length,
  panels: panels.length,
});

/** All agencies together, for the chart: each panel weighs the same. */
export const stepsOf = (rows: readonly AgencyRow[]): Record<Step, StepTotal> => {
  const panels = rows.flatMap((row) => row.panels);
  return Object.fromEntries(STEPS.map((step) => [step, totalOf(panels.map(({ steps }) => steps[step]))])) as Record<
    Step,
    StepTotal
  >;
};
