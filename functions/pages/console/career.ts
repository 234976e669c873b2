// After the close: what the results over the years suggest to the personnel body, with reason and article. It decides nothing.
import { html } from 'hono/html';
import { dayOf } from '#shared/domain/calendar';
import type { Question, Recommendation } from '#shared/domain/career';
import type { Cycle } from '#shared/domain/cycle';
import { articleOf, type Citation } from '#shared/regulations/citation';
import { usesOn } from '#shared/regulations/use-of-results';
import { type Career, careersOf, type Difference } from '../../console/career.ts';
import { careerCsv } from '../../console/career-csv.ts';
import { bi, ratingLabel } from '../layout.ts';
import type { Html } from '../page.ts';
import { NEED_TEXTS, QUESTION_TEXTS, RULE_TEXTS } from './career-texts.ts';
import { ownPanels } from './own.ts';
import { type Column, consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const two = ({ vi, en }: { vi: string; en: string }): Html => bi(vi, en);
const cited = (source: Citation): Html =>
  html`${articleOf(source)}${source.certainty === 'T' ? '' : html` <small>(${bi('giả định', 'assumption')})</small>`}`;

const who = ({ official, panel }: Career) => [html`${official.name} <small>${official.id}</small>`, panel];
const WHO: Column[] = [{ label: { vi: 'Người', en: 'Person' } }, { label: { vi: 'Nhóm đánh giá', en: 'Panel' } }];

const yearsOf = ({ years, provisional }: Recommendation): Html =>
  html`${years.map(({ year, rating }) => html`${year}: ${ratingLabel(rating).vi}<br>`)}${
    provisional
      ? html`<strong>${bi('tạm thời: còn thời gian kiến nghị', 'provisional: petitions are open')}</strong>`
      : ''
  }`;

const recommended = (career: Career, each: Recommendation) => [
  ...who(career),
  two(RULE_TEXTS[each.rule]),
  yearsOf(each),
  cited(each.source),
  html`${each.needs.map((need) => html`${two(NEED_TEXTS[need])}<br>`)}`,
  html`${each.cautions.map((caution) => html`${cited(caution)}: ${caution.note ?? ''}<br>`)}`,
];

const asked = (career: Career, { rule, code, year }: Question) => [
  ...who(career),
  two(RULE_TEXTS[rule]),
  html`${year}: ${two(QUESTION_TEXTS[code])}`,
];

const differs = (career: Career, { year, here, roster }: Difference) => [
  ...who(career),
  bi('Danh sách nhập vào khác với kết quả lưu tại đây', 'The roster differs from the result kept here'),
  html`${year}: ${ratingLabel(here).vi} ≠ ${ratingLabel(roster).vi}`,
];

const tables = (careers: readonly Career[]): Html => {
  const recommendations = careers.flatMap((career) => career.recommendations.map((each) => recommended(career, each)));
  const questions = careers.flatMap((career) => [
    ...career.questions.map((each) => asked(career, each)),
    ...career.differences.map((each) => differs(career, each)),
  ]);
  const reasons: Column[] = [
    { label: { vi: 'Khuyến nghị', en: 'Recommendation' } },
    { label: { vi: 'Các năm', en: 'Years' } },
    { label: { vi: 'Căn cứ', en: 'Article' } },
    { label: { vi: 'Còn phải có', en: 'Needs besides' } },
    { label: { vi: 'Xem trước khi làm', en: 'To look at first' } },
  ];
  const open: Column[] = [{ label: { vi: 'Về', en: 'About' } }, { label: { vi: 'Câu hỏi', en: 'Question' } }];
  const none = html`<p>${bi('Không có khuyến nghị nào.', 'There is no recommendation.')}</p>`;
  return html`${recommendations.length === 0 ? none : tableOf({ vi: 'Khuyến nghị', en: 'Recommendations' }, [...WHO, ...reasons], recommendations)}
${questions.length === 0 ? '' : tableOf({ vi: 'Cần người xem lại: không đoán', en: 'For people to settle: nothing is guessed' }, [...WHO, ...open], questions)}`;
};

const uses = (visit: ConsoleVisit): Html => {
  const items = usesOn(dayOf(visit.now)).map(
    ({ id, text, source }) => html`<li data-use="${id}">${two(text)} – ${cited(source)}</li>`,
  );
  return html`<h2>${bi('Kết quả còn được dùng vào', 'What results are used for besides')}</h2><ul>${items}</ul>`;
};

const NOTE = bi(
  'Đây là khuyến nghị kèm lý do gửi cơ quan tổ chức, cán bộ; không việc nào tự thực hiện. Năm chưa có kết quả được nêu thành câu hỏi.',
  'These are recommendations with reasons to the personnel body; nothing follows by itself. Years without a result are questions.',
);

export const showCareers = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const careers = await careersOf(visit.deps, cycle, await ownPanels(visit, cycle));
  const body = html`<p class="note">${NOTE}</p>${tables(careers)}${uses(visit)}
<p><a href="/console/${cycle.id}/career.csv">${bi('Tải về CSV', 'Download as CSV')}</a></p>`;
  const crumbs = [{ href: `/console/${cycle.id}`, label: cycle.name }];
  return consolePage(
    visit,
    { vi: `Kết quả qua các năm: ${cycle.name}`, en: `Over the years: ${cycle.id}` },
    crumbs,
    body,
  );
};

export const careerFile = async (visit: ConsoleVisit, cycle: Cycle): Promise<string> =>
  careerCsv(await careersOf(visit.deps, cycle, await ownPanels(visit, cycle)));
