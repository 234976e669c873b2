// What mails say of each task, and who asks: Vietnamese first, English beside.
import { dayOf } from '#shared/domain/calendar';
import type { Instant } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import type { UnitRecord } from '#shared/domain/unit';

export type Words = { vi: string; en: string };

export const TASKS: Partial<Record<Phase, Words>> = {
  'confirm-roster': { vi: 'Xác nhận danh sách đánh giá', en: 'Confirm the roster' },
  'self-assessment': { vi: 'Tự đánh giá, xếp loại', en: 'Write your self-assessment' },
  'collective-review': { vi: 'Ghi kết quả họp nhận xét, đánh giá', en: 'Record the collective review' },
  'party-opinion': { vi: 'Ý kiến của cấp ủy', en: 'Record the Party committee’s opinion' },
  'staff-proposal': { vi: 'Tổng hợp, trình cấp có thẩm quyền', en: 'Compile and submit the proposal' },
  decision: { vi: 'Quyết định xếp loại', en: 'Decide the ratings' },
  signature: { vi: 'Ghi số, ngày, người ký quyết định', en: 'Record number, date and signer' },
  answers: { vi: 'Trả lời kiến nghị', en: 'Answer a petition' },
  'party-review': { vi: 'Chi bộ đề nghị xếp loại đảng viên', en: 'Record the Party cell’s review' },
  'party-decision': { vi: 'Quyết định xếp loại đảng viên', en: 'Record the Party ratings decided' },
};

export const RESULT: Words = { vi: 'Kết quả đánh giá, xếp loại', en: 'Your evaluation result' };

export const OLD_AGENCY: Words = {
  vi: 'Nhận xét về người đã chuyển công tác',
  en: 'Comment on somebody who has moved',
};

export const nameOf = (record: UnitRecord): string => (record.kind === 'panel' ? record.panel.name : record.cell.name);

/** The office that asks, never a person: people change, and the mail may be forwarded. */
export const askerOf = (record: UnitRecord, cycle: string): Words =>
  record.kind === 'panel'
    ? { vi: `Bộ phận tổ chức cán bộ, ${record.panel.agencyName} (${cycle})`, en: `HR of ${record.panel.agencyName}` }
    : { vi: `Cấp ủy của ${record.cell.name} (${cycle})`, en: `the Party committee of ${record.cell.name}` };

/** Of the whole cycle: digests, and what HR of the cycle is told. */
export const cycleAsker = (cycle: string): Words => ({
  vi: `Bộ phận tổ chức cán bộ của kỳ đánh giá (${cycle})`,
  en: 'HR of the evaluation',
});

const vietnameseDay = (instant: Instant): string => dayOf(instant).split('-').reverse().join('/');

export const untilWords = (due: Instant): Words => ({ vi: `Hạn: ${vietnameseDay(due)}.`, en: `Due: ${dayOf(due)}.` });
export const sinceWords = (due: Instant): Words => ({
  vi: `Quá hạn từ ngày ${vietnameseDay(due)}.`,
  en: `Late since ${dayOf(due)}.`,
});

/** What a mail program shows of a subject without cutting it. */
const SUBJECT = 78;

/** Both languages where they fit; Vietnamese alone where not. */
export const subjectFrom = ({ vi, en }: Words, before: Words = { vi: '', en: '' }): string => {
  const both = `${before.vi}${vi} / ${before.en}${en}`;
  return both.length <= SUBJECT ? both : `${before.vi}${vi}`.slice(0, SUBJECT);
};
