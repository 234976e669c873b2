// The task pages, by the purpose of the link that leads to each.
import type { Purpose } from '#shared/contracts/links';
import { answer } from './answer.ts';
import { collectiveReview } from './collective-review.ts';
import { confirmRoster } from './confirm-roster.ts';
import { decision } from './decision.ts';
import type { TaskPage } from './page.ts';
import { partyDecision } from './party-decision.ts';
import { partyOpinion } from './party-opinion.ts';
import { partyReview } from './party-review.ts';
import { result } from './result.ts';
import { selfAssessment } from './self-assessment.ts';
import { signature } from './signature.ts';
import { staffProposal } from './staff-proposal.ts';

export const TASK_PAGES: TaskPage[] = [
  confirmRoster,
  selfAssessment,
  collectiveReview,
  partyOpinion,
  staffProposal,
  decision,
  signature,
  result,
  answer,
  partyReview,
  partyDecision,
];

const byPurpose = new Map<Purpose, TaskPage>(TASK_PAGES.map((page) => [page.purpose, page]));

export const pageFor = (purpose: Purpose): TaskPage | undefined => byPurpose.get(purpose);
