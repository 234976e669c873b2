// A panel's published figures: the whole, its groups of at least five people, and how far its caps are used.
import { type EventData, makeEvent } from '#shared/contracts/events';
import { capGroups, capsIn } from '#shared/domain/caps';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, factsOf } from '#shared/domain/fact';
import { FOLD_UNDER, foldedGroups, type GroupedOutcome } from '#shared/domain/folding';
import { isRating } from '#shared/domain/rating';
import { regimeOf } from '#shared/domain/regulations';
import { inScope, tallyOf } from '#shared/domain/tally';
import { leaversOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import type { EventEntry } from '#shared/ports';

type Data = EventData<'PanelResultsPublished'>;

const rowsOf = (record: PanelRecord, results: readonly Fact<'result'>[]): (GroupedOutcome & { profile: string })[] => {
  const people = new Map(
    [...officialsOf(record), ...leaversOf(record).map(({ official }) => official)].map((each) => [each.id, each]),
  );
  return results.flatMap(({ subject, content }) => {
    const official = people.get(subject);
    if (official === undefined) return [];
    const { kind, jobGroup } = official;
    return [{ kind, jobGroup, outcome: content.outcome, profile: content.profile }];
  });
};

/** Only where one regime rates everybody: with two, the panel's figures less one regime's would tell the other's. */
const capsOf = (record: PanelRecord, { regulations }: Cycle, rows: ReturnType<typeof rowsOf>): Data['caps'] => {
  const regimes = new Set(officialsOf(record).map((official) => regimeOf(regulations, official).id));
  if (regimes.size !== 1) return [];
  const rated = rows.flatMap(({ outcome, jobGroup }) =>
    isRating(outcome) ? [{ official: '', jobGroup, rating: outcome }] : [],
  );
  return capsIn(regulations, record.ref.id)
    .filter(({ profile, cap }) => regimes.has(profile) && cap.per === 'panel')
    .flatMap(({ profile, cap }) =>
      capGroups(cap, rated).map(({ base, bound, proposed, assumption }) => ({
        cap: cap.id,
        profile,
        percent: cap.percent,
        base,
        bound,
        used: proposed,
        assumption,
      })),
    );
};

const dataOf = (record: PanelRecord, cycle: Cycle, results: readonly Fact<'result'>[]): Data => {
  const { id: panel, agency, agencyKind } = record.panel;
  const tally = tallyOf(results.map(({ content }) => content.outcome));
  const people = inScope(tally);
  if (people < FOLD_UNDER) return { panel, agency, agencyKind, people, groups: [], caps: [] };
  const rows = rowsOf(record, results);
  const groups = foldedGroups(rows) as Data['groups'];
  return { panel, agency, agencyKind, people, tally, groups, caps: capsOf(record, cycle, rows) };
};

export type Published = {
  record: PanelRecord;
  cycle: Cycle;
  results: readonly Fact<'result'>[];
  round: number;
  at: string;
};

export const resultsPublished = ({ record, cycle, results, round, at }: Published): EventEntry => {
  // a decision returned before it was signed raises the round too: only earlier results make it an amendment
  const amended = factsOf(record.facts, 'result').some((result) => result.round < round);
  return makeEvent({
    name: amended ? 'PanelResultsAmended' : 'PanelResultsPublished',
    cycle: record.ref.cycle,
    unit: record.ref,
    sequence: round,
    occurredAt: at,
    data: dataOf(record, cycle, results),
  });
};
