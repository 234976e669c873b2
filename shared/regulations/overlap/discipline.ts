// Which discipline means not completed, in which year, at which unit.
import { laterOf } from '../../domain/calendar.ts';
import { type Bilingual, inUse } from '../citation.ts';
import type { PartyProfile } from '../party-profile.ts';
import type { Profile } from '../profile.ts';
import { type Compared, type Rules, type Side, side } from './side.ts';
import { dayWords, joined, kindWords, two } from './words.ts';

const COUNTS = {
  any: two('mọi kỷ luật', 'any discipline'),
  'duty-related': two('chỉ kỷ luật liên quan công vụ', 'duty-related discipline only'),
} as const;

/** The rules of the time in which both profiles are in force; all, where one stands beyond it as a province's own. */
const standing = (
  { discipline: rules, assumptions, local, force }: Profile,
  party: PartyProfile,
): Profile['discipline'] => {
  const from = laterOf(force.from, party.force.from);
  const to = [force.to, party.force.to].filter((day) => day !== undefined).sort()[0];
  return rules.filter(
    (rule) =>
      inUse(rule, assumptions) &&
      (local !== undefined || ((to === undefined || rule.from <= to) && (rule.to === undefined || rule.to >= from))),
  );
};

const ruleWords = ({ counts, kinds, from, to }: Profile['discipline'][number]): Bilingual => {
  const [words, who] = [COUNTS[counts], kindWords(kinds)];
  const [until, untilEn] = to === undefined ? ['', ''] : [` đến ${dayWords(to)}`, ` to ${dayWords(to)}`];
  return two(
    `${words.vi} (${who.vi}, từ ${dayWords(from)}${until})`,
    `${words.en} (${who.en}, from ${dayWords(from)}${untilEn})`,
  );
};

const counting = (rules: Profile['discipline']): Side | undefined => {
  if (rules.length === 0) return undefined;
  const key = [...new Set(rules.map(({ counts }) => counts))].sort().join();
  const sources = rules.map(({ source }) => source);
  return side(key, joined(rules.map(ruleWords)), sources);
};

const ELSEWHERE = two('tính cho nơi cũ', 'belongs to the old place');

const onceRow = (rules: Profile['discipline'], { discipline: rule }: PartyProfile): Compared => {
  const counted = rules.flatMap(({ actCountedOnce }) => actCountedOnce ?? []);
  const now = rule?.oldFaultsWeighedNow;
  return {
    rule: 'discipline/once',
    about: two('Hành vi của năm trước, kỷ luật năm nay', 'An act of an earlier year, disciplined now'),
    state:
      counted.length === 0
        ? undefined
        : side('once', two('đã tính một năm thì không tính lại', 'counted in one year only'), counted),
    party: now && side('now', two('xem xét ở năm nay', 'weighed now'), [now]),
    unread: now === undefined,
  };
};

const oldUnitRow = (rules: Profile['discipline'], { discipline: rule }: PartyProfile): Compared => {
  const old = rules.flatMap(({ actAtOldUnit }) => actAtOldUnit ?? []);
  const theirs = rule?.actAtOldOrganisation;
  return {
    rule: 'discipline/old-unit',
    about: two('Hành vi ở nơi công tác cũ', 'An act at the old unit'),
    state: old.length === 0 ? undefined : side('old', ELSEWHERE, old),
    party: theirs && side('old', ELSEWHERE, [theirs]),
    unread: theirs === undefined,
  };
};

export const discipline: Rules = (state, party) => {
  const rules = standing(state, party);
  const rule = party.discipline;
  const counts: Compared = {
    rule: 'discipline/counts',
    about: two('Kỷ luật nào thành không hoàn thành', 'Which discipline means not completed'),
    state: counting(rules),
    party: rule && side(rule.counts, COUNTS[rule.counts], [rule.source]),
    unread: rule === undefined,
  };
  return [counts, onceRow(rules, party), oldUnitRow(rules, party)];
};
