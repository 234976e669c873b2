// An official: the person evaluated, as the roster knows them.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Outcome } from './rating.ts';

/** Cán bộ, công chức, viên chức, người lao động: the kind decides the regime. */
export const KINDS = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** `head` leads an agency, `deputy` is one of its deputies, `manager` leads a section, `staff` leads nobody. */
export const LEADS = ['head', 'deputy', 'manager', 'staff'] as const;
export const Lead = z.enum(LEADS);
export type Lead = z.infer<typeof Lead>;

export const LEAVES = ['maternity', 'sick', 'unpaid', 'study', 'other'] as const;

/** A leave; both days included. */
export const Leave = z
  .strictObject({ kind: z.enum(LEAVES), from: Day, to: Day })
  .refine((leave) => leave.from <= leave.to, { path: ['to'], message: 'ends-before-start' });
export type Leave = z.infer<typeof Leave>;

/** A discipline decision; whether it touches duty matters from one law to the next (regulations-texts, section 2). */
export const Discipline = z.strictObject({
  form: z.enum(['reprimand', 'warning', 'demotion', 'removal', 'dismissal', 'pay-cut']),
  side: z.enum(['administrative', 'party']),
  decidedOn: Day,
  document: z.string().min(1).max(100),
  dutyRelated: z.boolean(),
  /** The year that the act already made not completed: it counts in no other (NĐ 48/2023 Đ2k5b, c). */
  countedInYear: z.int().min(2000).max(2100).optional(),
  /** The agency where the act was done, where it is not the present one (NĐ 233/2026 Đ14k3c). */
  agency: Id.optional(),
});
export type Discipline = z.infer<typeof Discipline>;

const sameRecord = (one: Discipline, other: Discipline): boolean =>
  (['form', 'decidedOn', 'dutyRelated', 'countedInYear', 'agency'] as const).every((key) => one[key] === other[key]);

/** Two records of one decision that say different things: nobody can tell which of them counts. */
export const contradict = (disciplines: readonly Discipline[]): boolean =>
  disciplines.some((one, index) =>
    disciplines
      .slice(index + 1)
      .some((other) => one.document === other.document && one.side === other.side && !sameRecord(one, other)),
  );

export const PARTY_STANDINGS = ['exempt', 'suspended'] as const;
export type PartyStanding = (typeof PARTY_STANDINGS)[number];

/** Why a rating may have to wait. */
export const PENDING = ['suspended', 'under-inspection', 'discipline'] as const;
export const Pending = z.strictObject({ why: z.enum(PENDING), since: Day });
export type Pending = z.infer<typeof Pending>;

const text = (max: number) => z.string().trim().min(1).max(max);

export const Transfer = z
  .strictObject({ from: text(200), since: Day, on: Day, closed: z.boolean() })
  .refine(({ since, on }) => since <= on, { path: ['on'], message: 'ends-before-start' });
export type Transfer = z.infer<typeof Transfer>;

/** A further post (kiêm nhiệm) and where it is held; the person's panel is that of the highest one. */
export const OtherPost = z.strictObject({ post: text(150), place: text(200) });
export type OtherPost = z.infer<typeof OtherPost>;

/** A leader's term of office, as far as its end is known; both days included. */
export const Term = z
  .strictObject({ from: Day, to: Day.optional() })
  .refine(({ from, to = from }) => from <= to, { path: ['to'], message: 'ends-before-start' });
export type Term = z.infer<typeof Term>;

/** Ratings of years before this service kept any: as the roster has them. */
export const EarlierRating = z.strictObject({ year: z.int().min(1990).max(2200), outcome: Outcome });
export type EarlierRating = z.infer<typeof EarlierRating>;

export const Official = z.strictObject({
  id: Id,
  name: text(100),
  born: z.union([Day, z.string().regex(/^\d{4}$/)]),
  kind: Kind,
  post: text(150),
  lead: Lead,
  agency: Id,
  panel: Id,
  section: Id,
  jobGroup: text(100),
  /** First day of service that counts for this cycle. */
  entered: Day,
  email: z.email().max(200).optional(),
  /** The Party cell, for a Party member. */
  cell: Id.optional(),
  /** The day of joining the Party, where the roster gives it. */
  joinedParty: Day.optional(),
  /** Exempt from Party life, or suspended from it. */
  partyStanding: z.enum(PARTY_STANDINGS).optional(),
  /** Managed by a Party committee (diện quản lý) whose decision is taken outside these panels. */
  decidedElsewhere: z.boolean(),
  leaves: z.array(Leave).max(20),
  disciplines: z
    .array(Discipline)
    .max(10)
    .refine((all) => !contradict(all), 'contradicts'),
  earlierRatings: z.array(EarlierRating).max(10).optional(),
  /** The present term of whoever leads: two years not completed count within one (Luật 2019 Đ1k12). */
  term: Term.optional(),
  /** From another agency: since when there, and whether that agency is no more. */
  transfer: Transfer.optional(),
  /** Reviewed in each of them, rated once, here (QĐ 366 Đ3k4). */
  otherPosts: z.array(OtherPost).max(5).optional(),
  /** An open case: suspended, under inspection, discipline pending. */
  pending: Pending.optional(),
  /** An inactive person has no living link and can do nothing. */
  active: z.boolean(),
});
export type Official = z.infer<typeof Official>;

/** Who holds a role: an official of the roster, or an office outside it. Personal data: stays in the table. */
export const Holder = z.strictObject({
  name: text(100),
  email: z.email().max(200).optional(),
  official: Id.optional(),
});
export type Holder = z.infer<typeof Holder>;
