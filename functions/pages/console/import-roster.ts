// HR brings in the roster: the plan first, with a verdict on each row and what would change; applied by a second post.
import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import { dayOf } from '#shared/domain/calendar';
import type { Roster } from '#shared/domain/roster';
import { type ImportContext, type ImportPlan, planImport } from '../../documents/office-plan.ts';
import { remarksFile } from '../../documents/office-remarks.ts';
import { changesNothing } from '../../documents/roster-difference.ts';
import { rosterXlsx } from '../../documents/roster-files.ts';
import type { RosterFile } from '../../documents/roster-tables.ts';
import { bi, done, proofField, submit } from '../layout.ts';
import type { Fields, Html } from '../page.ts';
import { carriedFields, carriedIn, isTooLargeToCarry } from './import-roster-carry.ts';
import { choicesIn, columnFields, defaultFields, defaultsIn, fileField } from './import-roster-form.ts';
import { differencePart, peoplePart, problemsPart, proposalsPart } from './import-roster-parts.ts';
import { consolePage, hidden } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

export type RosterAnswer = { status: number; page: Html } | { file: RosterFile };

const TITLE = { vi: 'Nhập danh sách', en: 'Import the roster' };
const CRUMBS = [{ href: '/console/roster', label: bi(TITLE.vi, TITLE.en) }];

const uploadForm = (visit: ConsoleVisit): Html =>
  html`<form method="post" enctype="multipart/form-data">${proofField(visit)}
${fileField(true)}
<p class="hint">${bi('Dòng tiêu đề, mục, tổng, chữ ký được tự nhận ra. Chưa có gì được ghi trước khi anh chị đồng ý.', 'Titles, sections, totals and signatures are recognised. Nothing is recorded before you say so.')}</p>
${defaultFields({})}<p class="acts">${submit('check', { vi: 'Kiểm tra', en: 'Check' })}</p></form>`;

export const showRosterImport = (visit: ConsoleVisit): Html =>
  consolePage(
    visit,
    TITLE,
    [],
    html`${uploadForm(visit)}<p><a href="/console/roster.xlsx">${bi('Tải danh sách đang dùng', 'Fetch the roster in use')}</a></p>`,
  );

type Planned = { plan: ImportPlan; files: RosterFile[]; context: ImportContext; revision: string };

const contextOf = ({ now, deps }: ConsoleVisit, standing: Roster | undefined, fields: Fields): ImportContext => ({
  today: dayOf(now),
  where: { onPremises: deps.settings.onPremises ?? false },
  standing,
  defaults: defaultsIn(fields),
  choices: choicesIn(fields),
});

const acts = ({ plan }: Planned): Html => {
  const applies = plan.difference !== undefined && !changesNothing(plan.difference);
  return html`${
    applies
      ? html`<label class="choice"><input type="checkbox" name="confirmed" value="yes"> <span>${bi('Tôi đã xem thay đổi và đề xuất, đồng ý ghi.', 'I have looked at changes and proposals; record them.')}</span></label>`
      : ''
  }<p class="acts">${applies ? submit('record', { vi: 'Ghi danh sách', en: 'Record the roster' }) : ''}
${submit('check', { vi: 'Kiểm tra lại', en: 'Check again' })}
${submit('remarks', { vi: 'Tải tệp kèm nhận xét', en: 'Fetch the file with remarks' })}
${plan.roster === undefined ? '' : submit('tables', { vi: 'Tải bảng đầy đủ để sửa', en: 'Fetch the full tables to edit' })}</p>`;
};

const summary = ({ plan: { counts, people, layout } }: Planned): Html => {
  const read = layout === 'office' ? people.length : counts.officials;
  const said = bi(
    `Đọc được ${read} người: ${counts.errors} chỗ cần sửa, ${counts.warnings} lưu ý.`,
    `${read} people read: ${counts.errors} to mend, ${counts.warnings} remarks.`,
  );
  return counts.errors > 0
    ? html`<div role="alert" class="problems"><p>${said} ${bi('Chưa ghi gì. Xin sửa tệp rồi chọn lại.', 'Nothing was recorded. Correct the file and choose it again.')}</p></div>`
    : html`<p>${said}</p>`;
};

const planPage = (visit: ConsoleVisit, planned: Planned, fields: Fields, notice: Html = html``): Html => {
  const { plan, files, revision } = planned;
  return consolePage(
    visit,
    { vi: 'Kiểm tra danh sách', en: 'Check the roster' },
    CRUMBS,
    html`${notice}${summary(planned)}${problemsPart(plan.problems)}${plan.difference === undefined ? '' : differencePart(plan.difference)}
${proposalsPart(plan.proposals)}${peoplePart(plan)}
<form method="post" enctype="multipart/form-data">${proofField(visit)}${hidden('revision', revision)}${carriedFields(files)}
${fileField(false)}${columnFields(plan, fields)}${defaultFields(fields)}${acts(planned)}</form>`,
  );
};

const note = (vi: string, en: string): Html => html`<div role="alert" class="problems"><p>${bi(vi, en)}</p></div>`;

/** The same roster is the same revision: applying it twice changes nothing more. */
const revisionOf = (roster: Roster): string =>
  `r-${createHash('sha256').update(JSON.stringify(roster)).digest('hex').slice(0, 16)}`;

const apply = async (visit: ConsoleVisit, planned: Planned, fields: Fields): Promise<RosterAnswer> => {
  const { plan, revision } = planned;
  const again = (status: number, notice: Html) => ({ status, page: planPage(visit, planned, fields, notice) });
  if (plan.roster === undefined || plan.difference === undefined) return again(422, html``);
  if (fields.revision !== revision && !changesNothing(plan.difference))
    return again(
      409,
      note(
        'Danh sách đang dùng vừa được thay. Xin xem lại thay đổi.',
        'The roster in use was replaced meanwhile. Look at the changes again.',
      ),
    );
  if (fields.confirmed !== 'yes' && !changesNothing(plan.difference))
    return again(422, note('Xin đánh dấu đã xem thay đổi.', 'Tick that you have looked at the changes.'));
  if (!changesNothing(plan.difference)) await visit.deps.store.saveRoster(revisionOf(plan.roster), plan.roster);
  const count = plan.roster.officials.length;
  const said = bi(
    `Danh sách có ${count} người. Đợt đang mở không đổi; đợt sau dùng danh sách này.`,
    `The roster has ${count} people. An open cycle keeps its own; the next uses this one.`,
  );
  return {
    status: 200,
    page: done(
      { vi: 'Đã ghi danh sách', en: 'Roster recorded' },
      html`<p>${said}</p><p><a href="/console">${bi('Bảng điều hành', 'Console')}</a></p>`,
    ),
  };
};

const TOO_LARGE = note(
  'Tệp quá lớn cho trang này. Xin tách theo cơ quan hoặc xóa trang, hình ảnh thừa.',
  'Too large for this page. Split it by agency, or remove spare sheets and pictures.',
);

export const recordRosterImport = async (
  visit: ConsoleVisit,
  fields: Fields,
  uploaded: readonly RosterFile[],
): Promise<RosterAnswer> => {
  const files = uploaded.length > 0 ? [...uploaded] : carriedIn(fields);
  if (isTooLargeToCarry(files))
    return { status: 413, page: consolePage(visit, TITLE, [], html`${TOO_LARGE}${uploadForm(visit)}`) };
  const standing = await visit.deps.store.roster();
  const context = contextOf(visit, standing?.roster, fields);
  const plan = await planImport(files, context);
  const planned: Planned = { plan, files, context, revision: standing?.revision ?? '' };
  // a newly chosen file is looked at first, whatever button was pressed
  const act = uploaded.length > 0 ? 'check' : fields.do;
  if (act === 'remarks') return { file: await remarksFile(files, plan, context.choices) };
  if (act === 'tables' && plan.roster !== undefined) return { file: await rosterXlsx(plan.roster) };
  if (act === 'record') return apply(visit, planned, fields);
  return { status: plan.roster === undefined ? 422 : 200, page: planPage(visit, planned, fields) };
};

/** Undefined where there is none yet. */
export const rosterInUse = async (visit: ConsoleVisit): Promise<RosterFile | undefined> => {
  const standing = await visit.deps.store.roster();
  return standing && rosterXlsx(standing.roster);
};
