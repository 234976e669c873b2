// The suggestion beside a person's row: one line, and the verdicts behind it, folded away. It chooses nothing.
import { html } from 'hono/html';
import { may } from '#shared/domain/access';
import type { Rating } from '#shared/domain/rating';
import { type Judged, suggest } from '#shared/domain/suggestion';
import { decidingSections, verdictWords } from '../explain/standards-lines.ts';
import { suggestionText } from '../explain/suggestion-text.ts';
import { type Line, type Section, sourceText } from '../explain/words.ts';
import { bi } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { line } from './row-parts.ts';

const lineItem = ({ text, verdict, value, source }: Line, words: ReturnType<typeof verdictWords>): Html => {
  const said = verdict === undefined ? undefined : words[verdict];
  const cited = source === undefined ? undefined : sourceText(source);
  return html`<li>${bi(text.vi, text.en)}${said === undefined ? '' : html` – <strong>${said.vi}</strong> <small lang="en">${said.en}</small>`}${
    value === undefined ? '' : html` [${value.vi}]`
  }${cited === undefined ? '' : html` <small>(${cited.vi})</small>`}</li>`;
};

export const sectionList = (section: Section): Html => {
  const words = verdictWords(section);
  return html`<ul>${section.lines.map((each) => lineItem(each, words))}</ul>`;
};

const sectionPart = (section: Section): Html =>
  html`<p class="line">${bi(section.title.vi, section.title.en)}</p>${sectionList(section)}`;

const WHY = { vi: 'Giải thích đầy đủ', en: 'In full' };

/** Opens beside the form that is being filled in, so that nothing typed there is lost; on paper there is no link. */
export const whyLink = ({ token }: Pick<TaskVisit, 'token'>, id: string): Html =>
  token === ''
    ? html``
    : line(
        WHY,
        html`<a href="/l/${token}/why/${id}" target="_blank" rel="noopener">${bi('xem (mở trang khác)', 'read (opens another page)')}</a>`,
      );

/** Discipline shows only as the bound that follows from it to whoever may see no more. */
export const suggestedPart = (visit: TaskVisit, judged: Judged, proposal?: Rating): Html => {
  const { slot } = visit;
  const suggestion = suggest(judged, proposal);
  const { vi, en } = suggestionText(suggestion);
  const sections = decidingSections(judged, { discipline: may(slot.role, 'see', 'leave-and-discipline') });
  const { answer } = suggestion;
  const shown = answer.is === 'rating' ? answer.rating : answer.is;
  return html`<div class="suggested" data-suggested="${shown}">${line({ vi: 'Gợi ý theo quy định', en: 'Suggested by the rules' }, bi(vi, en))}${
    sections.length === 0
      ? ''
      : html`<details><summary>${bi('Căn cứ từng điều kiện', 'Condition by condition')}</summary>${sections.map(sectionPart)}</details>`
  }${whyLink(visit, judged.official.id)}</div>`;
};
