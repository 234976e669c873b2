// From a day, or the name of a province's own rule, to the regulations that a cycle freezes.
import { NotFound, RegulationsInvalid, RuleNotInForce } from '../domain/errors.ts';
import type { Day, Id } from '../domain/ids.ts';
import { Regulations } from '../domain/regulations.ts';
import { applyOverrides } from './apply-overrides.ts';
import { isInForce, kindsOn, PARTY_PROFILES, PROFILES, partyProfileById, profileById } from './index.ts';
import type { Override } from './override.ts';
import type { PartyProfile } from './party-profile.ts';
import type { Profile } from './profile.ts';
import { standardsFor } from './standards.ts';
import type { Supplement } from './supplement.ts';
import { yearlyProcedure } from './yearly-procedure.ts';

/** Instead of the name of a profile: for each kind of person the one in force on the day. */
export const BY_DATE = 'by-date';

export type Choice = {
  day: Day;
  /** `by-date`, or the one profile that rates everybody it names. */
  profile: Id;
  supplements?: readonly Supplement[];
  overrides?: readonly Override[];
};

const ofKinds = (profile: Profile, kinds: Profile['kinds']): Profile => ({
  ...profile,
  kinds,
  standards: standardsFor(profile.standards, kinds),
});

/** A profile on a day, for the kinds that it still rates then. */
const onDay = (profile: Profile, day: Day): Profile => {
  const kinds = kindsOn(profile, day);
  if (kinds.length === 0)
    throw new RuleNotInForce(`${profile.id} is not in force on ${day}`, { profile: profile.id, day });
  return ofKinds(profile, kinds);
};

const stateOn = ({ day, profile: id }: Choice): Profile[] => {
  if (id === BY_DATE)
    return PROFILES.filter((each) => each.local === undefined && kindsOn(each, day).length > 0).map((each) =>
      onDay(each, day),
    );
  const profile = profileById(id);
  if (profile === undefined) throw new NotFound(`no profile ${id}`, { profile: id });
  return [onDay(profile, day)];
};

/** Where no Party profile is in force by its text, the one before it goes on. */
const partyOn = (state: readonly Profile[], day: Day): PartyProfile => {
  const named = state.flatMap(({ local }) => (local === undefined ? [] : [partyProfileById(local.party)]))[0];
  const found = named ?? PARTY_PROFILES.find((each) => isInForce(each, day));
  if (found === undefined) throw new RuleNotInForce(`no Party profile on ${day}`, { profile: 'party', day });
  return found;
};

const bridgesOf = (state: readonly Profile[]): Profile[] =>
  state.flatMap(({ bridge, kinds }) => {
    const to = bridge === undefined ? undefined : profileById(bridge.to);
    return to === undefined ? [] : [ofKinds(to, kinds)];
  });

/** A unit's own rules to a profile that rates nobody in this cycle would be kept and never read. */
const checkSupplements = ({ state, supplements }: Pick<Regulations, 'state' | 'supplements'>): void => {
  for (const { id, profile } of supplements)
    if (!state.some((each) => each.id === profile && each.bridge !== undefined)) {
      const problem = `no profile ${profile} that asks for a unit's own rules in this cycle`;
      throw new RegulationsInvalid(`supplement ${id}: ${problem}`, { where: `supplements.${id}`, problem });
    }
};

/**
 * Throws NotFound for an unknown profile, RuleNotInForce for a day outside its force, RegulationsInvalid for profiles
 * that overlap or an override or supplement that fits none.
 */
export const regulationsFor = (choice: Choice): Regulations => {
  const state = stateOn(choice);
  if (state.length === 0)
    throw new RuleNotInForce(`no profile on ${choice.day}`, { profile: BY_DATE, day: choice.day });
  const regulations = {
    day: choice.day,
    procedure: yearlyProcedure,
    state,
    bridges: bridgesOf(state),
    party: partyOn(state, choice.day),
    supplements: [...(choice.supplements ?? [])],
    overrides: [],
  };
  checkSupplements(regulations);
  const parsed = Regulations.safeParse(applyOverrides(regulations, choice.overrides ?? []));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new RegulationsInvalid(`${where}: ${issue?.message}`, { where, problem: issue?.message ?? '' });
};
