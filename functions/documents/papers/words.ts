// Words of the papers, which are Vietnamese alone: an official paper has no second language beside it (NĐ 30/2020 Đ4).
import type { Day } from '#shared/domain/ids';
import type { Kind, Lead } from '#shared/domain/official';
import type { Outcome } from '#shared/domain/rating';
import { ratingLabel } from '../../pages/layout.ts';
import { reasonLabel } from '../../pages/reasons.ts';
import { shownDay } from '../../pages/words.ts';

export const KIND_NAMES: Record<Kind, string> = {
  cadre: 'Cán bộ',
  'civil-servant': 'Công chức',
  'public-employee': 'Viên chức',
  'contract-worker': 'Người lao động',
};

const LEADERS: readonly Lead[] = ['head', 'deputy', 'manager'];
export const leadName = (lead: Lead): string =>
  LEADERS.includes(lead) ? 'giữ chức vụ lãnh đạo, quản lý' : 'không giữ chức vụ lãnh đạo, quản lý';

export const outcomeName = (outcome: Outcome): string => ratingLabel(outcome).vi;
export const reasonName = (reason: string | undefined): string => (reason === undefined ? '' : reasonLabel(reason).vi);
export const dayName = (day: Day | undefined): string => (day === undefined ? '' : shownDay(day));

/** What no XML can hold; a page’s field takes it all the same. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, '');
