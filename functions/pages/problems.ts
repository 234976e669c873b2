// What is wrong with a field, as a sentence in Vietnamese and English.
import type * as z from 'zod';
import { refusalText } from '#shared/contracts/refusals';
import { type FormInvalid, Refusal } from '#shared/domain/errors';
import { HUNDREDTHS } from '#shared/domain/forms/values';
import { MOST_DAYS } from '#shared/domain/hand-over';

export type Text = { vi: string; en: string };

const text = (vi: string, en: string): Text => ({ vi, en });
const MISSING = text('Chưa điền hoặc chưa chọn.', 'Nothing is filled in or chosen.');
const INVALID = text('Nội dung không hợp lệ.', 'This is not valid.');

/** Of a form that its page did not prove, or that was meant for an earlier round. */
export const STALE = {
  vi: 'Trang đã cũ hoặc không do hệ thống này gửi. Nội dung vẫn còn; xin kiểm tra và gửi lại.',
  en: 'This page was stale or not ours. What you typed is kept; check and send it again.',
};

/** `problem` of a FormInvalid → its sentence. */
const WORDS: Record<string, Text> = {
  missing: MISSING,
  'more-than-called': text('Số có mặt nhiều hơn số được triệu tập.', 'More people present than called.'),
  'more-than-present': text('Số phiếu nhiều hơn số người có mặt.', 'More votes than people present.'),
  'contradicts-outcome': text('Không khớp với kết luận đã chọn.', 'This contradicts the outcome chosen.'),
  day: text('Cần một ngày có thật, như 20/12/2026.', 'A real date is needed, such as 2026-12-20.'),
  future: text('Ngày này chưa đến.', 'This date is in the future.'),
  'reply-first': text(
    'Trước hết phải trả lời người yêu cầu sẽ làm thế nào.',
    'First the person is told how it will be done.',
  ),
  'not-held': text('Kiến nghị này không bị tạm dừng.', 'This petition is not on hold.'),
  'before-decision': text('Ngày này trước ngày quyết định.', 'This day is before that of the decision.'),
  'in-time': text(
    'Ngày này còn trong thời gian kiến nghị: nhập như kiến nghị đúng hạn.',
    'This day is within the window: it is a petition in time.',
  ),
  past: text('Ngày này đã qua.', 'This day is past.'),
  'ends-before-start': text('Ngày cuối trước ngày đầu.', 'It ends before it begins.'),
  'too-long': text(
    `Ủy quyền tối đa ${MOST_DAYS} ngày; lâu hơn thì ghi người thay hẳn.`,
    `A deputy acts for at most ${MOST_DAYS} days; for longer, record a successor.`,
  ),
  'same-holder': text('Người này đang giữ vai trò ấy.', 'This person holds the post already.'),
  unknown: text('Không có trong kỳ đánh giá này.', 'Not known in this cycle.'),
};

const NUMBER = text(
  'Cần một số từ 0 trở lên, nhiều nhất hai chữ số sau dấu phẩy, ví dụ 27,5.',
  'A number, zero or more, with at most two decimals, is needed.',
);

/** A bound that is meant in hundredths: points, or a percentage. */
const hundredths = (issue: z.core.$ZodIssue): Text => {
  if (issue.input === undefined || issue.input === '') return MISSING;
  if (issue.code !== 'too_big') return NUMBER;
  const most = String(Number(issue.maximum) / 100);
  return text(`Quá lớn: tối đa ${most}.`, `Too large: at most ${most}.`);
};

const custom = (issue: z.core.$ZodIssueCustom): Text => {
  const most = issue.params?.most;
  if (issue.message === 'sum-over')
    return text(`Cộng các mục của nhóm này quá ${most} điểm.`, `This group adds up to more than ${most} points.`);
  return WORDS[issue.message] ?? INVALID;
};

const tooBig = (issue: z.core.$ZodIssueTooBig): Text =>
  issue.origin === 'string'
    ? text(`Quá dài: tối đa ${String(issue.maximum)} ký tự.`, `Too long: at most ${String(issue.maximum)} characters.`)
    : text(`Quá lớn: tối đa ${String(issue.maximum)}.`, `Too large: at most ${String(issue.maximum)}.`);

export const problemOf = (issue: z.core.$ZodIssue): Text => {
  if (issue.message === HUNDREDTHS) return hundredths(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small' && issue.origin === 'string') return MISSING;
  if (issue.code === 'custom') return custom(issue);
  if (issue.input === undefined || issue.input === '') return MISSING;
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return MISSING;
  if (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected))
    return text('Cần một số nguyên, từ 0 trở lên.', 'A whole number, zero or more, is needed.');
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return text('Cần một ngày có thật.', 'A real date is needed.');
  return INVALID;
};

const fieldOf = (refusal: Refusal): string => {
  const field = String(refusal.facts.field ?? '');
  const votes = /^row\.(.+)\.votes$/.exec(field);
  if (votes !== null) return `votes.${votes[1]}.excellent`;
  if (field !== '') return field;
  return refusal.facts.official === undefined ? '' : `rating.${refusal.facts.official}`;
};

const sentenceOf = (refusal: Refusal): Text => {
  const word = WORDS[String(refusal.facts.problem ?? '')];
  if (word !== undefined) return word;
  const { vi, en } = refusalText(refusal);
  const { seats, proposed, group } = refusal.facts;
  if (seats === undefined) return { vi, en };
  return text(`${vi} (${proposed}/${seats}, ${group})`, `${en} (${proposed} for ${seats}, ${group})`);
};

/** Problems of any refusal of a form, under the field's name ('' where it is about the whole form). */
export const problemsOf = (error: FormInvalid | Refusal): Record<string, Text> => {
  if ('problems' in error) return error.problems as Record<string, Text>;
  return error instanceof Refusal ? { [fieldOf(error)]: sentenceOf(error) } : {};
};
