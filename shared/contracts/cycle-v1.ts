// A cycle as version 1 stored it, with one profile that held State, Party side and procedure together; and how it is read today.
import * as z from 'zod';
import { Cycle } from '../domain/cycle.ts';
import { StoredInvalid } from '../domain/errors.ts';
import { hauGiang1120 } from '../regulations/hau-giang-1120.ts';
import { hd21 } from '../regulations/hd-21-2019.ts';
import { nd90 } from '../regulations/nd-90-2020.ts';
import { nd90Amended } from '../regulations/nd-90-2020-amended.ts';
import type { PartyProfile } from '../regulations/party-profile.ts';
import { PartyProfile as PartyProfileSchema } from '../regulations/party-profile.ts';
import { Procedure } from '../regulations/procedure.ts';
import { Profile } from '../regulations/profile.ts';
import { qd124 } from '../regulations/qd-124-2023.ts';
import { yearlyProcedure } from '../regulations/yearly-procedure.ts';
import { readsAlso } from './upcast.ts';

const { force, kinds, eligibility, title, id } = Profile.shape;

/** Rules whose shape has not changed are read by today's schema. */
const ProfileV1 = z.looseObject({
  id,
  version: z.int(),
  title,
  force,
  kinds,
  eligibility,
  discipline: Profile.shape.discipline.element.pick({ counts: true, source: true }),
  caps: Profile.shape.caps,
  votes: Procedure.shape.votes,
  partyOpinionOn: Procedure.shape.partyOpinionOn,
  staffProposal: z.boolean(),
  partySide: PartyProfileSchema.shape.link.extend({ setting: Procedure.shape.partySetting }),
  phases: Procedure.shape.phases,
});
type ProfileV1 = z.infer<typeof ProfileV1>;

const CycleV1 = Cycle.omit({ regulations: true }).extend({ profile: ProfileV1 });

/** Version 1 knew these and no other; every function reads cycles, and none shall carry all profiles for it. */
const KNOWN = [hauGiang1120, nd90, nd90Amended];

const partyV1 = ({ id: profile, partySide: { setting: _, ...link } }: ProfileV1): PartyProfile => ({
  ...(profile === nd90Amended.id ? qd124 : hd21),
  link,
});

/** What version 1 froze stands; what it did not know comes from the profile of the same name. */
const profileV1 = (old: ProfileV1): Profile => {
  const today = KNOWN.find(({ id: known }) => known === old.id);
  if (today === undefined) throw new StoredInvalid(`no profile ${old.id}`, { item: old.id });
  const { counts, source } = old.discipline;
  return {
    ...today,
    version: old.version,
    title: old.title,
    force: old.force,
    kinds: old.kinds,
    eligibility: old.eligibility,
    discipline: [{ kinds: old.kinds, from: '2020-01-01', counts, source }],
    // assumptions had no switch
    caps: old.caps.map((cap) => today.caps.find((each) => each.id === cap.id) ?? cap),
  };
};

export const StoredCycle = readsAlso(Cycle, CycleV1, ({ profile, ...cycle }) => ({
  ...cycle,
  regulations: {
    day: cycle.openedAt.slice(0, 10),
    procedure: {
      ...yearlyProcedure,
      votes: profile.votes,
      partyOpinionOn: profile.partyOpinionOn,
      staffProposal: profile.staffProposal,
      partySetting: profile.partySide.setting,
      phases: profile.phases,
    },
    state: [profileV1(profile)],
    bridges: [],
    party: partyV1(profile),
    supplements: [],
    overrides: [],
  },
}));
