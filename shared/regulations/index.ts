// The profiles that a cycle can open with, by id, and those in force by kind of person and day.
import type { Day } from '../domain/ids.ts';
import type { Kind } from '../domain/official.ts';
import { hauGiang1120 } from './hau-giang-1120.ts';
import { hd21 } from './hd-21-2019.ts';
import { nd90 } from './nd-90-2020.ts';
import { nd90Amended } from './nd-90-2020-amended.ts';
import { nd233 } from './nd-233-2026.ts';
import { nd335 } from './nd-335-2025.ts';
import type { PartyProfile } from './party-profile.ts';
import type { Profile } from './profile.ts';
import { qd124 } from './qd-124-2023.ts';
import { qd366 } from './qd-366-2025.ts';

export const PROFILES: readonly Profile[] = [hauGiang1120, nd90, nd90Amended, nd335, nd233];
export const PARTY_PROFILES: readonly PartyProfile[] = [hd21, qd124, qd366];

export const profileById = (id: string): Profile | undefined => PROFILES.find((profile) => profile.id === id);
export const partyProfileById = (id: string): PartyProfile | undefined =>
  PARTY_PROFILES.find((profile) => profile.id === id);

type InForce = { force: { from: Day; to?: Day | undefined } };
export const isInForce = ({ force: { from, to } }: InForce, day: Day): boolean =>
  from <= day && (to === undefined || day <= to);

/** The kinds that a profile rates on a day. */
export const kindsOn = (profile: Profile, day: Day): Kind[] =>
  isInForce(profile, day) ? profile.kinds.filter((kind) => day <= (profile.ends?.[kind] ?? day)) : [];
