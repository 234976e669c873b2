// A reading of somebody's personal file: who read what of whose, kept once a reader, person and day.
import * as z from 'zod';
import { Day, Id, Instant } from './ids.ts';

/** The record of the roster, the reasons of a rating, a paper filled in for one person, all that is kept on them. */
export const FILES = ['record', 'explanation', 'paper', 'personal-data'] as const;
export const FileRead = z.enum(FILES);
export type FileRead = z.infer<typeof FileRead>;

export const Reading = z.strictObject({
  official: Id,
  file: FileRead,
  /** Role and place in the list of addresses (`hr:0`); never a name. */
  by: z.string().regex(/^[a-z-]+(?::[A-Za-z0-9-]+)?$/),
  cycle: Id,
  /** Of the first reading of that day. */
  at: Instant,
  day: Day,
});
export type Reading = z.infer<typeof Reading>;
