// Published figures in the console: typed in as printed; which bases and which whole numbers of people agree with them.
import { html } from 'hono/html';
import { reconcile } from '#shared/domain/reconcile';
import { LEVELS, type Published } from '#shared/domain/reconcile/published';
import { reportText } from '../../operator/reconcile.ts';
import { typedText } from '../forms.ts';
import { bi, field, problemList, proofField, ratingLabel, submit } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { consolePage } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const title = { vi: 'Kiểm tra số liệu công bố', en: 'Check published figures' };
const HINT = bi(
  'Nhập đúng như in, kể cả dấu phẩy và số chữ số thập phân; ô nào không công bố thì để trống.',
  'Type what is printed, with its comma and its decimals; leave empty what was not published.',
);

const levelFields = (typed: Typed | undefined): Html =>
  html`${LEVELS.map((level) => {
    const { vi, en } = ratingLabel(level);
    const [count, share] = [`count-${level}`, `share-${level}`];
    return html`<fieldset><legend>${bi(vi, en)}</legend>
${field({ name: count, label: { vi: 'Số người', en: 'People' }, typed })}
${field({ name: share, label: { vi: 'Tỷ lệ %', en: 'Share %' }, type: 'decimal', typed })}</fieldset>`;
  })}`;

export const showFigures = (visit: ConsoleVisit, typed?: Typed, report?: string): Html => {
  const total = field({ name: 'total', label: { vi: 'Tổng số người', en: 'People in all' }, typed });
  const said =
    report === undefined ? '' : html`<div role="status"><pre class="report" tabindex="0">${report}</pre></div>`;
  const body = html`${problemList(typed)}${said}<p class="hint">${HINT}</p><form method="post">${proofField(visit)}${total}${levelFields(typed)}
<p class="acts">${submit('check', { vi: 'Đối chiếu', en: 'Reconcile' })}</p></form>`;
  return consolePage(visit, title, [], body);
};

const publishedOf = (fields: Fields): Published => {
  const total = typedText(fields, 'total');
  const rows = LEVELS.flatMap((level) => {
    const [count, share] = [typedText(fields, `count-${level}`), typedText(fields, `share-${level}`)];
    if (count === undefined && share === undefined) return [];
    return [{ label: ratingLabel(level).vi, ...(count ? { count } : {}), ...(share ? { share } : {}) }];
  });
  return { rows, ...(total === undefined ? {} : { total }) };
};

/** Keeps nothing: the figures stay on the page. */
export const answerFigures = async (visit: ConsoleVisit, fields: Fields): Promise<Html> =>
  showFigures(visit, { fields, problems: {} }, reportText(reconcile(publishedOf(fields))));
