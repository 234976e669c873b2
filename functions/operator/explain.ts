// `xeploai explain OFFICIAL --cycle C --data DIR`: why somebody is rated as they are, rule by rule.
import { type Explanation, explanationOf } from '#shared/domain/explanation';
import type { Store } from '#shared/ports';
import { explainingIn } from '../explain/explaining.ts';
import { explanationSections } from '../explain/sections.ts';
import { verdictWords } from '../explain/standards-lines.ts';
import { type Line, type Section, sourceText } from '../explain/words.ts';
import { panelWith } from './data.ts';

type Said = { vi: string; en: string };

const both = ({ vi, en }: Said): string => (vi === en ? vi : `${vi} / ${en}`);

const lineText = ({ text, verdict, value, source }: Line, words: ReturnType<typeof verdictWords>): string => {
  const parts = [
    verdict === undefined ? '' : ` – ${both(words[verdict])}`,
    value === undefined ? '' : ` [${both(value)}]`,
    source === undefined ? '' : ` (${both(sourceText(source))}${source.note === undefined ? '' : `: ${source.note}`})`,
  ];
  return `  - ${both(text)}${parts.join('')}`;
};

const sectionText = (section: Section): string[] => {
  const words = verdictWords(section);
  return [both(section.title), ...section.lines.map((line) => lineText(line, words))];
};

const explanationText = (explanation: Explanation): string => {
  const { official } = explanation;
  const head = `${official.id} – ${official.name}, ${official.post}`;
  return [head, ...explanationSections(explanation).flatMap(sectionText), ''].join('\n');
};

/** As HR sees it: whoever can read the folder sees all of it. */
export const explain = async (
  store: Store,
  { official, cycle, json = false }: { official: string; cycle: string; json?: boolean | undefined },
): Promise<string> => {
  const place = await panelWith(store, cycle, official);
  const explanation = explanationOf(await explainingIn(store, place, official), 'hr');
  if (!json) return explanationText(explanation);
  return `${JSON.stringify({ official, cycle, sections: explanationSections(explanation) }, null, 2)}\n`;
};
