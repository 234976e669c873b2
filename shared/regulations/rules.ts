// The table of rules: R01 to R58 of the law sheet and the lines of practice K1 to K12, each with its articles on both sides,
// its certainty, and where this program has it, or why not. RULES.md beside this file is made of it and of the tests' marks.
import { after } from './rules/after.ts';
import { deciding } from './rules/deciding.ts';
import { levels } from './rules/levels.ts';
import { practice } from './rules/practice.ts';
import type { Rule } from './rules/rule.ts';
import { use } from './rules/use.ts';
import { who } from './rules/who.ts';

const order = ({ id }: Rule): number => (id.startsWith('R') ? 0 : 100) + Number(id.slice(1));

export const RULES: readonly Rule[] = [...who, ...levels, ...deciding, ...after, ...use, ...practice].sort(
  (one, other) => order(one) - order(other),
);

/** What must be there with a test where its text was read. */
const TESTED: readonly Rule['subject'][] = ['rating', 'eligibility', 'caps', 'order', 'link', 'petitions', 'use'];

export const mustBeTested = ({ certainty, subject }: Rule): boolean =>
  certainty.startsWith('T') && TESTED.includes(subject);
