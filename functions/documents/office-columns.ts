// Which column a heading of an office's own list means, with a sub-heading under it where there are two rows.
import { NAMES, UNDER } from './office-column-names.ts';
import { COLUMNS } from './roster-columns.ts';
import { plain } from './roster-words.ts';

const BY_NAME = new Map<string, string>();
for (const [key, names] of Object.entries(NAMES)) for (const name of names) BY_NAME.set(name, key);
for (const { key, vi, en, also = [] } of COLUMNS.officials)
  for (const name of [vi, en, key, ...also]) if (!BY_NAME.has(plain(name))) BY_NAME.set(plain(name), key);

const yearIn = (text: string): string | undefined => /\b(20\d\d)\b/.exec(text)?.[1];

const subKey = (parent: string, sub: string): string | undefined => {
  const year = yearIn(sub);
  if (parent === 'earlierRatings' && year !== undefined) return `rating.${year}`;
  return Object.entries(UNDER[parent] ?? {}).find(([, names]) => names.includes(plain(sub)))?.[0];
};

/** Corrections by hand: heading without diacritics → column, or nothing for a heading to be left out. */
export type ColumnChoices = Readonly<Record<string, string>>;

/** The column of a heading, or of a sub-heading under it. */
export const columnOf = (heading: string, sub: string, choices: ColumnChoices): string | undefined => {
  const whole = plain(`${heading} ${sub}`);
  const chosen = choices[whole];
  if (chosen !== undefined) return chosen;
  // what we wrote ourselves, with what was wrong with the columns below it
  if (whole.startsWith('nhan xet cua phan mem')) return 'note';
  const parent = BY_NAME.get(plain(heading));
  if (sub === '') {
    const year = /^xep loai (nam )?20\d\d$/.test(whole) ? yearIn(whole) : undefined;
    return year === undefined ? parent : `rating.${year}`;
  }
  return (parent === undefined ? undefined : subKey(parent, sub)) ?? BY_NAME.get(whole) ?? BY_NAME.get(plain(sub));
};

/** Whether a cell may stand in the second row of a two-row heading. */
export const isSubHeading = (text: string): boolean =>
  yearIn(text) !== undefined ||
  Object.values(UNDER).some((subs) => Object.values(subs).some((names) => names.includes(plain(text))));
