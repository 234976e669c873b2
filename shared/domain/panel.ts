// A panel: the people whom one authority rates together, in one agency; a section: whose meeting reviews them.
import * as z from 'zod';
import { Id } from './ids.ts';
import { Holder } from './official.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** `substitute` reviews the chair's own row when the chair is one of the section's people. */
export const Section = z.strictObject({
  id: Id,
  name: text(200),
  chair: Holder,
  substitute: Holder.optional(),
});
export type Section = z.infer<typeof Section>;

export const Panel = z.strictObject({
  id: Id,
  name: text(200),
  agency: Id,
  agencyName: text(200),
  /** Department, district, commune, school, health centre: for tables only. */
  agencyKind: z.enum(['department', 'district', 'commune', 'school', 'health']),
  sections: z.array(Section).min(1).max(100),
  /** The agency's own HR: confirms the roster. */
  hr: Holder,
  /** The Party committee of the agency; absent where it has none. */
  partyCommittee: Holder.optional(),
  /** Checks, compiles and submits the proposal (tờ trình). */
  personnelOffice: Holder,
  authority: Holder,
  /** The level directly above the authority, where petitions may go to it. */
  levelAbove: Holder.optional(),
  /** Records number, date and signer of the signed paper. */
  clerk: Holder,
  /** Takes the rows that a role's holder may not touch because they are their own. */
  substitute: Holder,
  /** Panels whose results this one's conditions refer to: what its people lead. */
  dependsOn: z.array(Id).max(500),
});
export type Panel = z.infer<typeof Panel>;

/** A Party cell (chi bộ); `committee` is the Party committee that decides its members' ratings. */
export const PartyCell = z.strictObject({
  id: Id,
  name: text(200),
  secretary: Holder,
  deputySecretary: Holder,
  committee: Holder,
  /** Takes the committee holder's own row. */
  committeeSubstitute: Holder,
});
export type PartyCell = z.infer<typeof PartyCell>;
