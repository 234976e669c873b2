// From the State result to the Party rating: one way, a base, and a bound only where the profile says so.
import type { PartyProfile } from '../regulations/party-profile.ts';
import { isAtLeast, isRating, type Outcome, RATINGS, type Rating } from './rating.ts';

type Link = Pick<PartyProfile, 'link'>;

/** The Party ratings that the profile leaves open beside a State outcome; all, where there is no State rating. */
export const partyCeiling = ({ link }: Link, state: Outcome | undefined): Rating[] => {
  if (state === undefined || !isRating(state)) return [...RATINGS];
  if (link.forces.includes(state)) return [state];
  return RATINGS.filter((party) => link.needs.every((need) => need.party !== party || isAtLeast(state, need.state)));
};

/** The Party rating that stands beside the State result unless the cell finds otherwise. */
export const followsFrom = (profile: Link, state: Outcome | undefined): Rating | undefined => {
  if (state === undefined || !isRating(state)) return undefined;
  return partyCeiling(profile, state).find((party) => party === state);
};

/** True where the two ratings differ: lawful, and shown to those who may see it. */
export const partyConflicts = (state: Outcome | undefined, party: Rating): boolean =>
  state !== undefined && isRating(state) && state !== party;
