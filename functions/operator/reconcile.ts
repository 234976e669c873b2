// `xeploai reconcile FILE`: which bases and which whole numbers of people agree with published figures.

import { type Reconciliation, reconcile } from '#shared/domain/reconcile';
import type { Range } from '#shared/domain/reconcile/chain';
import type { Finding } from '#shared/domain/reconcile/findings';
import type { BaseRange, CountSet } from '#shared/domain/reconcile/gathering';
import { LEVELS } from '#shared/domain/reconcile/published';
import type { Reading } from '#shared/domain/reconcile/readings';
import { figuresOf } from './figures-file.ts';
import { BASE_NAMES, EXACT, FINDING_TEXTS, LEVEL_NAMES, NOTE_TEXTS, type Text } from './reconcile-texts.ts';

type Language = keyof Text;

const people = (count: number, language: Language): string =>
  String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, language === 'vi' ? '.' : ',');

const share = (text: string, language: Language): string => (language === 'vi' ? text.replace('.', ',') : text);

const SHARES = ['share', 'sum', 'exact', 'read', 'belowShare', 'aboveShare'];

const fact = (name: string, value: string | number, language: Language): string => {
  if (typeof value === 'number') return name === 'levels' ? String(value) : people(value, language);
  if (name === 'of') return BASE_NAMES[value]?.[language] ?? value;
  return SHARES.includes(name) ? share(value, language) : value;
};

const filled = (text: string, facts: Finding['facts'], language: Language): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    return value === undefined ? whole : fact(name, value, language);
  });

export const findingText = ({ code, facts }: Finding): Text => {
  const both = (language: Language): string =>
    filled(
      FINDING_TEXTS[code][language] + ('exact' in facts && code === 'added-rounded-shares' ? EXACT[language] : ''),
      facts,
      language,
    );
  return { vi: both('vi'), en: both('en') };
};

const range = ({ from, to }: Range, language: Language): string =>
  from === to ? people(from, language) : `${people(from, language)}–${people(to, language)}`;

const AGAIN: Text = { vi: 'rồi cứ sau mỗi', en: 'and again after every' };
const UNTIL: Text = { vi: 'đến', en: 'up to' };
const MORE: Text = { vi: 'khoảng nữa (xem --json)', en: 'more ranges (see --json)' };
const MOST_RANGES = 12;

const baseRange = (base: BaseRange, language: Language): string =>
  base.every === undefined
    ? range(base, language)
    : `${range(base, language)} (${AGAIN[language]} ${people(base.every, language)} ${UNTIL[language]} ${people(base.until ?? base.to, language)})`;

const bases = (list: readonly BaseRange[], language: Language): string => {
  const shown = list.slice(0, MOST_RANGES).map((base) => baseRange(base, language));
  const left = list.length - shown.length;
  return [...shown, ...(left > 0 ? [`+ ${people(left, language)} ${MORE[language]}`] : [])].join('; ');
};

const ROUNDED: Record<Reading['rounding'], Text> = {
  'half-up': { vi: 'làm tròn nửa lên', en: 'rounded half up' },
  cut: { vi: 'cắt bỏ phần lẻ', en: 'cut' },
};
const WORDS = {
  agrees: { vi: 'Khớp với mẫu số', en: 'Agrees with bases' },
  against: { vi: 'hiểu khác nhãn', en: 'meant otherwise than labelled' },
  outside: { vi: 'không ở dòng nào', en: 'in no line' },
  read: { vi: 'Cách đọc', en: 'How it was read' },
  sets: { vi: 'bộ số nguyên', en: 'sets of whole numbers' },
} satisfies Record<string, Text>;

const MOST_SET_LINES = 24;

const setLines = (sets: readonly CountSet[], language: Language): string[] => [
  `    ${people(sets.length, language)} ${WORDS.sets[language]}${sets.length > MOST_SET_LINES ? '' : ':'}`,
  ...(sets.length > MOST_SET_LINES ? [] : sets).map(
    ({ base, counts }) =>
      `      ${people(base, language)}: ${counts.map((each) => people(each, language)).join(' + ')}`,
  ),
];

const readingLines = (reading: Reading, language: Language): string[] => {
  const against =
    reading.againstLabel.length === 0 ? '' : `; ${WORDS.against[language]}: ${reading.againstLabel.join(', ')}`;
  const kind = `${BASE_NAMES[reading.base]?.[language] ?? reading.base}; ${ROUNDED[reading.rounding][language]}${against}`;
  const counts = LEVELS.flatMap((level) => {
    const found = reading.counts[level];
    return found === undefined ? [] : [`    ${LEVEL_NAMES[level]?.[language] ?? level}: ${range(found, language)}`];
  });
  const outside =
    reading.outside.to === 0 ? [] : [`    ${WORDS.outside[language]}: ${range(reading.outside, language)}`];
  const sets = reading.sets === undefined ? [] : setLines(reading.sets, language);
  return [`  ${WORDS.agrees[language]} ${bases(reading.bases, language)} (${kind})`, ...counts, ...outside, ...sets];
};

const notesBy = (report: Reconciliation, language: Language): string[] =>
  [...Map.groupBy(report.notes, ({ code }) => code)].map(
    ([code, notes]) =>
      `  ${NOTE_TEXTS[code][language]}: ${notes.map(({ where }) => LEVEL_NAMES[where]?.[language] ?? where).join(', ')}`,
  );

const partOf = (report: Reconciliation, language: Language): string[] => [
  ...report.findings.map((finding) => `- ${findingText(finding)[language]}`),
  ...report.readings.flatMap((reading) => readingLines(reading, language)),
  ...(report.notes.length === 0 ? [] : [`${WORDS.read[language]}:`, ...notesBy(report, language)]),
];

/** Vietnamese first, English below. */
export const reportText = (report: Reconciliation): string =>
  [...partOf(report, 'vi'), '', '— English —', ...partOf(report, 'en'), ''].join('\n');

export const reportJson = (report: Reconciliation): string =>
  JSON.stringify(
    { ...report, findings: report.findings.map((finding) => ({ ...finding, text: findingText(finding) })) },
    undefined,
    2,
  );

export const reconcileFile = async (path: string, { json = false }: { json?: boolean } = {}): Promise<string> => {
  const report = reconcile(await figuresOf(path));
  return json ? `${reportJson(report)}\n` : reportText(report);
};
