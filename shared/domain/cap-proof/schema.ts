// The cap proof of one decision: ids, ratings and arithmetic only; no name, no vote of a person, no text of a reason.
import * as z from 'zod';
import { Day, Id } from '../ids.ts';
import { Rating } from '../rating.ts';
import { Regulations } from '../regulations.ts';

const count = z.int().min(0);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A person whom the decision rates, with what was proposed before: the meeting's rating and its votes for the capped one. */
export const CountedPerson = z.strictObject({
  official: Id,
  jobGroup: z.string().min(1).max(100),
  /** The profile that rates the person. */
  profile: Id,
  rating: Rating,
  reviewed: Rating.optional(),
  proposed: Rating.optional(),
  votes: z.strictObject({ excellent: count, of: count }).optional(),
  /** This decision, or one before it, says why it rates otherwise than proposed. */
  reasonGiven: z.boolean(),
});
export type CountedPerson = z.infer<typeof CountedPerson>;

export const Readings = z.strictObject({ ofGood: count, ofGoodOrBetter: count, ofAllRated: count });

export const ProofGroup = z.strictObject({
  cap: Id,
  profile: Id,
  /** Empty for the whole panel. */
  group: z.string().max(100),
  /** The people who are the base, by the cap's own reading. */
  counted: z.array(Id),
  base: count,
  /** base × percent, before the division by 100: `bound` is its whole part. */
  product: count,
  bound: count,
  /** The decided set. */
  chosen: z.array(Id),
  /** Proposed for the capped rating and not chosen. */
  leftOut: z.array(Id),
  /** Chosen and left out with equal standing before the decision: listed, decided by nobody but the authority. */
  ties: z.array(z.array(Id).min(2)),
  /** The bound under each of the three readings of the base. */
  readings: Readings,
  holds: z.boolean(),
  enforced: z.boolean(),
  /** Not law as far as we know. */
  assumption: z.boolean(),
  /** A cap over the whole cycle, seen on this panel alone. */
  partial: z.boolean(),
});
export type ProofGroup = z.infer<typeof ProofGroup>;

export const CapProof = z.strictObject({
  schema: z.literal(1),
  cycle: Id,
  panel: Id,
  round: z.int().min(1),
  /** Digest of the decision that this proves. */
  decision: digest,
  paper: z.strictObject({ number: z.string().min(1).max(100), date: Day }),
  /** The regulations as frozen into the cycle, whole, so that the file needs nothing else. */
  regulations: Regulations,
  fingerprint: digest,
  people: z.array(CountedPerson),
  deferred: z.array(Id),
  groups: z.array(ProofGroup),
  /** SHA-256 of all of the above. */
  seal: digest,
});
export type CapProof = z.infer<typeof CapProof>;

/** As a fact of its panel: the regulations are the cycle's own, found again by their fingerprint. */
export const KeptCapProof = CapProof.omit({ regulations: true });
export type KeptCapProof = z.infer<typeof KeptCapProof>;
