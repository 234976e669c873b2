// What overrides and supplements name must be there: profiles, caps, assumptions, agencies, panels; each thing set once.
import { PARTY_PROFILES, PROFILES } from '#shared/regulations/index';
import type { Override } from '#shared/regulations/override';
import type { Placed, Rules } from './regulations-files.ts';
import { type Facts, type Problem, type ProblemCode, problem } from './roster-problems.ts';

/** What the roster has; undefined where its own table is missing, and nothing can be said. */
export type Known = { agencies: ReadonlySet<string> | undefined; panels: ReadonlySet<string> | undefined };
/** `onPremises`: one machine of the office's own, which alone may keep the Party side in full. */
export type Where = { onPremises: boolean };

type Report = (found: Problem) => void;
type Fault = (key: string, code: ProblemCode, facts?: Facts, value?: string) => void;

const faultAt =
  ({ file, path }: Placed<unknown>, report: Report): Fault =>
  (key, code, facts, value) =>
    report(problem({ file, path: `${path}.${key}` }, code, facts, value));

const listOf = (all: readonly { id: string }[]): string => all.map(({ id }) => id).join(', ') || '–';

const checkIds = (placed: readonly Placed<{ id: string }>[], report: Report): void => {
  const first = new Map<string, string>();
  for (const each of placed) {
    const { rule, file, path } = each;
    const before = first.get(rule.id);
    if (before === undefined) first.set(rule.id, `${file} ${path}`);
    else faultAt(each, report)('id', 'second-rule-id', { first: before }, rule.id);
  }
};

const checkKnown = (
  fault: Fault,
  key: string,
  ids: readonly string[],
  known: ReadonlySet<string> | undefined,
): void => {
  const code = key === 'agencies' ? 'unknown-agency' : 'unknown-panel';
  ids.forEach((id, index) => {
    if (known !== undefined && !known.has(id)) fault(`${key}.${index}`, code, {}, id);
  });
};

const checkSupplements = ({ supplements }: Rules, { agencies }: Known, report: Report): void => {
  const taken = new Map<string, string>();
  for (const each of supplements) {
    const { rule } = each;
    const fault = faultAt(each, report);
    const profile = PROFILES.find(({ id }) => id === rule.profile);
    if (profile === undefined) fault('profile', 'unknown-profile', { allowed: listOf(PROFILES) }, rule.profile);
    else if (profile.bridge === undefined) fault('profile', 'no-own-rules', {}, rule.profile);
    checkKnown(fault, 'agencies', rule.agencies, agencies);
    for (const agency of rule.agencies) {
      const first = taken.get(`${rule.profile} ${agency}`);
      if (first !== undefined) fault('agencies', 'second-supplement', { agency, first }, agency);
      taken.set(`${rule.profile} ${agency}`, rule.id);
    }
  }
};

/** What is wrong with one rule, if anything. */
type Found = Parameters<Fault> | undefined;

type Raise = Extract<Override, { set: 'cap-percent' }>;

const raiseFault = ({ profile: id, cap: named, percent }: Raise): Found => {
  const profile = PROFILES.find((each) => each.id === id);
  if (profile === undefined) return ['profile', 'unknown-profile', { allowed: listOf(PROFILES) }, id];
  const cap = profile.caps.find((each) => each.id === named);
  if (cap === undefined) return ['cap', 'unknown-cap', { allowed: listOf(profile.caps) }, named];
  if (cap.raise === undefined) return ['cap', 'no-raise', {}, named];
  const { percent: most = 100 } = cap.raise;
  const fits = percent >= cap.percent && percent <= most;
  return fits ? undefined : ['percent', 'raise-bounds', { least: cap.percent, most }];
};

const switchFault = ({ profile: id, switch: named }: Extract<Override, { set: 'assumption' }>): Found => {
  const all = [...PROFILES, ...PARTY_PROFILES];
  const profile = all.find((each) => each.id === id);
  if (profile === undefined) return ['profile', 'unknown-profile', { allowed: listOf(all) }, id];
  const known = profile.assumptions.some((each) => each.id === named);
  return known ? undefined : ['switch', 'unknown-switch', { allowed: listOf(profile.assumptions) }, named];
};

const overrideFault = (rule: Override, { onPremises }: Where): Found => {
  if (rule.set === 'cap-percent') return raiseFault(rule);
  if (rule.set === 'assumption') return switchFault(rule);
  const off = rule.set === 'party-setting' && rule.setting === 'full' && !onPremises;
  return off ? ['setting', 'party-off-premises'] : undefined;
};

/** Whether the profile is one of the cycle's own is known, and checked, at its opening. */
export const checkRules = (rules: Rules, known: Known, where: Where, report: Report): void => {
  checkIds(rules.overrides, report);
  checkIds(rules.supplements, report);
  checkSupplements(rules, known, report);
  for (const each of rules.overrides) {
    const { rule } = each;
    const fault = faultAt(each, report);
    if (rule.set === 'cap-percent') checkKnown(fault, 'panels', rule.panels, known.panels);
    const found = overrideFault(rule, where);
    if (found !== undefined) fault(...found);
  }
};
