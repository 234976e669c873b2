// Shows some rows of a decision's sheet and hides the others; what was typed in hidden rows is posted with the rest.
import { html } from 'hono/html';
import { Rating } from '#shared/domain/rating';
import { departs, type Said } from './compare.ts';
import { bi, ratingLabel, select, submit } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { panelOf } from './rows.ts';

const ROWS = {
  disagree: { vi: 'Bộ phận và tờ trình khác nhau', en: 'Section and office differ' },
  departs: { vi: 'Khác với đề nghị', en: 'Departs from what was proposed' },
  rules: { vi: 'Khác với gợi ý theo quy định', en: 'Differs from the rules’ suggestion' },
};
const NAMES = ['onlySection', 'onlyRating', 'onlyRows'];
const isOneOf = (value: string | undefined): value is keyof typeof ROWS =>
  value !== undefined && Object.hasOwn(ROWS, value);

const MATCHES: Record<keyof typeof ROWS, (said: Said) => boolean> = {
  disagree: ({ section, office }) => section !== undefined && office !== undefined && section !== office,
  departs,
  rules: ({ suggested, sheet }) => suggested !== sheet,
};

/** What the address asks for until the sheet says otherwise: no name, no id of a person. */
export const filterFields = ({ query = {} }: Pick<TaskVisit, 'query'>, typed: Typed | undefined): Fields =>
  typed !== undefined && NAMES.some((name) => typed.fields[name] !== undefined) ? typed.fields : query;

const passes = (filter: Fields, said: Said): boolean => {
  const { onlySection, onlyRating, onlyRows } = filter;
  const rating = Rating.safeParse(onlyRating).data;
  return (
    (!onlySection || said.candidate.official.section === onlySection) &&
    (rating === undefined || said.sheet === rating) &&
    (!isOneOf(onlyRows) || MATCHES[onlyRows](said))
  );
};

/** Whoever is filtered out; a row with a problem is never hidden. */
export const hiddenBy = (filter: Fields, all: readonly Said[], typed: Typed | undefined): Set<string> => {
  const faulty = Object.keys(typed?.problems ?? {}).map((name) => name.split('.')[1]);
  const out = all.filter((said) => !passes(filter, said)).map(({ candidate }) => candidate.official.id);
  return new Set(out.filter((id) => !faulty.includes(id)));
};

export const filterPart = (visit: TaskVisit, filter: Fields, hidden: number): Html => {
  const { sections } = panelOf(visit).panel;
  const shown = { fields: filter, problems: {} };
  const name = (id: string, vi: string, en: string) => ({ name: id, label: { vi, en }, typed: shown });
  const options = {
    section: sections.map((each) => ({ value: each.id, label: { vi: each.name, en: each.id } })),
    rating: Rating.options.map((value) => ({ value, label: ratingLabel(value) })),
    rows: Object.entries(ROWS).map(([value, label]) => ({ value, label })),
  };
  const note = html`<p class="note" role="status" data-hidden="${hidden}">${bi(`Đang ẩn ${hidden} người; quyết định vẫn gồm tất cả.`, `${hidden} people are hidden; the decision holds them all the same.`)}</p>`;
  return html`<details class="filter"${hidden > 0 ? html` open` : ''}><summary>${bi('Lọc danh sách', 'Filter')}</summary>
<div class="counts">
${select({ ...name('onlySection', 'Bộ phận', 'Section'), options: options.section })}
${select({ ...name('onlyRating', 'Mức đang xếp', 'Rating on the sheet'), options: options.rating })}
${select({ ...name('onlyRows', 'Chỉ những người', 'Only those'), options: options.rows })}
</div>
<p class="acts">${submit('check', { vi: 'Lọc, giữ nội dung đã nhập', en: 'Filter, keeping what was typed' })}</p></details>${hidden > 0 ? note : ''}`;
};
