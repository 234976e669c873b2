// Records the rating of a unit as its deciding document has it: first which unit, then the rating.
import { html } from 'hono/html';
import { RATINGS } from '#shared/domain/rating';
import { UnitRating, unitSubject } from '#shared/domain/unit-rating';
import { agenciesIn, agenciesOf, recordUnitRating } from '../../console/record-unit-rating.ts';
import { latestBySubject, latestOf } from '../../units.ts';
import { parseForm, typedNumber, typedText } from '../forms.ts';
import { bi, field, ratingLabel, select } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { ratingText } from '../row-parts.ts';
import { atFields, correctionField, seenField, seenIn } from './data-fields.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm, consolePage, unitCrumbs } from './shell.ts';
import { type ConsoleAct, type UnitVisit, unitPath } from './visit.ts';

const title = { vi: 'Ghi xếp loại của đơn vị, tập thể', en: 'Record the rating of a unit' };

const unitsPage = (visit: UnitVisit): Html => {
  const record = panelIn(visit);
  const rated = new Map(
    [...latestBySubject(record.facts, 'unit-rating').values()].map(({ content }) => [content.agency, content.rating]),
  );
  const units = [...new Set([...agenciesIn(record), ...rated.keys()])].sort();
  const link = (agency: string, label: Html | string) =>
    html`<li><a href="${unitPath(visit.ref)}/do/unit-rating?agency=${agency}">${label}</a></li>`;
  const items = units.map((agency) => {
    const rating = rated.get(agency);
    return link(
      agency,
      html`${agency} – ${rating === undefined ? bi('chưa ghi', 'not recorded') : ratingText(rating)}`,
    );
  });
  const other = link('', bi('Đơn vị khác', 'Another unit'));
  return consolePage(visit, title, unitCrumbs(visit), html`<ul>${items}${other}</ul>`);
};

const standingIn = (visit: UnitVisit) =>
  latestOf(panelIn(visit).facts, 'unit-rating', unitSubject(visit.query.agency ?? ''));

const underFields = (under: UnitRating['under'], typed: Typed | undefined): Html => html`${field({
  name: 'under',
  label: { vi: 'Trực thuộc (mã cơ quan cấp trên, nếu có)', en: 'Directly under (id), if any' },
  typed,
  value: under?.agency,
})}
${field({
  name: 'all',
  label: { vi: 'Tổng số đơn vị trực thuộc cơ quan ấy', en: 'Units under that one, in all' },
  type: 'number',
  typed,
  value: under === undefined ? undefined : String(under.all),
})}`;

const form = (visit: UnitVisit, typed: Typed | undefined): Html => {
  const standing = standingIn(visit);
  const { rating, document, under } = standing?.content ?? {};
  const round = standing?.round ?? 0;
  return html`${field({ name: 'agency', label: { vi: 'Mã đơn vị', en: 'Unit id' }, required: true, typed, value: visit.query.agency })}
${select({
  name: 'rating',
  label: { vi: 'Xếp loại của đơn vị', en: 'Rating of the unit' },
  options: RATINGS.map((each) => ({ value: each, label: ratingLabel(each) })),
  required: true,
  typed,
  value: rating,
})}
${field({ name: 'number', label: { vi: 'Văn bản số', en: 'Document number' }, required: true, typed, value: document?.number })}
${field({ name: 'date', label: { vi: 'Ngày', en: 'Date' }, type: 'date', required: true, typed, value: document?.date })}
${underFields(under, typed)}${correctionField(round, typed)}${seenField(round, typed)}`;
};

const FIELD_OF: Record<string, string> = {
  'document.number': 'number',
  'document.date': 'date',
  'under.agency': 'under',
  'under.all': 'all',
  corrected: 'why',
};

const contentOf = (fields: Fields): UnitRating => {
  const [agency, all] = [typedText(fields, 'under'), typedNumber(fields, 'all')];
  return parseForm(
    UnitRating,
    {
      agency: typedText(fields, 'agency'),
      rating: typedText(fields, 'rating'),
      document: { number: typedText(fields, 'number'), date: typedText(fields, 'date') },
      under: agency === undefined && all === undefined ? undefined : { agency, all },
      corrected: typedText(fields, 'why'),
    },
    (path) => FIELD_OF[path.join('.')] ?? path.join('.'),
  );
};

export const unitRatingAct: ConsoleAct = {
  id: 'unit-rating',
  title,
  reach: 'cycle',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) =>
    visit.query.agency === undefined ? unitsPage(visit) : actForm(visit, title, form(visit, typed), typed),
  record: async (visit, fields) => {
    const content = contentOf(fields);
    const { deps, cycle, ref } = visit;
    const agencies = await agenciesOf(deps.store, cycle);
    const place = { cycle, agencies, from: { ref, seen: seenIn(fields) } };
    const recorded = await atFields(() => recordUnitRating(deps, place, content, visit.actor));
    const panels = recorded.map(({ fact }) => fact.unit.id).join(', ');
    const said = bi(`${content.agency}, dùng ở: ${panels}.`, `${content.agency}, used in: ${panels}.`);
    const again = recorded.every((each) => each.again);
    return actDone(visit, { vi: 'Đã ghi xếp loại đơn vị', en: 'Unit’s rating recorded' }, html`<p>${said}</p>`, again);
  },
};
