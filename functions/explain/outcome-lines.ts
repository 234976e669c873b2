// What people made of it: proposals, the decision with its paper, the petition, and the link to the Party rating.
import type { Explanation } from '#shared/domain/explanation';
import type { Rating } from '#shared/domain/rating';
import type { Bilingual } from '#shared/regulations/citation';
import { ratingLabel } from '../pages/layout.ts';
import { reasonLabel } from '../pages/reasons.ts';
import { PHASE_LABELS, shownDay, shownInstant } from '../pages/words.ts';
import { suggestionText } from './suggestion-text.ts';
import { type Line, type Section, text } from './words.ts';

const both = (value: string): Bilingual => text(value, value);

const suggestionLines = ({ suggestion, since, asOf }: Explanation): Line[] => {
  const when = asOf === undefined ? undefined : shownInstant(asOf);
  const at =
    when === undefined
      ? text('Theo dữ liệu đến nay', 'By what is recorded so far')
      : text(`Theo dữ liệu khi quyết định (${when})`, `By what was recorded at the decision (${when})`);
  const later: Line[] =
    since === undefined
      ? []
      : [
          {
            text: text('Dữ liệu đã sửa sau quyết định; nay sẽ gợi ý', 'Data was corrected since; it would now suggest'),
            value: suggestionText(since),
          },
        ];
  return [{ text: at, value: suggestionText(suggestion) }, ...later];
};

const proposalLines = ({ proposals }: Explanation): Line[] =>
  proposals.map(({ by, rating, reason }) => {
    const { vi, en } = ratingLabel(rating);
    const because = reason === undefined ? '' : ` – ${reason}`;
    return { text: PHASE_LABELS[by], value: text(`${vi}${because}`, `${en}${because}`) };
  });

const resultLines = ({ result }: Explanation): Line[] => {
  if (result === undefined) return [];
  const { outcome, reason, article, number, date } = result;
  const said: Line[] =
    reason === undefined
      ? []
      : [{ text: reasonLabel(reason), ...(article === undefined ? {} : { value: both(article) }) }];
  const paper: Line[] =
    number === undefined || date === undefined
      ? []
      : [{ text: text('Quyết định số, ngày', 'Decision, date'), value: both(`${number}, ${shownDay(date)}`) }];
  return [{ text: text('Kết quả', 'Result'), value: ratingLabel(outcome) }, ...said, ...paper];
};

const petitionLines = ({ petition }: Explanation): Line[] => {
  if (petition === undefined) return [];
  const { at, answer } = petition;
  const outcome = answer?.outcome === 'changed' ? text('thay đổi kết quả', 'changed') : text('giữ nguyên', 'kept');
  const answered: Line[] =
    answer === undefined
      ? []
      : [
          {
            text: text(`Trả lời lúc ${shownInstant(answer.at)}`, `Answered at ${shownInstant(answer.at)}`),
            value: outcome,
          },
        ];
  return [{ text: text('Đã gửi kiến nghị', 'Petition sent'), value: both(shownInstant(at)) }, ...answered];
};

const named = (ratings: readonly Rating[]): Bilingual =>
  text(
    ratings.map((rating) => ratingLabel(rating).vi).join('; '),
    ratings.map((rating) => ratingLabel(rating).en).join('; '),
  );

const partyLines = ({ party }: Explanation): Line[] => {
  if (party === undefined) return [];
  const { link, open, follows, decided } = party;
  const from = text('Kết quả chính quyền để ngỏ các mức', 'The State result leaves open');
  const base = text('Mức tương ứng với kết quả chính quyền', 'What follows from the State result');
  return [
    { text: from, value: named(open), source: link.source },
    ...(follows === undefined ? [] : [{ text: base, value: ratingLabel(follows) }]),
    ...(decided === undefined ? [] : [{ text: text('Cấp ủy quyết định', 'Decided'), value: ratingLabel(decided) }]),
  ];
};

export const outcomeSections = (explanation: Explanation): Section[] => [
  { id: 'proposals', title: text('Đề nghị', 'Proposals'), lines: proposalLines(explanation) },
  { id: 'result', title: text('Quyết định', 'Decision'), lines: resultLines(explanation) },
  { id: 'petition', title: text('Kiến nghị', 'Petition'), lines: petitionLines(explanation) },
  {
    id: 'party',
    title: text('Liên hệ với xếp loại đảng viên', 'Link to the Party rating'),
    lines: partyLines(explanation),
  },
];

export const suggestionSection = (explanation: Explanation): Section => ({
  id: 'suggestion',
  title: text('Gợi ý theo quy định', 'Suggested by the rules'),
  lines: suggestionLines(explanation),
});
