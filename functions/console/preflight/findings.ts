// What a preflight can find: whether it stops a cycle or is worth a look, what it is, and what to do about it.
import type { Text } from './texts.ts';
import { TEXTS } from './texts.ts';

/** What cannot start, or leaves somebody without a lawful rater, blocks; the rest is for HR to know before the mails go out. */
const BLOCKING = ['start-refused', 'no-panel', 'no-section', 'own-panel', 'own-row', 'holder-gone'] as const;
const LOOK = [
  'empty-panel',
  'empty-section',
  'meeting-of-one',
  'no-cell',
  'authority-doubtful',
  'shared-address',
  'holder-without-address',
  'person-without-address',
] as const;

export type FindingCode = (typeof BLOCKING)[number] | (typeof LOOK)[number];
export const CODES: readonly FindingCode[] = [...BLOCKING, ...LOOK];
export type Severity = 'blocking' | 'look';

/** `where`: a unit, and who, as HR knows them. */
export type Where = { unit?: string; who?: string };
export type Finding = { code: FindingCode; severity: Severity; what: Text; todo: Text; places: Where[] };

export const severityOf = (code: FindingCode): Severity =>
  (BLOCKING as readonly string[]).includes(code) ? 'blocking' : 'look';

export const findingOf = (code: FindingCode, places: Where[], what: Text = TEXTS[code].what): Finding => ({
  code,
  severity: severityOf(code),
  what,
  todo: TEXTS[code].todo,
  places,
});
