// `npm run holidays`: writes the two days of each year that follow the Vietnamese lunar calendar, as the library counts them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

export const YEARS = { from: 2020, to: 2040 } as const;

export type LunarDays = { newYear: string; hungKings: string };

/** First day of the first month, and tenth of the third. */
export const lunarDaysOf = (year: number): LunarDays => {
  const days = new Holidays('VN', { languages: ['vi'] }).getHolidays(year, 'vi');
  const dayNamed = (name: string): string => {
    const found = days.find((each) => each.type === 'public' && each.name === name);
    if (found === undefined) throw new RangeError(`no ${name} in ${year}`);
    return found.date.slice(0, 10);
  };
  return { newYear: dayNamed('Tết Nguyên Đán'), hungKings: dayNamed('Giỗ tổ Hùng Vương') };
};

export const lunarDaysText = (): string => {
  const years = Array.from({ length: YEARS.to - YEARS.from + 1 }, (_, index) => YEARS.from + index);
  const lines = years.map((year) => {
    const { newYear, hungKings } = lunarDaysOf(year);
    return `  ${year}: { newYear: '${newYear}', hungKings: '${hungKings}' },`;
  });
  return `// Written by \`npm run holidays\`: the public holidays of Việt Nam that follow its own lunar calendar (UTC+7).
import type { Day } from '../domain/ids.ts';

/** First day of the lunar year; tenth day of its third month. */
export const LUNAR_DAYS: Readonly<Record<number, { newYear: Day; hungKings: Day }>> = {
${lines.join('\n')}
};
`;
};

export const LUNAR_DAYS_FILE = fileURLToPath(new URL('../../../shared/regulations/lunar-days.ts', import.meta.url));

if (import.meta.main) writeFileSync(LUNAR_DAYS_FILE, lunarDaysText());
