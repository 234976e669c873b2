// All that is kept on one person, to be read or printed: the console's page and the person's own show the same parts.
import { html } from 'hono/html';
import { Day } from '#shared/domain/ids';
import type { OwnFact, PersonalData } from '#shared/domain/personal-data';
import { Outcome } from '#shared/domain/rating';
import type { FileRead } from '#shared/domain/reading';
import { FACT_TEXTS, FIELD_TEXTS } from './fact-texts.ts';
import { bi, ratingLabel, type Text } from './layout.ts';
import type { Html } from './page.ts';
import { roleLabel, shownDay, shownInstant } from './words.ts';

export const FILE_TEXTS: Record<FileRead, Text> = {
  record: { vi: 'Thông tin trong danh sách', en: 'Record of the roster' },
  explanation: { vi: 'Giải thích xếp loại', en: 'Reasons of the rating' },
  paper: { vi: 'Phiếu, thông báo', en: 'Form, notice' },
  'personal-data': { vi: 'Toàn bộ dữ liệu cá nhân', en: 'All personal data' },
};

/** Ratings and days in words, whatever else as it stands. */
const plain = (value: unknown): Html => {
  if (typeof value === 'boolean') return value ? bi('Có', 'yes') : bi('Không', 'no');
  const [rating, day] = [Outcome.safeParse(value), Day.safeParse(value)];
  if (!rating.success) return html`${day.success ? shownDay(day.data) : String(value)}`;
  const { vi, en } = ratingLabel(rating.data);
  return bi(vi, en);
};

/** Whatever was written, as it was written: lists as lists, names of fields in words where there are any. */
const shown = (value: unknown): Html => {
  if (Array.isArray(value)) return html`<ul>${value.map((each) => html`<li>${shown(each)}</li>`)}</ul>`;
  if (typeof value !== 'object' || value === null) {
    return plain(value);
  }
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return html`<dl>${entries.map(([key, inner]) => html`<dt>${FIELD_TEXTS[key] ?? key}</dt><dd>${shown(inner)}</dd>`)}</dl>`;
};

const heading = ({ vi, en }: Text): Html => html`<h2>${bi(vi, en)}</h2>`;

const factPart = ({ unit, kind, at, by, content }: OwnFact): Html => {
  const [title, who] = [FACT_TEXTS[kind], roleLabel(by)];
  return html`<section data-fact="${kind}"><h3>${bi(title.vi, title.en)}</h3>
<p>${unit.cycle} · ${shownInstant(at)} · ${bi(who.vi, who.en)}</p>${shown(content)}</section>`;
};

const records = ({ roster, records: frozen }: PersonalData): Html => html`${heading({
  vi: 'Thông tin trong danh sách',
  en: 'Records of the roster',
})}${roster === undefined ? '' : html`<h3>${bi('Danh sách hiện nay', 'The roster of today')}</h3>${shown(roster)}`}
${frozen.map(({ unit, record }) => html`<h3>${bi(`Kỳ ${unit.cycle}`, unit.cycle)}</h3>${shown(record)}`)}`;

const lines = (title: Text, items: readonly Html[]): Html =>
  items.length === 0 ? html`` : html`${heading(title)}<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const NOTE = bi(
  'Gồm mọi dữ liệu hệ thống lưu về một người mà người đọc được xem; phần của người khác đã được lược bỏ.',
  'All that is kept on one person, as far as the reader may see it; what is about others is left out.',
);

export const personalDataPart = (data: PersonalData): Html => {
  const acts = data.acts.map(
    ({ unit, kind, at }) => html`${shownInstant(at)} · ${unit.cycle} · ${bi(FACT_TEXTS[kind].vi, FACT_TEXTS[kind].en)}`,
  );
  const mails = data.mails.map(
    ({ unit, kind, to, recordedAt }) => html`${shownInstant(recordedAt)} · ${unit.cycle} · ${kind} · ${to}`,
  );
  const readings = data.readings.map(({ day, by, file }) => {
    const who = roleLabel(by);
    return html`${shownDay(day)} · ${bi(who.vi, who.en)} (${by}) · ${bi(FILE_TEXTS[file].vi, FILE_TEXTS[file].en)}`;
  });
  return html`<p class="note">${NOTE}</p>${records(data)}
${data.facts.length === 0 ? '' : heading({ vi: 'Những gì đã ghi nhận', en: 'What was recorded' })}${data.facts.map(factPart)}
${lines({ vi: 'Việc người này đã làm trong vai trò khác', en: 'What the person did in another role' }, acts)}
${lines({ vi: 'Thư đã gửi', en: 'Mails sent' }, mails)}
${lines({ vi: 'Ai đã đọc hồ sơ', en: 'Who read the file' }, readings)}`;
};

export const personalDataTitle: Text = { vi: 'Dữ liệu cá nhân', en: 'Personal data' };

export const personalDataFile = (data: PersonalData): { name: string; text: string } => ({
  name: `personal-data-${data.official}.json`,
  text: `${JSON.stringify(data, null, 2)}\n`,
});
