// Where every unit of a cycle stands: phase, how many answered of asked, until when; late ones first.
import type { Cycle } from '#shared/domain/cycle';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { PHASES, type Phase } from '#shared/domain/phase';
import { lastClosure } from '#shared/domain/rounds';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { mapOf, refsOf } from './units.ts';

/** `between`: no gate is open, a step of the workflow is running or has yet to. */
export type Stand = 'repair' | 'late' | 'waiting' | 'between' | 'settled';
/** What wants a hand first. */
export const STANDS: readonly Stand[] = ['repair', 'late', 'waiting', 'between', 'settled'];

export type Progress = {
  ref: UnitRef;
  name: string;
  agency: string;
  stand: Stand;
  phase: Phase | undefined;
  round: number;
  answered: number;
  asked: number;
  due: Instant | undefined;
};

const standOf = (record: UnitRecord, now: Instant): Stand => {
  const { gate } = record;
  if (gate?.state === 'open') {
    if (gate.phase === 'repair') return 'repair';
    return gate.due <= now ? 'late' : 'waiting';
  }
  const last = record.kind === 'panel' ? 'answers' : 'party-decision';
  const ended = gate?.state === 'closed' && gate.phase === last;
  return ended && lastClosure(record.facts, last)?.content.outcome === 'done' ? 'settled' : 'between';
};

export const progressOf = (record: UnitRecord, now: Instant): Progress => {
  const { gate, ref } = record;
  const open = gate?.state === 'open' ? gate : undefined;
  return {
    ref,
    name: record.kind === 'panel' ? record.panel.name : record.cell.name,
    agency: record.kind === 'panel' ? record.panel.agencyName : '',
    stand: standOf(record, now),
    phase: gate?.phase,
    round: gate?.round ?? 0,
    // whoever came after the opening is pending without having been counted as asked
    answered: open === undefined ? 0 : Math.max(0, open.asked - open.pending.length),
    asked: open?.asked ?? 0,
    due: open?.due,
  };
};

const inOrder = (a: Progress, b: Progress): number =>
  STANDS.indexOf(a.stand) - STANDS.indexOf(b.stand) ||
  (a.due ?? '').localeCompare(b.due ?? '') ||
  (a.ref.id < b.ref.id ? -1 : 1);

export type Sum = { units: number; late: number; settled: number; answered: number; asked: number };

const sumOf = (rows: readonly Progress[]): Sum => ({
  units: rows.length,
  late: rows.filter(({ stand }) => stand === 'late' || stand === 'repair').length,
  settled: rows.filter(({ stand }) => stand === 'settled').length,
  answered: rows.reduce((sum, row) => sum + row.answered, 0),
  asked: rows.reduce((sum, row) => sum + row.asked, 0),
});

const PHASE_ORDER: readonly string[] = ['not-opened', ...PHASES, 'settled'];
const phaseOf = ({ stand, phase }: Progress): string => (stand === 'settled' ? 'settled' : (phase ?? 'not-opened'));

const grouped = (
  rows: readonly Progress[],
  keyOf: (row: Progress) => string,
  order: (a: string, b: string) => number,
): Map<string, Sum> =>
  new Map([...Map.groupBy(rows, keyOf)].sort(([a], [b]) => order(a, b)).map(([key, some]) => [key, sumOf(some)]));

export type Overview = { rows: Progress[]; total: Sum; byPhase: Map<string, Sum> };

/** What overviews and agency rows are made of. */
export const outlinesOf = (
  { store }: Pick<Dependencies, 'store'>,
  cycle: Cycle,
  kind: UnitRef['kind'],
): Promise<UnitRecord[]> => mapOf(refsOf(cycle, kind), (ref) => store.outline(ref));

export const overviewFrom = (records: readonly UnitRecord[], now: Instant): Overview => {
  const rows = records.map((record) => progressOf(record, now)).sort(inOrder);
  return {
    rows,
    total: sumOf(rows),
    byPhase: grouped(rows, phaseOf, (a, b) => PHASE_ORDER.indexOf(a) - PHASE_ORDER.indexOf(b)),
  };
};

export const overviewOf = async (
  deps: Pick<Dependencies, 'store' | 'clock'>,
  cycle: Cycle,
  kind: UnitRef['kind'],
): Promise<Overview> => overviewFrom(await outlinesOf(deps, cycle, kind), deps.clock.now());
