// The written opinion of an agency's Party committee on its heads and deputies (NĐ 90/2020 Đ17, Đ18k1, Đ19k1).
import { html } from 'hono/html';
import type { Official } from '#shared/domain/official';
import { PartyOpinion } from '#shared/domain/party-opinion';
import { type Dossier, dossierOf } from './dossier.ts';
import { parseForm, typedText } from './forms.ts';
import { field, radios } from './layout.ts';
import { type FormLink, formLinks } from './own-form.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { line, ratingText, rowList, rowOf, sheet } from './row-parts.ts';
import { officialsIn, panelOf, recordSlot, refuseStrangers, wantsRecord } from './rows.ts';
import { PHASE_LABELS } from './words.ts';

const title = PHASE_LABELS['party-opinion'];
const yesNo = [
  { value: 'yes', label: { vi: 'Nhất trí', en: 'Agrees' } },
  { value: 'no', label: { vi: 'Không nhất trí', en: 'Does not agree' } },
];
const ANSWERS: Record<string, boolean> = { yes: true, no: false };

const row = ({ id, name, post }: Official, { reviews }: Dossier, forms: FormLink, typed: Typed | undefined): Html => {
  const review = reviews.get(id);
  return rowOf({ id, name, post }, [
    forms(id),
    review === undefined
      ? html``
      : line({ vi: 'Cuộc họp đề nghị', en: 'Proposed by the meeting' }, ratingText(review.proposal)),
    radios({
      name: `agrees.${id}`,
      legend: { vi: 'Cấp ủy có nhất trí không?', en: 'Does the committee agree?' },
      options: yesNo,
      typed,
    }),
    field({ name: `comment.${id}`, label: { vi: 'Ý kiến', en: 'Comment' }, rows: 2, typed }),
  ]);
};

const show = (visit: TaskVisit, typed?: Typed): Html => {
  const panel = panelOf(visit);
  const dossier = dossierOf(panel);
  const forms = formLinks(visit);
  const people = officialsIn(visit);
  const body = html`${rowList(
    { vi: 'Từng người', en: 'Each person' },
    people.map((official) => row(official, dossier, forms, typed)),
  )}
${field({ name: 'document', label: { vi: 'Số văn bản ý kiến', en: 'Document number' }, required: true, typed })}
${field({ name: 'text', label: { vi: 'Ý kiến chung', en: 'The opinion' }, rows: 6, required: true, typed })}`;
  return sheet(visit, { title, unit: panel.panel.agencyName, body }, typed);
};

const contentOf = (people: readonly Official[], fields: Fields): PartyOpinion =>
  parseForm(PartyOpinion, {
    document: typedText(fields, 'document'),
    text: typedText(fields, 'text'),
    rows: people.map(({ id }) => ({
      official: id,
      agrees: ANSWERS[fields[`agrees.${id}`] ?? ''],
      comment: typedText(fields, `comment.${id}`),
    })),
  });

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  refuseStrangers(visit, fields);
  if (!wantsRecord(fields)) return show(visit, { fields, problems: {} });
  return recordSlot(visit, 'party-opinion', contentOf(officialsIn(visit), fields), title);
};

export const partyOpinion: TaskPage = { purpose: 'party-opinion', title, show, record };
