// Reads `*.regulations.json`: shape first, then each file's rules with their paths, for the checks between them.
import type * as z from 'zod';
import { RegulationsFile } from '#shared/regulations/file';
import type { Override } from '#shared/regulations/override';
import type { Supplement } from '#shared/regulations/supplement';
import { type Facts, type Problem, type ProblemCode, problem } from './roster-problems.ts';
import type { RosterFile } from './roster-tables.ts';

const LARGEST = 2 * 1024 * 1024;
const NAME = /\.regulations\.json$/i;

export const isRegulationsFile = ({ name }: RosterFile): boolean => NAME.test(name);

/** A rule with its place. */
export type Placed<T> = { rule: T; file: string; path: string };
export type Rules = { overrides: Placed<Override>[]; supplements: Placed<Supplement>[] };

type Report = (found: Problem) => void;

type Issue = z.core.$ZodIssue;

const isPoints = (issue: Issue): issue is Issue & { params: Facts } =>
  issue.code === 'custom' && issue.params?.problem === 'points-differ';

const reportIssue = (file: string, issue: Issue, report: Report): void => {
  const path = issue.path.join('.');
  const [code, facts]: [ProblemCode, Facts] = isPoints(issue)
    ? ['points-differ', issue.params]
    : ['bad-rule', { why: issue.message }];
  report(problem({ file, path }, code, facts));
};

const parsed = ({ name: file, bytes }: RosterFile, report: Report): RegulationsFile | undefined => {
  if (bytes.length > LARGEST) return void report(problem({ file }, 'file-too-large', { limit: '2 MB' }));
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return void report(problem({ file }, 'broken-json'));
  }
  const read = RegulationsFile.safeParse(content);
  if (read.success) return read.data;
  for (const issue of read.error.issues) reportIssue(file, issue, report);
  return undefined;
};

export const rulesOf = (files: readonly RosterFile[], report: Report): Rules => {
  const rules: Rules = { overrides: [], supplements: [] };
  for (const each of files) {
    const { overrides = [], supplements = [] } = parsed(each, report) ?? {};
    const placed = <T>(kind: keyof Rules, list: readonly T[]): Placed<T>[] =>
      list.map((rule, index) => ({ rule, file: each.name, path: `${kind}.${index}` }));
    rules.overrides.push(...placed('overrides', overrides));
    rules.supplements.push(...placed('supplements', supplements));
  }
  return rules;
};
