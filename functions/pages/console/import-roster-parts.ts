// What a plan of a roster says, as tables: the verdict on each row, what would change, what is proposed.
import { html } from 'hono/html';
import type { ImportPlan } from '../../documents/office-plan.ts';
import { changesNothing, type Difference } from '../../documents/roster-difference.ts';
import type { Problem } from '../../documents/roster-problems.ts';
import type { Proposal } from '../../documents/roster-proposal-units.ts';
import { codeOf, LEAD_WORDS, wordOf } from '../../documents/roster-words.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { tableOf } from './shell.ts';

const MOST_SHOWN = 300;

const label = (vi: string, en: string, number = false) => ({ label: { vi, en }, number });

/** The row and what to do come first: on a narrow screen the rest is scrolled to. */
const PROBLEM_COLUMNS = [
  label('Dòng', 'Row', true),
  label('Cần làm', 'What to do'),
  label('Giá trị', 'Value'),
  label('Tệp, trang', 'File, sheet'),
];

const placeOf = ({ file, sheet }: { file: string; sheet?: string | undefined }): string =>
  sheet ? `${file}, ${sheet}` : file;

/** At most so many: the rest is in the file with remarks. */
const cut = <T>(all: readonly T[]): readonly T[] => all.slice(0, MOST_SHOWN);
const captionOf = (count: number, vi: string, en: string): Text =>
  count > MOST_SHOWN
    ? { vi: `${count} ${vi} (${MOST_SHOWN} mục đầu)`, en: `${count} ${en} (the first ${MOST_SHOWN})` }
    : { vi: `${count} ${vi}`, en: `${count} ${en}` };

export const problemsPart = (problems: readonly Problem[]): Html => {
  if (problems.length === 0) return html``;
  const rows = cut(problems).map((each) => {
    const where = each.column ?? each.path;
    const at = where === undefined ? '' : html`<strong>${where}</strong><br>`;
    const said =
      each.severity === 'error'
        ? html`<span class="problem">${bi(`Cần sửa: ${each.vi}`, each.en)}</span>`
        : bi(`Lưu ý: ${each.vi}`, each.en);
    return [each.row ?? '', html`${at}${said}`, each.value ?? '', placeOf(each)];
  });
  return tableOf(captionOf(problems.length, 'chỗ cần xem', 'to look at'), PROBLEM_COLUMNS, rows);
};

const key = ({ file, sheet, row }: { file: string; sheet?: string | undefined; row?: number | undefined }): string =>
  `${file}|${sheet ?? ''}|${row ?? ''}`;

/** Every person read, with the verdict on their row. */
export const peoplePart = ({ people, problems }: ImportPlan): Html => {
  if (people.length === 0) return html``;
  const worst = new Map<string, 'error' | 'warning'>();
  for (const each of problems) if (worst.get(key(each)) !== 'error') worst.set(key(each), each.severity);
  const verdict = (severity: 'error' | 'warning' | undefined): Html =>
    severity === 'error'
      ? html`<strong class="problem">${bi('Cần sửa', 'to mend')}</strong>`
      : severity === 'warning'
        ? bi('Đạt, có lưu ý', 'good, with a remark')
        : bi('Đạt', 'good');
  const rows = cut(people).map((each) => [each.row, each.name, verdict(worst.get(key(each)))]);
  return html`<details><summary>${bi(`Từng dòng (${people.length} người)`, `Row by row (${people.length} people)`)}</summary>${tableOf(
    captionOf(people.length, 'người', 'people'),
    [label('Dòng', 'Row', true), label('Họ và tên', 'Name'), label('Kết luận', 'Verdict')],
    rows,
  )}</details>`;
};

const words = ([vi, en]: readonly [string, string]): Html => bi(vi, en);

const UNIT_WORDS = {
  panels: ['Nhóm đánh giá', 'panel'],
  sections: ['Bộ phận', 'section'],
  cells: ['Chi bộ', 'Party cell'],
} as const;
const CHANGE_WORDS = { new: ['mới', 'new'], changed: ['thay đổi', 'changed'], gone: ['không còn', 'gone'] } as const;

export const differencePart = (difference: Difference): Html => {
  if (changesNothing(difference))
    return html`<p>${bi('Không có gì thay đổi so với danh sách đang dùng.', 'Nothing differs from the roster in use.')}</p>`;
  const { added, changed, gone, same, units } = difference;
  const said = [`${added.length} mới`, `${changed.length} thay đổi`, `${gone.length} không còn`, `${same} giữ nguyên`];
  const saidEn = [`${added.length} new`, `${changed.length} changed`, `${gone.length} gone`, `${same} as they are`];
  const rows = [
    ...gone.map(({ id, name, post }) => [bi('Không còn', 'gone'), id, name, post]),
    ...changed.map(({ official: { id, name }, fields }) => [
      bi('Thay đổi', 'changed'),
      id,
      name,
      html`${fields.map(({ vi, from, to }) => html`<p>${vi}: ${from || '–'} → ${to || '–'}</p>`)}`,
    ]),
    ...added.map(({ id, name, post }) => [bi('Mới', 'new'), id, name, post]),
  ];
  const columns = [
    label('Thay đổi', 'Change'),
    label('Mã', 'Id'),
    label('Họ và tên', 'Name'),
    label('Nội dung', 'What'),
  ];
  const unitRows = cut(units).map(({ table, change, id, name }) => [
    words(UNIT_WORDS[table]),
    words(CHANGE_WORDS[change]),
    name === id ? name : `${name} (${id})`,
  ]);
  return html`<p>${bi(`Người: ${said.join(', ')}.`, `People: ${saidEn.join(', ')}.`)}</p>
${rows.length === 0 ? '' : tableOf(captionOf(rows.length, 'người thay đổi', 'people differ'), columns, cut(rows))}
${units.length === 0 ? '' : tableOf(captionOf(units.length, 'đơn vị thay đổi', 'units differ'), [label('Loại', 'Kind'), label('Thay đổi', 'Change'), label('Tên', 'Name')], unitRows)}`;
};

const PROPOSED: Record<Proposal['what'], readonly [string, string]> = {
  lead: ['Cấp trưởng, cấp phó', 'lead'],
  panel: ['Nhóm đánh giá', 'panel'],
  authority: ['Cấp có thẩm quyền', 'authority'],
  section: ['Bộ phận', 'section'],
  chair: ['Chủ trì', 'chair'],
  cell: ['Chi bộ, cấp ủy quyết định', 'Party cell, deciding committee'],
};

const shownValue = ({ what, value }: Proposal): string => {
  const lead = what === 'lead' ? codeOf(LEAD_WORDS, value) : undefined;
  return lead === undefined ? value : wordOf(LEAD_WORDS, lead);
};

export const proposalsPart = (proposals: readonly Proposal[]): Html => {
  if (proposals.length === 0) return html``;
  const rows = cut(proposals).map((each) => [words(PROPOSED[each.what]), each.of, shownValue(each)]);
  return html`<p>${bi(
    'Danh sách không ghi những điều sau; phần mềm đề xuất theo chức vụ, bộ phận và thẩm quyền. Muốn sửa, xin tải bảng đầy đủ về, sửa rồi nhập lại.',
    'The list does not say the following; it is proposed from posts, sections and authority. To change it, fetch the full tables, edit and import them.',
  )}</p>${tableOf(
    captionOf(proposals.length, 'đề xuất cần kiểm tra', 'proposals to check'),
    [label('Loại', 'What'), label('Của', 'Of'), label('Đề xuất', 'Proposed')],
    rows,
  )}`;
};
