// Rule by rule, what a State profile and a Party profile ask: the same, different, or one side only, with both citations.
// Where the Party's text was not read, that is what is said, and not that it asks nothing.
import type { Bilingual } from './citation.ts';
import { caps } from './overlap/caps.ts';
import { discipline } from './overlap/discipline.ts';
import { links } from './overlap/links.ts';
import { ratings } from './overlap/ratings.ts';
import type { Compared } from './overlap/side.ts';
import { eligibility } from './overlap/who.ts';
import type { PartyProfile } from './party-profile.ts';
import type { Profile } from './profile.ts';

export const VERDICTS = ['same', 'different', 'state-only', 'party-only', 'not-read'] as const;
export type OverlapVerdict = (typeof VERDICTS)[number];
export type OverlapRow = Compared & { verdict: OverlapVerdict };

export const VERDICT_WORDS: Record<OverlapVerdict, Bilingual> = {
  same: { vi: 'giống', en: 'same' },
  different: { vi: 'khác', en: 'different' },
  'state-only': { vi: 'chỉ chính quyền', en: 'State only' },
  'party-only': { vi: 'chỉ Đảng', en: 'Party only' },
  'not-read': { vi: 'bên Đảng chưa đọc được', en: 'Party text not read' },
};

const verdictOf = ({ state, party, unread = false }: Compared): OverlapVerdict => {
  if (party === undefined) return unread ? 'not-read' : 'state-only';
  if (state === undefined) return 'party-only';
  return state.key === party.key ? 'same' : 'different';
};

/** Pure: the same two profiles give the same report, in the order of a rating: who, what, discipline, caps, link. */
export const overlapOf = (state: Profile, party: PartyProfile): OverlapRow[] =>
  [eligibility, ratings, discipline, caps, links]
    .flatMap((rules) => rules(state, party))
    .filter((row) => row.state !== undefined || row.party !== undefined)
    .map((row) => ({ ...row, verdict: verdictOf(row) }));

type InForce = Pick<Profile, 'force'> & { local?: Profile['local'] };

/** Whether a cycle can open with both: in force together on some day, or named by a province's own rule. */
export const canMeet = ({ force, local }: InForce, party: Pick<PartyProfile, 'id' | 'force'>): boolean =>
  local === undefined
    ? force.from <= (party.force.to ?? force.from) && party.force.from <= (force.to ?? party.force.from)
    : local.party === party.id;
