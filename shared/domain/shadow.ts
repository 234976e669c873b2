// A closed cycle judged again under another profile, as far as its data allows: who would change. It decides and writes nothing.
import { type DisciplineRule, ruleAmong } from '../regulations/discipline-over-time.ts';
import type { Profile } from '../regulations/profile.ts';
import { earlierOf, laterOf } from './calendar.ts';
import { type CapGroup, panelCapGroups, type RegimeRow } from './caps.ts';
import type { Cycle } from './cycle.ts';
import { RuleNotInForce } from './errors.ts';
import { factsOf } from './fact.ts';
import type { Day } from './ids.ts';
import type { Official } from './official.ts';
import { isRating, type Outcome, type Rating } from './rating.ts';
import { type Judged, judgedIn, type Suggestion, suggest } from './suggestion.ts';
import { officialsOf, type PanelRecord } from './unit.ts';

export type ShadowRow = {
  panel: string;
  official: string;
  /** What was decided; undefined where the cycle has no result for them. */
  decided: Outcome | undefined;
  suggestion: Suggestion;
  judged: Judged;
  verdict: 'same' | 'changes' | 'undetermined';
};
export type ShadowCap = { panel: string; group: CapGroup };
export type Shadow = {
  rows: ShadowRow[];
  /** People whose kind the profile does not rate, or who are decided elsewhere. */
  outside: number;
  /** Groups with more people of the capped rating than its cap leaves, where everybody's rating is determined. */
  exceeded: ShadowCap[];
};

/** The profile as if it had held on the day: of its dated rules those of its nearest day in force. */
const heldOn = (profile: Profile, day: Day): Profile => {
  const { from, to } = profile.force;
  const nearest = earlierOf(laterOf(day, from), to ?? '9999-12-31');
  const standing = profile.kinds.flatMap((kind): DisciplineRule[] => {
    const rule = ruleAmong(profile.discipline, kind, nearest);
    return rule === undefined ? [] : [{ ...rule, kinds: [kind], from: '1900-01-01', to: undefined }];
  });
  return { ...profile, discipline: standing };
};

/** The profile alone: a bridge would send whoever has no rules of their own back to the decree of the day. */
const under = (cycle: Cycle, profile: Profile): Cycle => {
  const { bridge: _, ...alone } = heldOn(profile, cycle.regulations.day);
  return { ...cycle, regulations: { ...cycle.regulations, state: [alone], bridges: [], overrides: [] } };
};

const decidedOf = (record: PanelRecord): Map<string, Outcome> =>
  new Map(
    factsOf(record.facts, 'result')
      .toSorted((a, b) => a.round - b.round)
      .map(({ subject, content }) => [subject, content.outcome]),
  );

const verdictOf = (decided: Outcome | undefined, { answer }: Suggestion): ShadowRow['verdict'] => {
  if (answer.is === 'rating') return answer.rating === decided ? 'same' : 'changes';
  if (answer.is === 'not-rated') return decided === 'not-rated' ? 'same' : 'changes';
  return 'undetermined';
};

const ratingIn = ({ suggestion: { answer } }: ShadowRow): Rating | undefined =>
  answer.is === 'rating' ? answer.rating : undefined;

const exceededIn = (cycle: Cycle, panel: string, rows: readonly ShadowRow[]): ShadowCap[] => {
  if (rows.some(({ verdict }) => verdict === 'undetermined')) return [];
  const counted = rows.flatMap((row): RegimeRow[] => {
    const rating = ratingIn(row);
    const { id: official, jobGroup } = row.judged.official;
    return rating === undefined ? [] : [{ official, jobGroup, rating, profile: row.judged.profile.id }];
  });
  return panelCapGroups(cycle.regulations, panel, counted)
    .filter(({ headRoom }) => headRoom < 0)
    .map((group) => ({ panel, group }));
};

const isJudged = ({ kinds }: Profile, { kind, active, decidedElsewhere }: Official): boolean =>
  kinds.includes(kind) && active && !decidedElsewhere;

/** Throws RuleNotInForce for a profile that rates nobody of the cycle. */
export const shadowOf = (records: readonly PanelRecord[], cycle: Cycle, profile: Profile): Shadow => {
  const other = under(cycle, profile);
  const people = records.flatMap(officialsOf);
  const outside = people.filter((official) => !isJudged(profile, official)).length;
  if (outside === people.length)
    throw new RuleNotInForce(`${profile.id} rates nobody of ${cycle.id}`, {
      profile: profile.id,
      day: cycle.regulations.day,
    });
  const judgedRows = records.map((record): ShadowRow[] => {
    const judge = judgedIn(record, other);
    const decided = decidedOf(record);
    return officialsOf(record)
      .filter((official) => isJudged(profile, official))
      .map((official) => {
        const judged = judge(official);
        const outcome = decided.get(official.id);
        const suggestion = suggest(judged, outcome !== undefined && isRating(outcome) ? outcome : undefined);
        const row = { panel: record.ref.id, official: official.id, decided: outcome, suggestion, judged };
        return { ...row, verdict: verdictOf(outcome, suggestion) };
      });
  });
  return {
    rows: judgedRows.flat(),
    outside,
    exceeded: judgedRows.flatMap((rows) => exceededIn(other, rows[0]?.panel ?? '', rows)),
  };
};
