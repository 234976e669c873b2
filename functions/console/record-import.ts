// Records what an office's files say, once nothing is wrong with any row. Cut off, it is completed by doing it again.
import { dayOf } from '#shared/domain/calendar';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { type Correctable, standingFacts, standingOf } from '#shared/domain/standing';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import type { RosterFile } from '../documents/roster-tables.ts';
import type { ScoresContext } from '../documents/scores-checks.ts';
import { type PlannedEntry, planScores, type ScoresPlan } from '../documents/scores-plan.ts';
import { cycleOf } from '../gates/rules.ts';
import { eachOf, panelOf } from '../units.ts';
import { type Actor, factBy, putOnce } from './actor.ts';
import { saysTheSame } from './record-data.ts';
import { scoresOf } from './record-scores.ts';
import { agenciesIn, panelsFor } from './record-unit-rating.ts';
import { mapOf, refsOf } from './units.ts';

type Importing = Pick<Dependencies, 'store' | 'clock'>;

/** The whole cycle as it stands, read once: an import may touch everybody. */
const contextOf = async ({ store, clock }: Importing, cycleId: string): Promise<ScoresContext> => {
  const cycle = await cycleOf(store, cycleId);
  const records = await mapOf(refsOf(cycle, 'panel'), (ref) => panelOf(store, ref));
  const people = new Map(
    records.flatMap((record) => officialsOf(record).map((official) => [official.id, { official, record }] as const)),
  );
  const standing = new Map(records.map((record) => [record.ref.id, standingFacts(record.facts)]));
  const agencies = new Map(records.map((record) => [record.ref.id, agenciesIn(record)]));
  const home = (panel: string, kind: Correctable, subject: string) => ({
    panel,
    standing: standingOf(standing.get(panel) ?? new Map(), kind, subject) as Fact<Correctable> | undefined,
  });
  const nameOf = ({ panel }: PanelRecord): string => panel.agencyName;
  return {
    cycle,
    today: dayOf(clock.now()),
    person: (id) => {
      const found = people.get(id);
      return found && { official: found.official, agencyName: nameOf(found.record) };
    },
    periods: (id) => {
      const found = people.get(id);
      return found === undefined ? [] : scoresOf(found.record, id).map(({ period }) => period);
    },
    homes: (kind, subject, entry) => {
      if (entry.kind === 'unit-rating')
        return panelsFor(agencies, entry.content).map((panel) => home(panel, kind, subject));
      const found = people.get(entry.official);
      return found === undefined ? [] : [home(found.record.ref.id, kind, subject)];
    },
  };
};

export type Imported = { plan: ScoresPlan; written: number };

const put = async (
  { store, clock }: Importing,
  cycle: string,
  { entry, subject, homes }: PlannedEntry,
  actor: Actor,
): Promise<number> => {
  let written = 0;
  for (const { panel, standing } of homes) {
    if (standing !== undefined && saysTheSame(standing.content, entry.content)) continue;
    const unit: UnitRef = { cycle, kind: 'panel', id: panel };
    const round = (standing?.round ?? 0) + 1;
    const { kind, content } = entry;
    const fact = factBy<Correctable>(actor, { unit, kind, subject, round, at: clock.now(), content });
    const { again } = await putOnce(store, fact);
    if (!again) written += 1;
  }
  return written;
};

/** Nothing is written where any row is at fault. Throws AlreadyRecorded where somebody else recorded meanwhile. */
export const importScores = async (
  deps: Importing,
  { cycle, files }: { cycle: string; files: readonly RosterFile[] },
  actor: Actor,
): Promise<Imported> => {
  const plan = await planScores(files, await contextOf(deps, cycle));
  let written = 0;
  await eachOf(plan.entries ?? [], 16, async (entry) => {
    // several run at once: the sum is read after the waiting, not before
    const more = await put(deps, cycle, entry, actor);
    written += more;
  });
  return { plan, written };
};
