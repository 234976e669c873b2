// Lays a cycle's overrides over its regulations; each stays listed. What names nothing here is refused.
import { RegulationsInvalid } from '../domain/errors.ts';
import type { Regulations } from '../domain/regulations.ts';
import { inUse } from './citation.ts';
import type { Override } from './override.ts';
import type { Procedure } from './procedure.ts';
import type { Profile } from './profile.ts';

const refuse = ({ id }: Override, problem: string): never => {
  throw new RegulationsInvalid(`override ${id}: ${problem}`, { where: `overrides.${id}`, problem });
};

const withSwitch = <T extends Pick<Profile, 'id' | 'assumptions'>>(
  profile: T,
  override: Extract<Override, { set: 'assumption' }>,
): T =>
  profile.id === override.profile
    ? {
        ...profile,
        assumptions: profile.assumptions.map((each) =>
          each.id === override.switch ? { ...each, on: override.on } : each,
        ),
      }
    : profile;

const switched = (regulations: Regulations, override: Extract<Override, { set: 'assumption' }>): Regulations => {
  const { state, bridges, party } = regulations;
  const named = [...state, ...bridges, party].find(({ id }) => id === override.profile);
  if (named?.assumptions.every(({ id }) => id !== override.switch) ?? true)
    refuse(override, 'no such assumption in a profile of this cycle');
  return {
    ...regulations,
    state: state.map((each) => withSwitch(each, override)),
    bridges: bridges.map((each) => withSwitch(each, override)),
    party: withSwitch(party, override),
  };
};

type Raise = Extract<Override, { set: 'cap-percent' }>;

/** A raised cap is no change of the profile: it holds for some panels, and the counting reads it from the list. */
const raiseProblem = ({ state, bridges }: Regulations, { profile, cap: id, percent }: Raise): string | undefined => {
  const of = [...state, ...bridges].find((each) => each.id === profile);
  const cap = of?.caps.find((each) => each.id === id);
  if (of === undefined || cap === undefined) return 'no such cap in a profile of this cycle';
  if (cap.raise === undefined) return 'its text gives no raise';
  if (!inUse(cap.raise, of.assumptions)) return 'the assumption that its raise stands on is off';
  const most = cap.raise.percent ?? 100;
  return percent < cap.percent || percent > most ? `between ${cap.percent} and ${most} percent` : undefined;
};

const laid = (regulations: Regulations, override: Override): Regulations => {
  const withProcedure = (over: Partial<Procedure>): Regulations => ({
    ...regulations,
    procedure: { ...regulations.procedure, ...over },
  });
  switch (override.set) {
    case 'assumption':
      return switched(regulations, override);
    case 'cap-percent': {
      const problem = raiseProblem(regulations, override);
      return problem === undefined ? regulations : refuse(override, problem);
    }
    case 'votes':
      return withProcedure({ votes: override.votes });
    case 'quorum':
      return withProcedure({ quorum: override.quorum });
    case 'staff-proposal':
      return withProcedure({ staffProposal: override.on });
    case 'party-setting':
      return withProcedure({ partySetting: override.setting });
    case 'due-date': {
      const { phases } = regulations.procedure;
      const plan = { ...phases[override.phase], dueAfterDays: override.dueAfterDays };
      return withProcedure({ phases: { ...phases, [override.phase]: plan } });
    }
  }
};

export const applyOverrides = (regulations: Regulations, overrides: readonly Override[]): Regulations => {
  const twice = overrides.find(({ id }, index) => overrides.findIndex((each) => each.id === id) !== index);
  if (twice !== undefined) refuse(twice, 'two of one id');
  return { ...overrides.reduce(laid, regulations), overrides: [...overrides] };
};
