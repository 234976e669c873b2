// What the console adds to a person's form: the scan's checksum, and on a decision the paper that was signed elsewhere.
import { html } from 'hono/html';
import { Signature } from '#shared/domain/signature';
import { parseForm, refuse, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import type { Fields, Html, Signed, Typed } from '../page.ts';

const scanField = (typed?: Typed): Html =>
  field({ name: 'scan', label: { vi: 'Mã SHA-256 của bản chụp (nếu có)', en: 'SHA-256 of the scan, if any' }, typed });

const outsideFields = (typed?: Typed): Html =>
  html`<fieldset><legend>${bi('Quyết định ban hành bên ngoài (nếu đã ký)', 'Made outside, if it was signed elsewhere')}</legend>
${field({ name: 'number', label: { vi: 'Số văn bản', en: 'Number' }, typed })}
${field({ name: 'date', label: { vi: 'Ngày', en: 'Date' }, type: 'date', typed })}
${field({ name: 'signer', label: { vi: 'Người ký', en: 'Signer' }, typed })}</fieldset>`;

export const paperFields = (purpose: string, typed?: Typed): Html =>
  html`${scanField(typed)}${purpose === 'decision' ? outsideFields(typed) : html``}`;

export const scanOf = (fields: Fields): { scan?: string } => {
  const scan = typedText(fields, 'scan')?.toLowerCase();
  if (scan === undefined) return {};
  if (!/^[0-9a-f]{64}$/.test(scan)) refuse('scan', 'Cần 64 ký tự 0–9, a–f.', '64 characters 0–9, a–f are needed.');
  return { scan };
};

const Outside = Signature.omit({ checksum: true });
const NAMES = ['number', 'date', 'signer'];

/** All three or none: a decision with a number, and no date or signer, is no signed paper. */
export const outsideOf = (purpose: string, fields: Fields): { madeOutside?: Signed } => {
  if (purpose !== 'decision' || NAMES.every((name) => typedText(fields, name) === undefined)) return {};
  return { madeOutside: parseForm(Outside, Object.fromEntries(NAMES.map((name) => [name, typedText(fields, name)]))) };
};
