// The acts of the console, each on a page of its own.
import { amendAct } from './act-amend.ts';
import { askOldAgencyAct } from './act-ask-old-agency.ts';
import { closeAct } from './act-close.ts';
import { correctAct } from './act-correct.ts';
import { dataAnswerAct } from './act-data-answer.ts';
import { dataRequestAct } from './act-data-request.ts';
import { extendAct } from './act-extend.ts';
import { endHandOverAct, handOverAct } from './act-hand-over.ts';
import { holdAct } from './act-hold.ts';
import { joinAct } from './act-join.ts';
import { latePetitionAct } from './act-late-petition.ts';
import { leaveAct } from './act-leave.ts';
import { linkAct } from './act-link.ts';
import { oldAgencyCommentAct } from './act-old-agency-comment.ts';
import { outsideAct } from './act-outside.ts';
import { performanceAct } from './act-performance.ts';
import { periodScoreAct } from './act-period-score.ts';
import { publishAct } from './act-publish.ts';
import { reckonPointsAct } from './act-reckon-points.ts';
import { repairAct } from './act-repair.ts';
import { slipsAct } from './act-slips.ts';
import { transferAct } from './act-transfer.ts';
import { unitRatingAct } from './act-unit-rating.ts';
import type { ConsoleAct } from './visit.ts';

export const ACTS: readonly ConsoleAct[] = [
  repairAct,
  extendAct,
  closeAct,
  linkAct,
  handOverAct,
  endHandOverAct,
  slipsAct,
  outsideAct,
  publishAct,
  holdAct,
  latePetitionAct,
  amendAct,
  transferAct,
  leaveAct,
  joinAct,
  correctAct,
  performanceAct,
  periodScoreAct,
  reckonPointsAct,
  unitRatingAct,
  askOldAgencyAct,
  oldAgencyCommentAct,
  dataRequestAct,
  dataAnswerAct,
];

export const actNamed = (id: string): ConsoleAct | undefined => ACTS.find((act) => act.id === id);
