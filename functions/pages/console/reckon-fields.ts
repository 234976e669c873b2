// Given figures of one period, as an office keeps them: products a line each, pasted from a spreadsheet; leaders' factors beside.
import { html } from 'hono/html';
import type { LeaderFigures, PeriodFigures, Product } from '#shared/domain/points';
import type { Rating } from '#shared/domain/rating';
import { isMark } from '../../documents/roster-words.ts';
import { refuse, typedText } from '../forms.ts';
import { field } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { pointsField, typedHundredths } from './data-fields.ts';

const HINT = {
  vi: 'Mỗi dòng một sản phẩm, các ô cách nhau bằng dấu chấm phẩy hoặc dán từ bảng tính: tên; số sản phẩm quy đổi; hoàn thành (x); số lần lỗi lớn; trong đó do khách quan; số lần chậm; trong đó do khách quan.',
  en: 'A product a line, cells between semicolons or pasted from a spreadsheet: name; converted products; delivered (x); reviews failed; of them excused; delays; of them excused.',
};

export const reckonFields = (leads: boolean, typed: Typed | undefined): Html =>
  html`${pointsField('common', { vi: 'Điểm tiêu chí chung', en: 'Common criteria' }, undefined, typed)}
${field({ name: 'products', label: { vi: 'Sản phẩm, công việc được giao', en: 'Products assigned' }, hint: HINT, rows: 8, required: true, typed })}
${leads ? leaderFields(typed) : ''}`;

const leaderFields = (typed: Typed | undefined): Html =>
  html`${field({ name: 'led', label: { vi: 'Số người thuộc quyền đã được xếp loại', en: 'People led who are rated' }, typed })}
${field({ name: 'ledNotCompleted', label: { vi: 'Trong đó không hoàn thành nhiệm vụ', en: 'Of them not completed' }, typed })}
${pointsField('organising', { vi: 'Khả năng tổ chức triển khai (%)', en: 'Organising (%)' }, undefined, typed)}
${pointsField('uniting', { vi: 'Năng lực tập hợp, đoàn kết (%)', en: 'Uniting (%)' }, undefined, typed)}`;

const count = (text: string): number | undefined => {
  if (text === '') return 0;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
};

const hundredths = (text: string): number | undefined => {
  const [, whole, decimals = ''] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole + decimals.padEnd(2, '0'));
};

const refuseLine = (line: number): never =>
  refuse(
    'products',
    `Dòng ${line}: cần tên, số sản phẩm quy đổi, dấu x nếu hoàn thành, rồi các số lần.`,
    `Line ${line}: a name, the converted products, an x where delivered, then the numbers of times.`,
  );

const productOf = (text: string, line: number): Product => {
  const [id = '', converted = '', done = '', ...times] = text.split(/[;\t]/).map((cell) => cell.trim());
  const worth = hundredths(converted);
  const [failed, excused, delays, late] = [0, 1, 2, 3].map((at) => count(times[at] ?? ''));
  if (id === '' || worth === undefined || times.length > 4 || (done !== '' && !isMark(done))) return refuseLine(line);
  if (failed === undefined || excused === undefined || delays === undefined || late === undefined)
    return refuseLine(line);
  const product = { failedReviews: failed, failedReviewsExcused: excused, delays, delaysExcused: late };
  return { id, converted: worth, delivered: done !== '', ...product };
};

const productsOf = (text: string): Product[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => productOf(line, number));

const needed = (fields: Fields, name: string): number =>
  typedHundredths(fields, name) ?? refuse(name, 'Cần một số.', 'A number is needed.');

const people = (fields: Fields, name: string): number =>
  count(typedText(fields, name) ?? '') ?? refuse(name, 'Cần một số nguyên.', 'A whole number is needed.');

const leaderIn = (fields: Fields): LeaderFigures => {
  const led = people(fields, 'led');
  const failing = people(fields, 'ledNotCompleted');
  if (led === 0 || failing > led)
    return refuse(
      failing > led ? 'ledNotCompleted' : 'led',
      'Người thuộc quyền phải được xếp loại trước.',
      'Those led are rated first.',
    );
  const staff = Array.from({ length: led }, (_, at): Rating => (at < failing ? 'not-completed' : 'completed'));
  return { staff, organising: needed(fields, 'organising'), uniting: needed(fields, 'uniting') };
};

/** As typed; refused at the field that can mend it. */
export const figuresIn = (fields: Fields, leads: boolean): PeriodFigures => ({
  common: needed(fields, 'common'),
  products: productsOf(typedText(fields, 'products') ?? ''),
  ...(leads ? { leader: leaderIn(fields) } : {}),
});
