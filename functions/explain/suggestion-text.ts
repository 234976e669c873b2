// A suggestion in a sentence: the rating, that none fits, or what is missing; never more than a suggestion.
import type { Answer, Suggestion } from '#shared/domain/suggestion';
import type { Bilingual } from '#shared/regulations/citation';
import { FIGURES } from '#shared/regulations/figures';
import { ratingLabel } from '../pages/layout.ts';
import { periodLabel } from '../pages/words.ts';
import { text } from './words.ts';

const MOST_NAMED = 3;

const listed = (names: readonly Bilingual[]): Bilingual => {
  const rest = names.length - MOST_NAMED;
  const join = (of: (name: Bilingual) => string, more: string) =>
    names.slice(0, MOST_NAMED).map(of).join('; ') + (rest > 0 ? `; ${more}` : '');
  return text(
    join(({ vi }) => vi, `và ${rest} mục khác`),
    join(({ en }) => en, `and ${rest} more`),
  );
};

const missing = ({ figures, points, periods }: Extract<Answer, { is: 'missing-data' }>): Bilingual => {
  const scores =
    points && periods.length === 0 ? [text('điểm các tháng hoặc quý', 'scores of months or quarters')] : [];
  return listed([...figures.map((name) => FIGURES[name]), ...scores, ...periods.map(periodLabel)]);
};

const answerText = (answer: Answer): Bilingual => {
  switch (answer.is) {
    case 'rating':
      return ratingLabel(answer.rating);
    case 'none-fits':
      return text('không mức nào đúng theo quy định', 'no rating fits by the letter');
    case 'missing-data': {
      const { vi, en } = missing(answer);
      return text(`thiếu dữ liệu: ${vi}`, `missing data: ${en}`);
    }
    case 'not-rated':
      return ratingLabel('not-rated');
    case 'no-proposal':
      return text('chưa có đề nghị', 'nothing is proposed yet');
  }
};

const articles = ({ reasons }: Suggestion): string =>
  [...new Set(reasons.flatMap(({ article }) => (article === undefined ? [] : [article])))].join('; ');

/** What a meeting or an office proposed, where the rules leave less of it. */
const boundedText = ({ proposal }: Suggestion): Bilingual | undefined => {
  if (proposal === undefined || proposal.bounded === proposal.rating) return undefined;
  const { vi, en } = ratingLabel(proposal.bounded);
  return text(`; đề nghị chỉ được đến: ${vi}`, `; of what was proposed at most: ${en}`);
};

export const suggestionText = (suggestion: Suggestion): Bilingual => {
  const { vi, en } = answerText(suggestion.answer);
  const cited = articles(suggestion);
  const more = boundedText(suggestion) ?? text('', '');
  const because = cited === '' ? '' : ` (${cited})`;
  return text(`${vi}${because}${more.vi}`, `${en}${because}${more.en}`);
};
