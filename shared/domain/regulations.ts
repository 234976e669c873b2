// The regulations of one cycle, frozen into it at opening: which profile rates whom, the Party side, the procedure, and
// what this cycle sets otherwise.
import * as z from 'zod';
import { articleOf } from '../regulations/citation.ts';
import { noDecree } from '../regulations/no-decree.ts';
import { Override } from '../regulations/override.ts';
import { PartyProfile } from '../regulations/party-profile.ts';
import { Procedure } from '../regulations/procedure.ts';
import { Profile } from '../regulations/profile.ts';
import { Supplement } from '../regulations/supplement.ts';
import { RuleNotInForce } from './errors.ts';
import { Day } from './ids.ts';
import type { Kind, Official } from './official.ts';

export const Regulations = z
  .strictObject({
    /** The day whose law holds: that on which the cycle opened. */
    day: Day,
    procedure: Procedure,
    /** One profile for each kind of person, overrides applied. */
    state: z.array(Profile).min(1).max(10),
    /** Profiles for units that lack the rules of their own which another profile asks for. */
    bridges: z.array(Profile).max(5),
    party: PartyProfile,
    supplements: z.array(Supplement).max(1000),
    overrides: z.array(Override).max(200),
  })
  .refine(
    ({ state }) => new Set(state.flatMap(({ kinds }) => kinds)).size === state.flatMap(({ kinds }) => kinds).length,
    {
      path: ['state'],
      message: 'two profiles for one kind of person',
    },
  );
export type Regulations = z.infer<typeof Regulations>;

type Whom = Pick<Official, 'kind' | 'agency'>;

export const profileOfKind = ({ state, day }: Regulations, kind: Kind): Profile => {
  const profile = state.find(({ kinds }) => kinds.includes(kind));
  if (profile !== undefined) return profile;
  const known = noDecree(kind, day);
  throw new RuleNotInForce(`no profile for ${kind} on ${day}`, {
    kind,
    day,
    ...(known === undefined ? {} : { why: known.why.vi, article: articleOf(known.source) }),
  });
};

/** The unit's own rules to a profile, where it has any. */
export const supplementOf = (
  { supplements }: Regulations,
  { agency, profile }: { agency: string; profile: string },
): Supplement | undefined => supplements.find((each) => each.profile === profile && each.agencies.includes(agency));

/** The regime of one person: by kind, and by whether their agency has rules of its own where those are asked for. */
export const regimeOf = (regulations: Regulations, { kind, agency }: Whom): Profile => {
  const profile = profileOfKind(regulations, kind);
  if (profile.bridge === undefined) return profile;
  if (supplementOf(regulations, { agency, profile: profile.id }) !== undefined) return profile;
  const { to } = profile.bridge;
  return regulations.bridges.find(({ id }) => id === to) ?? profile;
};

/** Throws RuleNotInForce where somebody is to be rated here whose kind no profile rates. */
export const checkRegimes = (regulations: Regulations, officials: readonly Official[]): void => {
  for (const kind of new Set(officials.filter(isRatedHere).map((official) => official.kind)))
    profileOfKind(regulations, kind);
};

const isRatedHere = ({ active, decidedElsewhere }: Official): boolean => active && !decidedElsewhere;

/** Every profile that somebody may be rated by. */
export const regimesIn = ({ state, bridges }: Regulations): Profile[] => [...state, ...bridges];

/** True where an override bears on people rated by a profile in a panel. */
export const concerns = (override: Override, { profile, panel }: { profile: string; panel: string }): boolean =>
  !('profile' in override) ||
  (override.profile === profile && (!('panels' in override) || override.panels.includes(panel)));
