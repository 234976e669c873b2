// Who decides whose rating, as data: NĐ 90 Đ16 and the laws beside it. Whom a Party committee manages (diện quản lý) is
// decided by that committee, whatever stands here: the roster marks them.
import * as z from 'zod';
import { KINDS, LEADS } from '../domain/official.ts';
import { Citation } from './citation.ts';

/** `managing-level`: the level that manages a cadre; the heads are those of the using agency and of the agency directly above it. */
export const AUTHORITIES = ['managing-level', 'agency-head', 'upper-agency-head'] as const;

export const AuthorityRule = z.strictObject({
  kinds: z.array(z.enum(KINDS)).min(1),
  leads: z.array(z.enum(LEADS)).min(1),
  decides: z.enum(AUTHORITIES),
  source: Citation,
});
export type AuthorityRule = z.infer<typeof AuthorityRule>;

/** The head is decided from above, everybody else by the head: so say all texts of heads and of those whom they use. */
export const byHeads = (kinds: AuthorityRule['kinds'], source: Citation): AuthorityRule[] => [
  { kinds, leads: ['head'], decides: 'upper-agency-head', source },
  { kinds, leads: ['deputy', 'manager', 'staff'], decides: 'agency-head', source },
];
