// Kinds of settings: how the text of each is read and bounded.
import { isIP } from 'node:net';
import { isAbsolute } from 'node:path';
import * as z from 'zod';
import type { CycleKind } from '../../../functions/scheduled/plans.ts';

export const listOf = <Out>(one: z.ZodType<Out, string>, max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(one).max(max));

export const number = (from: number, to: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(from).max(to));
export const yesOrNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');
export const folder = z.string().refine(isAbsolute);
export const addresses = (max: number) => listOf(z.email(), max);

export const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

/** A site, not a page: links are appended to it. */
export const isSite = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && origin === text;
};

const KICKOFF = /^(year|school-year|quarter) (0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):([0-5]\d)$/;
/** When the clock starts a cycle of which kind: month and day, then hour and minute in Việt Nam. */
export type PlannedKickoff = { cycle: CycleKind; day: string; time: string };
export const kickoffOf = z
  .string()
  .regex(KICKOFF)
  // of any year: no 29 February
  .refine((text) => new Date(`2001-${text.split(' ')[1]}`).toISOString().slice(5, 10) === text.split(' ')[1])
  .transform((text): PlannedKickoff => {
    const [cycle, day, time] = text.split(' ') as [PlannedKickoff['cycle'], string, string];
    return { cycle, day, time };
  });
