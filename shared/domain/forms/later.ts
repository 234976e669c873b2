// The parts of a form that others fill: the meeting's comment, the competent level's decision.
import type { LaterPart } from '../../regulations/form.ts';
import type { Outcome, Rating } from '../rating.ts';
import { type FilledSection, type FilledValue, holding, isAssumed, numbered, type Paper } from './filled.ts';

/** What came after the own assessment, as far as the reader may see it. */
export type Later = {
  review?: { rating: Rating; comment?: string | undefined };
  decision?: { outcome: Outcome; comment?: string | undefined; paper?: Paper | undefined };
};

type Gives = LaterPart['lines'][number]['gives'];

const laterValue = (gives: Gives, from: LaterPart['from'], later: Later): FilledValue | undefined => {
  const comment = later[from]?.comment;
  const rating = from === 'review' ? later.review?.rating : later.decision?.outcome;
  const paper = from === 'review' ? undefined : later.decision?.paper;
  if (gives === 'comment') return comment === undefined ? undefined : { is: 'text', text: comment };
  if (gives === 'rating') return rating === undefined ? undefined : { is: 'rating', rating };
  return paper === undefined ? undefined : { is: 'document', paper };
};

export const laterSection = (part: LaterPart, later: Later): FilledSection => ({
  number: part.number,
  title: part.title,
  by: part.from,
  assumed: isAssumed(part),
  lines: part.lines.map((line) => ({
    id: `${part.from}.${line.gives}`,
    ...numbered(line),
    label: line.label,
    assumed: false,
    ...holding(laterValue(line.gives, part.from, later)),
  })),
});
