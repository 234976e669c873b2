// A unit's own rules (Quy chế) to a profile that leaves them to the unit: its criteria and their points, read from a file.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { Bilingual } from './citation.ts';

export const Criterion = z.strictObject({ id: Id, text: Bilingual, most: z.int().min(1).max(100) });
export type Criterion = z.infer<typeof Criterion>;

const criteria = z.array(Criterion).min(1).max(60);

const mostOf = (list: readonly Criterion[]): number => list.reduce((sum, { most }) => sum + most, 0);

/** The points that NĐ 233/2026 Đ12 leaves to be spread: 30 for what is common to all, 70 for results. */
const PARTS = { common: 30, results: 70 } as const;

export const Supplement = z
  .strictObject({
    id: Id,
    profile: Id,
    /** The agencies whose people it concerns. */
    agencies: z.array(Id).min(1).max(10_000),
    document: z.strictObject({ number: z.string().trim().min(1).max(100), date: Day, title: z.string().min(1) }),
    common: criteria,
    results: z.strictObject({ staff: criteria, managers: criteria }),
  })
  .superRefine(({ common, results }, context) => {
    const sums = [
      { path: ['common'], want: PARTS.common, found: mostOf(common) },
      { path: ['results', 'staff'], want: PARTS.results, found: mostOf(results.staff) },
      { path: ['results', 'managers'], want: PARTS.results, found: mostOf(results.managers) },
    ];
    for (const { path, want, found } of sums)
      if (found !== want) {
        const message = `its points add up to ${found}, not ${want}`;
        context.addIssue({ code: 'custom', path, message, params: { problem: 'points-differ', want, found } });
      }
  })
  .refine(
    ({ common, results }) =>
      [common, results.staff, results.managers].every((list) => new Set(list.map(({ id }) => id)).size === list.length),
    { path: ['common'], message: 'two criteria of one id' },
  );
export type Supplement = z.infer<typeof Supplement>;
