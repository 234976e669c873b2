// The proof as a fact beside its decision: recorded before the results, looked at again before they are announced.
import { capProofOf } from '../cap-proof.ts';
import type { Cycle } from '../cycle.ts';
import { CapProofInvalid } from '../errors.ts';
import { type Fact, factsOf, makeFact } from '../fact.ts';
import { decisionOf } from '../results.ts';
import type { PanelRecord } from '../unit.ts';
import type { CapProof, KeptCapProof } from './schema.ts';
import { proofProblems } from './verify.ts';

/** As a file that needs nothing else. */
export const proofFile = (kept: KeptCapProof, { regulations }: Cycle): CapProof => ({ ...kept, regulations });

const refuse = (problem: string, where: string): never => {
  throw new CapProofInvalid(`${where}: ${problem}`, { problem, where });
};

/** The regulations are the cycle's own, whose fingerprint was made when it opened. */
const checkHolds = (proof: CapProof, { fingerprint }: Cycle): void => {
  const [first] = proofProblems(proof, fingerprint);
  if (first !== undefined) refuse(first.code, `${proof.panel} ${first.where}`);
};

/** Dated by the paper, never by the clock. Throws CapProofInvalid where it would not hold; undefined where nobody is decided. */
export const capProofFact = (record: PanelRecord, cycle: Cycle): Fact<'cap-proof'> | undefined => {
  const proof = capProofOf(record, cycle);
  const decided = decisionOf(record);
  if (proof === undefined || decided === undefined) return undefined;
  checkHolds(proof, cycle);
  const { regulations: _, ...content } = proof;
  return makeFact({
    unit: record.ref,
    kind: 'cap-proof',
    subject: 'authority',
    round: decided.fact.round,
    at: decided.at,
    by: 'step',
    channel: 'step',
    content,
  });
};

/** Throws CapProofInvalid where the decision that counts has no proof, or one that does not hold. */
export const checkProven = (record: PanelRecord, cycle: Cycle): 'proven' | 'nobody-decided' => {
  const decided = decisionOf(record);
  if (decided === undefined) return 'nobody-decided';
  const { round, digest } = decided.fact;
  const kept = factsOf(record.facts, 'cap-proof').find((proof) => proof.round === round);
  if (kept === undefined) return refuse('missing', record.ref.id);
  if (kept.content.decision !== digest) return refuse('other-decision', record.ref.id);
  checkHolds(proofFile(kept.content, cycle), cycle);
  return 'proven';
};
