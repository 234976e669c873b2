// A fact: written once, never changed. A correction is a fact of the next round.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Amendment } from './amendment.ts';
import { canonical } from './canonical.ts';
import { KeptCapProof } from './cap-proof/schema.ts';
import { DataAnswer, DataRequest } from './data-request.ts';
import { Decision } from './decision.ts';
import { Erasure } from './erasure.ts';
import {
  Closure,
  EarlyClosing,
  Extension,
  LinkReset,
  LinkSlips,
  LowerResults,
  MembersAnnounced,
  Repair,
  Settlement,
} from './flow-facts.ts';
import { HandOver, HandOverTurn } from './hand-over.ts';
import { Instant, UnitRef } from './ids.ts';
import { PartyOpinion } from './party-opinion.ts';
import { PartyDecision, PartyReview } from './party-rating.ts';
import { Performance } from './performance.ts';
import { PeriodScore } from './period-score.ts';
import { Answer, LatePetition, Petition, PetitionHold, Publication } from './petition.ts';
import { Proposal } from './proposal.ts';
import { Result } from './result.ts';
import { Review } from './review.ts';
import { RosterChange, RosterConfirmation } from './roster-change.ts';
import { SelfAssessment } from './self-assessment.ts';
import { Signature } from './signature.ts';
import { TransferComment } from './transfer-comment.ts';
import { UnitRating } from './unit-rating.ts';

/** One map: kind of fact → schema of its content. */
export const FACTS = {
  'roster-confirmation': RosterConfirmation,
  'roster-change': RosterChange,
  'self-assessment': SelfAssessment,
  review: Review,
  'party-opinion': PartyOpinion,
  proposal: Proposal,
  decision: Decision,
  signature: Signature,
  petition: Petition,
  answer: Answer,
  'party-review': PartyReview,
  'party-decision': PartyDecision,
  result: Result,
  closure: Closure,
  extension: Extension,
  'early-closing': EarlyClosing,
  'link-reset': LinkReset,
  'link-slips': LinkSlips,
  repair: Repair,
  'lower-results': LowerResults,
  'members-announced': MembersAnnounced,
  settlement: Settlement,
  amendment: Amendment,
  performance: Performance,
  'period-score': PeriodScore,
  'unit-rating': UnitRating,
  'transfer-comment': TransferComment,
  'late-petition': LatePetition,
  'petition-hold': PetitionHold,
  publication: Publication,
  'cap-proof': KeptCapProof,
  'data-request': DataRequest,
  'data-answer': DataAnswer,
  erasure: Erasure,
  'hand-over': HandOver,
  'hand-over-turn': HandOverTurn,
} as const;
export type FactKind = keyof typeof FACTS;
export type FactContent<K extends FactKind> = z.infer<(typeof FACTS)[K]>;
export const FactKind = z.enum(Object.keys(FACTS) as [FactKind, ...FactKind[]]);

/** How it came: a link, HR's console on somebody's behalf (paper), an operator, a step of the workflow. */
export const Channel = z.enum(['link', 'paper', 'console', 'operator', 'step']);
export type Channel = z.infer<typeof Channel>;

export const FactEnvelope = z.strictObject({
  unit: UnitRef,
  kind: FactKind,
  /** What it is about: a slot (`section:…`), an official's id, a phase. */
  subject: z.string().min(1).max(100),
  round: z.int().min(1),
  schema: z.literal(1),
  at: Instant,
  /** Role and, where they are in the roster, the official's id; never a name. */
  by: z.string().min(1).max(100),
  channel: Channel,
  /** Id of the link (not the link) under which it was done. */
  link: z.string().max(100).optional(),
  /** SHA-256 of the scanned paper that HR typed in. */
  scan: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  digest: z.string().length(64),
  content: z.unknown(),
});

export type Fact<K extends FactKind = FactKind> = K extends FactKind
  ? Omit<z.infer<typeof FactEnvelope>, 'kind' | 'content'> & { kind: K; content: FactContent<K> }
  : never;

/** The part of a key that names a fact within its unit: `KIND#subject#round`. */
export const factKey = (fact: { kind: FactKind; subject: string; round: number }): string =>
  `${fact.kind.toUpperCase()}#${fact.subject}#${String(fact.round).padStart(3, '0')}`;

/** Two facts are the same when their content is, leaving out when, link and channel. */
export const digestOf = (content: unknown): string => createHash('sha256').update(canonical(content)).digest('hex');

export const sameFact = (one: Fact, other: Fact): boolean => one.digest === other.digest && one.by === other.by;

export type NewFact<K extends FactKind> = {
  unit: UnitRef;
  kind: K;
  subject: string;
  round: number;
  at: Instant;
  by: string;
  channel: Channel;
  link?: string | undefined;
  content: FactContent<K>;
};

export const makeFact = <K extends FactKind>(parts: NewFact<K>): Fact<K> => {
  const { link, ...rest } = parts;
  const fact = {
    ...rest,
    ...(link === undefined ? {} : { link }),
    schema: 1 as const,
    digest: digestOf(parts.content),
  };
  return fact as unknown as Fact<K>;
};

export const factsOf = <K extends FactKind>(facts: readonly Fact[], kind: K): Fact<K>[] =>
  facts.filter((fact): fact is Fact<K> => fact.kind === kind);
