// A person asks for what is kept on them, or that it be corrected or removed; first how is answered, then that it was done.
import * as z from 'zod';
import { ASKS } from '../regulations/data-protection.ts';
import { Day, type Id } from './ids.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** About the official who is the fact's subject; its round counts the person's requests in this unit. */
export const DataRequest = z.strictObject({
  asks: z.enum(ASKS),
  text: text(2000).optional(),
  receivedOn: Day,
  document: text(200).optional(),
});
export type DataRequest = z.infer<typeof DataRequest>;

/** Of the same subject and round as what it answers: `reply:o1` says how it will be done, `done:o1` that it was. */
export const DataAnswer = z.strictObject({
  stage: z.enum(['reply', 'done']),
  outcome: z.enum(['granted', 'refused']),
  text: text(2000),
  document: text(200).optional(),
});
export type DataAnswer = z.infer<typeof DataAnswer>;

export const answerSubject = (stage: DataAnswer['stage'], official: Id): string => `${stage}:${official}`;
