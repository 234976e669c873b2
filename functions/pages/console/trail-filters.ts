// The filters of the trail: units, kinds, days, channels and ids, which may stand in an address.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { Channel, FactKind } from '#shared/domain/fact';
import { Day, Id, type UnitRef } from '#shared/domain/ids';
import type { TrailFilter } from '../../console/trail.ts';
import { FACT_TEXTS } from '../fact-texts.ts';
import { bi, field, select, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import type { ConsoleVisit } from './visit.ts';

export const CHANNELS: Record<Channel, Text> = {
  link: { vi: 'đường dẫn', en: 'link' },
  paper: { vi: 'nhập từ giấy', en: 'paper' },
  console: { vi: 'bảng điều hành', en: 'console' },
  operator: { vi: 'dòng lệnh', en: 'terminal' },
  step: { vi: 'hệ thống', en: 'the system' },
};

const unitIn = (cycle: Cycle, text = ''): UnitRef | undefined => {
  const [kind, id = ''] = text.split(/:(.*)/s);
  if (kind === 'panel' && cycle.panels.includes(id)) return { cycle: cycle.id, kind, id };
  if (kind === 'cell' && cycle.cells.includes(id)) return { cycle: cycle.id, kind, id };
  return undefined;
};

/** What cannot be read is not filtered by. */
export const filterOf = ({ query }: ConsoleVisit, cycle: Cycle): TrailFilter => ({
  unit: unitIn(cycle, query.unit),
  kind: FactKind.safeParse(query.kind).data,
  day: Day.safeParse(query.day).data,
  channel: Channel.safeParse(query.channel).data,
  person: Id.safeParse(query.person).data,
});

export const nameOf = (ref: UnitRef): string => `${ref.kind}:${ref.id}`;

export const queryOf = ({ unit, kind, day, channel, person }: TrailFilter, more: Record<string, string> = {}): string =>
  new URLSearchParams(
    Object.entries({ unit: unit === undefined ? undefined : nameOf(unit), kind, day, channel, person, ...more }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ).toString();

export const filters = (refs: readonly UnitRef[], { unit, kind, day, channel, person }: TrailFilter): Html => {
  const units = refs.map((ref) => ({
    value: nameOf(ref),
    label: { vi: `${ref.kind === 'panel' ? 'Nhóm' : 'Chi bộ'} ${ref.id}`, en: ref.id },
  }));
  const kinds = FactKind.options.map((value) => ({ value, label: FACT_TEXTS[value] }));
  const channels = Channel.options.map((value) => ({ value, label: CHANNELS[value] }));
  return html`<form method="get">
${select({ name: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, options: units, value: unit === undefined ? '' : nameOf(unit) })}
${select({ name: 'kind', label: { vi: 'Loại việc', en: 'Kind of act' }, options: kinds, value: kind })}
${select({ name: 'channel', label: { vi: 'Kênh', en: 'Channel' }, options: channels, value: channel })}
${field({ name: 'day', label: { vi: 'Ngày', en: 'Day' }, type: 'date', value: day })}
${field({ name: 'person', label: { vi: 'Mã người', en: 'Id of a person' }, value: person })}
<p class="acts"><button type="submit" class="second">${bi('Lọc', 'Filter')}</button></p></form>`;
};
