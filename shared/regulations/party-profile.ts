// The schema of a Party profile: how Party members are rated, and what the State rating means for it.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { isAtLeast, RATINGS } from '../domain/rating.ts';
import { Cap } from './cap.ts';
import { Bilingual, Citation, Switch } from './citation.ts';
import { Standards } from './standards.ts';

export const PartyProfile = z
  .strictObject({
    id: Id,
    version: z.int().min(1),
    title: Bilingual,
    /** In force, both days included. */
    force: z.strictObject({ from: Day, to: Day.optional() }),
    /** How the State rating bears on the Party rating: a base, and a bound only where a text says so. */
    link: z.strictObject({
      /** The State rating that a Party rating needs. */
      needs: z.array(z.strictObject({ party: z.enum(RATINGS), state: z.enum(RATINGS) })),
      /** A State rating that makes the Party rating the same. */
      forces: z.array(z.enum(RATINGS)),
      source: Citation,
    }),
    /** Over the members whom one Party organisation decides: `panel` is that organisation here. */
    caps: z.array(Cap),
    /** What each Party rating asks for, as far as its text was read. */
    standards: Standards.optional(),
    assumptions: z.array(Switch),
    sources: z.array(Citation).min(1),
  })
  .refine(({ force }) => force.to === undefined || force.from <= force.to, {
    path: ['force'],
    message: 'ends before it starts',
  })
  .refine(
    ({ link: { needs, forces } }) =>
      needs.every(({ party, state }) => !forces.includes(party) || isAtLeast(party, state)),
    { path: ['link'], message: 'forces what it does not allow' },
  );
export type PartyProfile = z.infer<typeof PartyProfile>;
