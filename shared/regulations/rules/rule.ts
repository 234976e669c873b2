// One row of the table of rules: what the law sheet lists, with its articles and certainty, and where this program has it.
import * as z from 'zod';
import { Bilingual, Certainty } from '../citation.ts';

export const SUBJECTS = [
  'rating',
  'eligibility',
  'caps',
  'order',
  'link',
  'petitions',
  'use',
  'procedure',
  'papers',
  'practice',
] as const;

/** A place in a profile (`nd-335-2025#caps.agency-20`, parts of a list by id, rating or number), or a file. */
const Place = z.string().regex(/^(?:[a-z0-9-]+#[A-Za-z0-9.-]+|(?:shared|functions|workflows|infra)\/[a-z0-9/.-]+)$/);

export const Rule = z
  .strictObject({
    id: z.string().regex(/^(?:R\d{2}|K\d{1,2})$/),
    subject: z.enum(SUBJECTS),
    /** As regulations-texts section 10 has it; `T part` where the rest of the row is not law. */
    certainty: z.enum([...Certainty.options, 'T*', 'T part', 'T local']),
    what: Bilingual,
    state: z.string().min(1).optional(),
    party: z.string().min(1).optional(),
    at: z.array(Place),
    /** Why it, or a part of it, is not here. */
    absent: Bilingual.optional(),
  })
  .refine(({ at, absent }) => at.length > 0 || absent !== undefined, 'neither a place nor a reason');
export type Rule = z.infer<typeof Rule>;

type Head = [id: string, subject: Rule['subject'], certainty: Rule['certainty'], vi: string, en: string];

export const rule = (
  [id, subject, certainty, vi, en]: Head,
  { at = [], ...rest }: Partial<Pick<Rule, 'state' | 'party' | 'at' | 'absent'>>,
): Rule => ({ id, subject, certainty, what: { vi, en }, at, ...rest });
