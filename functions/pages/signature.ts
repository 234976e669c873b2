// The clerk records number, date and signer of the signed paper; nothing is preset, so that a scanner cannot sign.
import { html } from 'hono/html';
import { factsOf } from '#shared/domain/fact';
import { RATINGS } from '#shared/domain/rating';
import { countedFacts } from '#shared/domain/rounds';
import { Signature } from '#shared/domain/signature';
import { parseForm, typedText } from './forms.ts';
import { bi, field, layout, problemList, proofField, ratingLabel, submit } from './layout.ts';
import type { Fields, Html, TaskPage, TaskVisit } from './page.ts';
import { partLabel } from './parts.ts';
import { checkPast, panelOf, recordSlot } from './rows.ts';
import { PHASE_LABELS, shownDay } from './words.ts';

/** What the paper must say, as counts: the clerk needs no reasons. */
const decisionOf = (visit: TaskVisit): Html => {
  const decision = factsOf(countedFacts(visit.record.facts, 'decision'), 'decision').at(-1)?.content;
  if (decision?.outcome !== 'decided') return html``;
  const counts = RATINGS.map((rating) => {
    const { vi, en } = ratingLabel(rating);
    return html`<tr><th scope="row">${bi(vi, en)}</th><td class="number">${decision.rows.filter((row) => row.rating === rating).length}</td></tr>`;
  });
  const outside = decision.madeOutside;
  return html`<table><caption>${bi('Nội dung quyết định', 'What was decided')}</caption><tbody>${counts}</tbody></table>
${outside === undefined ? '' : html`<p class="note">${bi('Quyết định ban hành bên ngoài', 'Decided outside')}: ${outside.number}, ${shownDay(outside.date)}, ${outside.signer}</p>`}`;
};

const contentOf = (fields: Fields): Signature =>
  parseForm(Signature, {
    number: typedText(fields, 'number'),
    date: typedText(fields, 'date'),
    signer: typedText(fields, 'signer'),
    checksum: typedText(fields, 'checksum')?.toLowerCase(),
  });

export const signature: TaskPage = {
  purpose: 'signature',
  title: PHASE_LABELS.signature,

  show(visit, typed) {
    const { panel } = panelOf(visit);
    const input = (name: string, type: 'text' | 'date' = 'text') =>
      field({ name, label: partLabel(name), type, typed, required: name !== 'checksum' });
    return layout(
      this.title,
      html`<p>${panel.agencyName} · ${panel.name}</p>
${problemList(typed)}
${decisionOf(visit)}
<form method="post">
${proofField(visit)}
${input('number')}${input('date', 'date')}${input('signer')}${input('checksum')}
${submit('record', { vi: 'Ghi nhận văn bản đã ký', en: 'Record the signed paper' })}
</form>`,
    );
  },

  async record(visit, fields) {
    const content = contentOf(fields);
    checkPast('date', content.date, visit);
    return recordSlot(visit, 'signature', content, this.title);
  },
};
