// Parts of the forms that record data of a person: the list of people, figures, points, and the reason of a correction.
import { html } from 'hono/html';
import { NotFound, PeriodRefused, ReasonNeeded } from '#shared/domain/errors';
import type { Official } from '#shared/domain/official';
import { hundredthsOf, printHundredths } from '#shared/domain/points/exact';
import { officialsOf, participantsOf } from '#shared/domain/unit';
import { refuse, typedText } from '../forms.ts';
import { bi, field, type Text } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { panelIn } from './roster-fields.ts';
import { consolePage, hidden, unitCrumbs } from './shell.ts';
import { type UnitVisit, unitPath } from './visit.ts';

/** Everybody of the panel who is rated here, each a link to their own form. */
export const peoplePage = (visit: UnitVisit, act: string, title: Text): Html => {
  const href = (id: string) => `${unitPath(visit.ref)}/do/${act}?official=${id}`;
  const items = participantsOf(panelIn(visit)).map(
    ({ id, name, post }) =>
      html`<li><a href="${href(id)}">${name}</a>, ${post} · <a href="${unitPath(visit.ref)}/why/${id}">${bi('giải thích', 'why')}</a></li>`,
  );
  return consolePage(visit, title, unitCrumbs(visit), html`<p>${bi('Cho ai?', 'For whom?')}</p><ul>${items}</ul>`);
};

export const personIn = (visit: UnitVisit): Official => {
  const { official: id } = visit.query;
  const official = officialsOf(panelIn(visit)).find((each) => each.id === id);
  if (official === undefined) throw new NotFound(`${id} is not in ${visit.ref.id}`, { official: id ?? '' });
  return official;
};

/** The round that stood when the form was shown, kept while it is shown again. */
export const seenField = (round: number, typed?: Typed): Html => hidden('seen', typed?.fields.seen ?? round);

export const seenIn = (fields: Fields): number => {
  const seen = Number(fields.seen);
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : 0;
};

export const pointsField = (name: string, label: Text, value: number | undefined, typed?: Typed): Html =>
  field({ name, label, typed, ...(value === undefined ? {} : { value: printHundredths(value, ',') }) });

/** With at most two decimals; undefined where nothing was typed. */
export const typedHundredths = (fields: Fields, name: string): number | undefined => {
  const text = typedText(fields, name);
  if (text === undefined) return undefined;
  try {
    return hundredthsOf(text, name);
  } catch {
    return refuse(
      name,
      'Cần một số, nhiều nhất hai chữ số thập phân, ví dụ 87,5.',
      'A number with at most two decimals is needed, as in 87.5.',
    );
  }
};

export const correctionField = (round: number, typed?: Typed): Html =>
  round === 0
    ? html``
    : field({
        name: 'why',
        label: { vi: 'Lý do mở lại, sửa', en: 'Why it is opened again' },
        hint: { vi: 'Nội dung đã ghi được khóa.', en: 'What was recorded is locked.' },
        rows: 2,
        typed,
      });

export const PERIOD_PROBLEMS: Record<string, Text> = {
  'outside-cycle': { vi: 'Không thuộc kỳ đánh giá này.', en: 'It is not within the period of this cycle.' },
  'no-such-quarter': {
    vi: 'Lãnh đạo, quản lý không xếp loại riêng quý này: gộp vào cả năm.',
    en: 'Leaders have no rating of this quarter: it is merged into the year.',
  },
  'months-and-quarters': {
    vi: 'Người này đã có điểm theo tháng (hoặc quý); không ghi lẫn hai loại.',
    en: 'This person has scores by the month, or the quarter; the two are not mixed.',
  },
};

/** Refusals of the data itself, told at the field that can mend them. */
export const atFields = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReasonNeeded)
      refuse('why', 'Đã có nội dung khác được ghi: cần lý do.', 'Other content stands: give the reason.');
    if (!(error instanceof PeriodRefused)) throw error;
    const { vi, en } = PERIOD_PROBLEMS[String(error.facts.problem)] ?? { vi: '', en: '' };
    const article = error.facts.article === '' ? '' : ` (${error.facts.article})`;
    return refuse('period', `${vi}${article}`, `${en}${article}`);
  }
};
