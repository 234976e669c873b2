// The whole explanation in order: what is suggested, the rules one by one, then what people decided.
import type { Explanation } from '#shared/domain/explanation';
import { outcomeSections, suggestionSection } from './outcome-lines.ts';
import { pointsSections } from './points-lines.ts';
import { capSections, ruleSections } from './rules-lines.ts';
import { standardsSections } from './standards-lines.ts';
import type { Section } from './words.ts';

export const explanationSections = (explanation: Explanation): Section[] => {
  const { judged, discipline } = explanation;
  const rated = judged.eligibility.status === 'rated';
  return [
    suggestionSection(explanation),
    ...ruleSections(explanation),
    ...(rated ? pointsSections(judged) : []),
    ...(rated ? standardsSections(judged, { discipline: discipline !== undefined }) : []),
    ...capSections(explanation),
    ...outcomeSections(explanation),
  ].filter(({ lines }) => lines.length > 0);
};
