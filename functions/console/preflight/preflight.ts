// Before a cycle is started: everything that would refuse the start, leave somebody without a rater, or surprise HR once the
// mails are out. Reads the roster in use and the plan; writes nothing.
import { refusalText } from '#shared/contracts/refusals';
import { dayOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { Refusal } from '#shared/domain/errors';
import { yearlyProcedure } from '#shared/regulations/yearly-procedure';
import type { Dependencies } from '../../dependencies.ts';
import { type CyclePlan, planned, type Standing } from '../../scheduled/kickoff.ts';
import { seatsOf } from '../seats.ts';
import { CODES, type Finding, type FindingCode, findingOf, severityOf } from './findings.ts';
import { addressFindings, placeFindings } from './people.ts';
import { seatFindings, unitFindings } from './units.ts';

export type Preflight = {
  /** Blocking ones first; what was not found is in `fine`. */
  findings: Finding[];
  fine: FindingCode[];
  blocking: number;
};

type Reading = Pick<Dependencies, 'clock' | 'settings'>;

const attempt = (deps: Reading, plan: CyclePlan, standing: Standing): { cycle: Cycle } | { refused: Finding } => {
  try {
    return { cycle: planned(deps, plan, standing) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { vi, en } = refusalText(error);
    const facts = Object.values(error.facts).join(', ');
    return { refused: findingOf('start-refused', [{ unit: facts === '' ? error.name : facts }], { vi, en }) };
  }
};

export const preflight = (deps: Reading, plan: CyclePlan, standing: Standing): Preflight => {
  const tried = attempt(deps, plan, standing);
  const rules = 'cycle' in tried ? tried.cycle.regulations.procedure : yearlyProcedure;
  const cells = 'cycle' in tried && tried.cycle.cells.length === 0 ? [] : standing.roster.cells;
  // with the Party side off nobody is asked about cells
  const roster = { ...standing.roster, cells };
  const seats = seatsOf(plan.id, roster);
  const all = [
    ...('refused' in tried ? [tried.refused] : []),
    ...placeFindings(standing.roster),
    ...seatFindings(roster, seats),
    ...unitFindings(roster, rules, dayOf(deps.clock.now())),
    ...addressFindings(roster, seats),
  ].filter(({ places }) => places.length > 0);
  const findings = all.sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code));
  const found = new Set(findings.map(({ code }) => code));
  return {
    findings,
    fine: CODES.filter((code) => !found.has(code)),
    blocking: findings.filter(({ code }) => severityOf(code) === 'blocking').length,
  };
};
