// Written by `npm run holidays`: the public holidays of Việt Nam that follow its own lunar calendar (UTC+7).
import type { Day } from '../domain/ids.ts';

/** First day of the lunar year; tenth day of its third month. */
export const LUNAR_DAYS: Readonly<Record<number, { newYear: Day; hungKings: Day }>> = {
  2020: { newYear: '2020-01-25', hungKings: '2020-04-02' },
  2021: { newYear: '2021-02-12', hungKings: '2021-04-21' },
  2022: { newYear: '2022-02-01', hungKings: '2022-04-10' },
  2023: { newYear: '2023-01-22', hungKings: '2023-04-29' },
  2024: { newYear: '2024-02-10', hungKings: '2024-04-18' },
  2025: { newYear: '2025-01-29', hungKings: '2025-04-07' },
  2026: { newYear: '2026-02-17', hungKings: '2026-04-26' },
  2027: { newYear: '2027-02-06', hungKings: '2027-04-16' },
  2028: { newYear: '2028-01-26', hungKings: '2028-04-04' },
  2029: { newYear: '2029-02-13', hungKings: '2029-04-23' },
  2030: { newYear: '2030-02-02', hungKings: '2030-04-12' },
  2031: { newYear: '2031-01-23', hungKings: '2031-04-01' },
  2032: { newYear: '2032-02-11', hungKings: '2032-04-19' },
  2033: { newYear: '2033-01-31', hungKings: '2033-04-09' },
  2034: { newYear: '2034-02-19', hungKings: '2034-04-28' },
  2035: { newYear: '2035-02-08', hungKings: '2035-04-17' },
  2036: { newYear: '2036-01-28', hungKings: '2036-04-06' },
  2037: { newYear: '2037-02-15', hungKings: '2037-04-24' },
  2038: { newYear: '2038-02-04', hungKings: '2038-04-13' },
  2039: { newYear: '2039-01-24', hungKings: '2039-04-03' },
  2040: { newYear: '2040-02-12', hungKings: '2040-04-20' },
};
