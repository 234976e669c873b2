// Whether a panel's authority is the one that the law names, as far as the roster tells: a doubt to look at, never a refusal,
// for an authority may be given or centralised by papers that no roster holds.
import type { AuthorityRule } from '../regulations/authority.ts';
import { articleOf } from '../regulations/citation.ts';
import type { Kind, Official } from './official.ts';

export type AuthorityDoubt = {
  /** No head at all; of another agency than the one that uses them; not of an agency above the head's own. */
  problem: 'not-a-head' | 'not-the-agency' | 'not-above';
  article: string;
};

type Rules = (kind: Kind) => readonly AuthorityRule[];

const doubt = (authority: Official, official: Official, { decides }: AuthorityRule) => {
  if (decides === 'managing-level') return undefined;
  const same = authority.agency === official.agency;
  if (decides === 'upper-agency-head' && same) return 'not-above';
  if (decides === 'agency-head' && !same) return 'not-the-agency';
  return authority.lead === 'head' ? undefined : 'not-a-head';
};

/** One doubt a panel at most: the first that its people, in the order of their ids, give. */
export const authorityDoubt = (
  authority: Official | undefined,
  people: readonly Official[],
  rules: Rules,
): AuthorityDoubt | undefined => {
  // an office, or somebody outside the roster: nothing is known of them here
  if (authority === undefined) return undefined;
  const own = people
    .filter(({ active, decidedElsewhere }) => active && !decidedElsewhere)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const official of own) {
    const rule = rules(official.kind).find(
      ({ kinds, leads }) => kinds.includes(official.kind) && leads.includes(official.lead),
    );
    const problem = rule && doubt(authority, official, rule);
    if (rule !== undefined && problem !== undefined) return { problem, article: articleOf(rule.source) };
  }
  return undefined;
};
