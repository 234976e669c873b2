// The form of a person's record: filled from the record that stands, laid over it when it comes back.
import { html } from 'hono/html';
import * as z from 'zod';
import { KINDS, LEADS, Official } from '#shared/domain/official';
import { typedText } from '../forms.ts';
import { field, type Option, radios, select } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { documentField } from './gate-fields.ts';
import { cellField, Document, panelIn, plain } from './roster-fields.ts';
import type { UnitVisit } from './visit.ts';

const text = (name: keyof Official, vi: string, en: string, type: 'text' | 'date' | 'email' = 'text') => ({
  name,
  label: { vi, en },
  type,
  required: type !== 'email',
});

const TEXTS = [
  text('name', 'Họ và tên', 'Name'),
  text('born', 'Ngày sinh (hoặc năm)', 'Born'),
  text('post', 'Chức vụ', 'Post'),
  text('jobGroup', 'Nhóm công việc', 'Job group'),
  text('entered', 'Vào làm việc từ', 'Entered on', 'date'),
  text('email', 'Thư điện tử', 'E-mail', 'email'),
];

const YES_NO: Option[] = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
];

type Filling = { visit: UnitVisit; before: Official | undefined; typed?: Typed | undefined };

const choices = ({ visit, before, typed }: Filling): Html[] => {
  const kinds = KINDS.map((kind) => plain(kind));
  const leads = LEADS.map((lead) => plain(lead));
  const sections = panelIn(visit).panel.sections.map(({ id, name }) => plain(id, name));
  const choice = (name: 'kind' | 'lead' | 'section', vi: string, en: string, options: Option[]) =>
    select({ name, label: { vi, en }, options, required: true, typed, value: before?.[name] });
  return [
    choice('kind', 'Đối tượng', 'Kind', kinds),
    choice('lead', 'Lãnh đạo, quản lý', 'Leads', leads),
    choice('section', 'Bộ phận', 'Section', sections),
    cellField(visit.cycle, typed, before?.cell),
  ];
};

const flags = ({ before, typed }: Filling): Html[] => {
  const flag = (name: 'active' | 'decidedElsewhere', vi: string, en: string) => {
    const value = before === undefined ? undefined : before[name] ? 'yes' : 'no';
    return radios({ name, legend: { vi, en }, options: YES_NO, typed, value });
  };
  return [
    flag('active', 'Đang làm việc', 'Active'),
    flag('decidedElsewhere', 'Thuộc diện cấp khác quyết định', 'Decided elsewhere'),
  ];
};

/** The fields of a person's record, filled from `before` where there is one. */
export const recordFields = (visit: UnitVisit, before: Official | undefined, typed?: Typed): Html => {
  const filling = { visit, before, typed };
  const value = (name: keyof Official) => (before?.[name] === undefined ? undefined : String(before[name]));
  const texts = TEXTS.map((each) => field({ ...each, typed, value: value(each.name) }));
  return html`${texts}${choices(filling)}${flags(filling)}${documentField(typed)}`;
};

const flagOf = (value: string | undefined): boolean | undefined =>
  value === 'yes' ? true : value === 'no' ? false : undefined;

/** What was typed, laid over the record that stands; for a schema to judge. */
export const typedRecord = (visit: UnitVisit, fields: Fields, id: string | undefined, before?: Official): unknown => {
  const { panel } = panelIn(visit);
  const texts = ['name', 'born', 'post', 'jobGroup', 'entered', 'email', 'kind', 'lead', 'section', 'cell'];
  return {
    ...Object.fromEntries(
      texts.map((name) => [name, typedText(fields, name)]).filter(([, value]) => value !== undefined),
    ),
    id,
    panel: panel.id,
    agency: panel.agency,
    // what this form does not ask stays as it stands
    ...(before?.joinedParty === undefined ? {} : { joinedParty: before.joinedParty }),
    ...(before?.partyStanding === undefined ? {} : { partyStanding: before.partyStanding }),
    leaves: before?.leaves ?? [],
    disciplines: before?.disciplines ?? [],
    active: flagOf(fields.active),
    decidedElsewhere: flagOf(fields.decidedElsewhere),
  };
};

export const RecordForm = z.object({ official: Official, document: Document });

/** The field that an issue of `RecordForm` is about. */
export const recordFieldName = (path: readonly PropertyKey[]): string => {
  const name = path
    .map(String)
    .filter((part) => part !== 'official')
    .join('.');
  return name === '' ? 'official' : name;
};
