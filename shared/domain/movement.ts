// What whoever rates a person must ask for first: of the agency that they came from, of a case that is still open.
import { articleOf, inUse } from '../regulations/citation.ts';
import type { Profile } from '../regulations/profile.ts';
import { addMonths } from './calendar.ts';
import type { Reason } from './eligibility.ts';
import type { Official } from './official.ts';
import type { Days } from './service.ts';

/** NĐ 90 Đ20k1: the old agency's comment after six months or more there, unless it is no more; from 2026 its scores. */
const ofTransfer = ({ transfer }: Official, period: Days, rule: Profile['transfer']): Reason[] => {
  if (transfer === undefined || transfer.on < period.from || transfer.on > period.to) return [];
  const article = articleOf(rule.source);
  if (rule.asks === 'scores') return [{ code: 'old-agency-scores', article }];
  const served = transfer.on >= addMonths(transfer.since, rule.fromMonths);
  return served && !transfer.closed ? [{ code: 'old-agency-comment', article }] : [];
};

/** Under inspection, suspended, discipline pending: advice to wait, which the authority follows or not. */
const ofPending = ({ pending }: Official, { deferral, assumptions }: Profile): Reason[] =>
  pending === undefined || !inUse(deferral, assumptions)
    ? []
    : [{ code: `pending-${pending.why}`, article: articleOf(deferral.source) }];

export const toAskFirst = (official: Official, period: Days, profile: Profile): Reason[] => [
  ...ofTransfer(official, period, profile.transfer),
  ...ofPending(official, profile),
];
