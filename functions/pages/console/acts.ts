// The acts of the console, each on a page of its own.
import type { Text } from '../layout.ts';
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

export const ACT_GROUPS: readonly { title: Text; acts: readonly ConsoleAct[] }[] = [
  {
    title: { vi: 'Bước đang chờ', en: 'The open phase' },
    acts: [repairAct, extendAct, closeAct, outsideAct, publishAct],
  },
  {
    title: { vi: 'Người làm, đường dẫn', en: 'Who acts, and their links' },
    acts: [linkAct, slipsAct, handOverAct, endHandOverAct, askOldAgencyAct, oldAgencyCommentAct],
  },
  {
    title: { vi: 'Danh sách', en: 'The roster' },
    acts: [transferAct, leaveAct, joinAct, correctAct],
  },
  {
    title: { vi: 'Điểm, số liệu', en: 'Scores and figures' },
    acts: [performanceAct, periodScoreAct, reckonPointsAct, unitRatingAct],
  },
  {
    title: { vi: 'Kiến nghị, điều chỉnh, dữ liệu cá nhân', en: 'Petitions, amendments, personal data' },
    acts: [holdAct, latePetitionAct, amendAct, dataRequestAct, dataAnswerAct],
  },
];

export const ACTS: readonly ConsoleAct[] = ACT_GROUPS.flatMap(({ acts }) => acts);

export const actNamed = (id: string): ConsoleAct | undefined => ACTS.find((act) => act.id === id);
