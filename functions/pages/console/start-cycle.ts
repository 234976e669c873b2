// HR starts a cycle from the console: which one, under which regulations, with the dates that follow, before anything is sent.
import { html } from 'hono/html';
import * as z from 'zod';
import { addDays, dayOf, endOfDay } from '#shared/domain/calendar';
import type { Roster } from '#shared/domain/roster';
import { BY_DATE } from '#shared/regulations/compose';
import { PROFILES, profileById } from '#shared/regulations/index';
import { yearlyProcedure } from '#shared/regulations/yearly-procedure';
import { kickoff } from '../../scheduled/kickoff.ts';
import { CYCLE_KINDS, type CycleKind, planAt } from '../../scheduled/plans.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, done, problemList, proofField, radios, select, submit, type Text } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { PHASE_LABELS, shownInstant } from '../words.ts';
import { preflightPart } from './preflight.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const Form = z.object({
  kind: z.enum(CYCLE_KINDS),
  profile: z.string().refine((id) => id === BY_DATE || profileById(id) !== undefined),
});
const title = { vi: 'Mở kỳ đánh giá', en: 'Start a cycle' };

const KINDS: Record<CycleKind, Text> = {
  year: { vi: 'Năm', en: 'The year' },
  'school-year': { vi: 'Năm học', en: 'The school year' },
  quarter: { vi: 'Quý', en: 'The quarter' },
};

const kindField = ({ now }: ConsoleVisit, typed: Typed | undefined): Html =>
  radios({
    name: 'kind',
    legend: { vi: 'Kỳ nào', en: 'Which cycle' },
    options: CYCLE_KINDS.map((kind) => {
      const { name, period } = planAt(kind, now, BY_DATE);
      const days = `${period.from} – ${period.to}`;
      return { value: kind, label: { vi: `${KINDS[kind].vi}: ${name} (${days})`, en: KINDS[kind].en } };
    }),
    typed,
  });

const profileField = (typed: Typed | undefined): Html =>
  select({
    name: 'profile',
    label: { vi: 'Bộ quy định', en: 'Regulations' },
    options: [
      {
        value: BY_DATE,
        label: { vi: 'Theo ngày: mỗi đối tượng theo quy định đang có hiệu lực', en: 'those in force today' },
      },
      ...PROFILES.map(({ id, title: { vi, en } }) => ({ value: id, label: { vi, en } })),
    ],
    required: true,
    typed,
    value: BY_DATE,
  });

/** As the yearly procedure has them; files of regulations that came with the roster may set others. */
const dates = ({ now }: ConsoleVisit, { overrides = [] }: Roster): Html => {
  const phases = [
    'confirm-roster',
    'self-assessment',
    'collective-review',
    'staff-proposal',
    'decision',
    'signature',
  ] as const;
  const deadline = `${dayOf(now).slice(0, 4)}-${yearlyProcedure.deadline?.before ?? '12-31'}`;
  const rows = phases.map((phase) => {
    const due = endOfDay(addDays(now, yearlyProcedure.phases[phase].dueAfterDays));
    const past = dayOf(due) >= deadline;
    return [
      bi(PHASE_LABELS[phase].vi, PHASE_LABELS[phase].en),
      html`${shownInstant(due)}${past ? html` <strong>${bi('sau hạn của luật đối với kỳ năm', 'after the law’s date for a year')}</strong>` : ''}`,
    ];
  });
  const columns = [{ label: { vi: 'Bước', en: 'Phase' } }, { label: { vi: 'Hạn', en: 'Due' } }];
  const note = overrides.some(({ set }) => set === 'due-date')
    ? html`<p class="note">${bi('Tệp quy định kèm danh sách đặt hạn khác cho một số bước.', 'A file of regulations sets other dates for some phases.')}</p>`
    : html``;
  return html`${tableOf({ vi: 'Hạn nếu mở hôm nay', en: 'Dates, if started today' }, columns, rows)}${note}`;
};

export const showStart = async (visit: ConsoleVisit, typed?: Typed): Promise<Html> => {
  const standing = await visit.deps.store.roster();
  if (standing === undefined) {
    const text = bi('Chưa có danh sách. Hãy nhập danh sách trước.', 'There is no roster yet: import it first.');
    return consolePage(
      visit,
      title,
      [],
      html`<p>${text} <a href="/console/roster">${bi('Nhập danh sách', 'Import')}</a></p>`,
    );
  }
  const { officials, panels, cells } = standing.roster;
  const counts = bi(
    `Danh sách đang dùng: ${officials.length} người, ${panels.length} nhóm đánh giá, ${cells.length} chi bộ.`,
    `The roster in use: ${officials.length} people, ${panels.length} panels, ${cells.length} Party cells.`,
  );
  const body = html`${problemList(typed)}<p>${counts}</p>${dates(visit, standing.roster)}${preflightPart(visit, standing)}
<form method="post">${proofField(visit)}${kindField(visit, typed)}${profileField(typed)}
<p class="hint">${bi('Mở kỳ là chốt danh sách, quy định và gửi thư. Mở lại kỳ đang chạy không thay đổi gì.', 'Starting freezes roster and regulations and sends mails. Starting a running cycle again changes nothing.')}</p>
<p class="acts">${submit('record', title)}</p></form>`;
  return consolePage(visit, title, [], body);
};

const STATES: Record<Awaited<ReturnType<typeof kickoff>>['state'], Text> = {
  started: { vi: 'Đã mở kỳ', en: 'Started' },
  resumed: { vi: 'Đã chạy tiếp kỳ này', en: 'Resumed' },
  running: { vi: 'Kỳ này đang chạy', en: 'It is running already' },
  over: { vi: 'Kỳ này đã kết thúc', en: 'It is over already' },
};

export const recordStart = async (visit: ConsoleVisit, fields: Fields): Promise<Html> => {
  const { kind, profile } = parseForm(Form, { kind: typedText(fields, 'kind'), profile: typedText(fields, 'profile') });
  const plan = planAt(kind, visit.now, profile);
  const { state } = await kickoff(visit.deps, plan);
  const said = STATES[state];
  return done(
    { vi: `${said.vi}: ${plan.name}`, en: `${said.en}: ${plan.id}` },
    html`<p><a href="/console/${plan.id}">${bi('Đến bảng tiến độ', 'To its progress')}</a></p>`,
  );
};
