// Amends a settled panel: whom it concerns, by which document, and whether the meeting speaks again before the decision.
import { html } from 'hono/html';
import { Amendment } from '#shared/domain/amendment';
import { deferralsIn } from '#shared/domain/deferred';
import { freshSettlement } from '#shared/domain/rounds';
import { amendable, amendPanel } from '../../console/amend.ts';
import { resultRows } from '../../console/results.ts';
import { AMENDMENT_RUNS } from '../amendment-texts.ts';
import { parseForm, refuse, typedText } from '../forms.ts';
import { bi, type Option, radios, ratingLabel } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { shownDay } from '../words.ts';
import { documentField, whyField } from './gate-fields.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const title = { vi: 'Điều chỉnh sau khi kết thúc', en: 'Amend after the close' };

const FROM: Option[] = [
  { value: 'decision', label: { vi: 'Cấp có thẩm quyền quyết định lại', en: 'The authority decides again' } },
  {
    value: 'collective-review',
    label: { vi: 'Họp nhận xét lại, rồi mới quyết định', en: 'The meeting speaks again, then the decision' },
  },
];

const fieldOf = (official: string): string => `person.${official}`;

const people = (visit: UnitVisit, typed: Typed | undefined): Html => {
  const record = panelIn(visit);
  const outcomes = new Map(resultRows(record).map(({ official, outcome }) => [official, ratingLabel(outcome)]));
  const until = new Map(deferralsIn(record.facts).map((each) => [each.official, each.until]));
  const isChosen = (id: string) =>
    typed === undefined ? id === visit.query.official : typed.fields[fieldOf(id)] === 'yes';
  const items = amendable(record, visit.cycle).map(({ id, name, post }) => {
    const outcome = outcomes.get(id);
    const day = until.get(id);
    return html`<li><label class="choice"><input type="checkbox" name="${fieldOf(id)}" value="yes"${isChosen(id) ? html` checked` : ''}> <span>${name} <small class="post">${post}</small>${
      outcome === undefined ? '' : html` – ${bi(outcome.vi, outcome.en)}`
    }${day === undefined ? '' : html` (${shownDay(day)})`}</span></label></li>`;
  });
  const problem = typed?.problems.officials;
  return html`<fieldset id="f-officials" tabindex="-1"${problem === undefined ? '' : html` aria-describedby="officials-problem"`}><legend>${bi('Quyết định lại về', 'Decided anew')}</legend>
${problem === undefined ? '' : html`<p class="problem" id="officials-problem">${bi(problem.vi, problem.en)}</p>`}<ul class="plain">${items}</ul></fieldset>`;
};

const HINTS: readonly Html[] = [
  bi(
    'Chỉ những người được chọn được xem xét lại; kết quả của người khác giữ nguyên, tỷ lệ được tính lại trên cả nhóm.',
    'Only the people chosen are looked at again; everybody else keeps their result, and the caps are counted over the whole panel.',
  ),
  bi(
    'Kết quả đã công bố vẫn lưu; nhóm trên, chi bộ và số liệu chung được tính lại nếu kết quả thay đổi.',
    'What was published is kept; the panel above, the Party cell and the figures follow where a result changes.',
  ),
];

const chosenIn = (visit: UnitVisit, fields: Fields): string[] => {
  const known = amendable(panelIn(visit), visit.cycle).map(({ id }) => id);
  const chosen = known.filter((id) => fields[fieldOf(id)] === 'yes');
  return chosen.length === 0 ? refuse('officials', 'Chưa chọn ai.', 'Nobody is chosen.') : chosen;
};

export const amendAct: ConsoleAct = {
  id: 'amend',
  title,
  reach: 'cycle',
  offered: ({ kind, facts }) => kind === 'panel' && freshSettlement(facts) !== undefined,
  show: (visit, typed) => {
    const from = radios({
      name: 'from',
      legend: { vi: 'Bắt đầu từ', en: 'It begins with' },
      options: FROM,
      typed,
    });
    const hints = HINTS.map((hint) => html`<p class="hint">${hint}</p>`);
    return actForm(
      visit,
      title,
      html`${hints}${people(visit, typed)}${from}${documentField(typed)}${whyField(typed)}`,
      typed,
    );
  },
  record: async (visit, fields) => {
    const content = parseForm(
      Amendment,
      {
        from: typedText(fields, 'from'),
        officials: chosenIn(visit, fields),
        document: typedText(fields, 'document'),
        reason: typedText(fields, 'why'),
      },
      ([name]) => (name === 'reason' ? 'why' : String(name ?? '')),
    );
    const { again, run } = await amendPanel(visit.deps, visit.ref, content, visit.actor);
    const said = AMENDMENT_RUNS[run];
    return actDone(
      visit,
      { vi: 'Đã ghi nhận điều chỉnh', en: 'Amendment recorded' },
      html`<p>${bi(said.vi, said.en)}</p>`,
      again,
    );
  },
};
