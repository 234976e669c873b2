// All that is kept on one person: the facts about them, and of facts about many only their own part.
import { type AccessRole, may, type RecordKind, recordKindOf } from './access.ts';
import type { Fact, FactKind } from './fact.ts';
import type { Id, Instant, UnitRef } from './ids.ts';
import type { Official } from './official.ts';
import type { Reading } from './reading.ts';

export type OwnFact = Pick<Fact, 'unit' | 'kind' | 'subject' | 'round' | 'at' | 'by' | 'channel'> & {
  content: unknown;
};
/** What somebody did in a role, of which the content is about others. */
export type OwnAct = Pick<Fact, 'unit' | 'kind' | 'round' | 'at'>;
export type OwnMail = { unit: UnitRef; kind: string; to: string; recordedAt: Instant };

export type PersonalData = {
  official: Id;
  asOf: Instant;
  /** As the roster has the person for the next cycle. */
  roster?: Official;
  /** As frozen into each cycle. */
  records: { unit: UnitRef; record: Official }[];
  facts: OwnFact[];
  acts: OwnAct[];
  mails: OwnMail[];
  readings: Reading[];
};

/** `official:o1`, `period:o1:2023-Q1`, `petition:o1`, and the bare id; a section, panel or cell may have the same id. */
export const isAbout = (subject: string, id: Id): boolean =>
  !/^(?:section|panel|cell|party-committee):/.test(subject) && subject.split(':').includes(id);

const PERSONAL: ReadonlySet<FactKind> = new Set([
  'roster-change',
  'self-assessment',
  'petition',
  'late-petition',
  'petition-hold',
  'answer',
  'result',
  'performance',
  'period-score',
  'transfer-comment',
  'data-request',
  'data-answer',
]);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const ownOfMany = (values: readonly unknown[], id: Id): unknown[] | undefined => {
  const own = values.map((value) => (value === id ? id : ownPart(value, id))).filter((part) => part !== undefined);
  return own.length === 0 ? undefined : own;
};

/** Rows with this person's id, and what stands under it; undefined where there is nothing of theirs. */
const ownPart = (value: unknown, id: Id): unknown => {
  if (Array.isArray(value)) return ownOfMany(value, id);
  if (!isObject(value)) return undefined;
  if ('official' in value) return value.official === id ? value : undefined;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, key === id ? inner : ownPart(inner, id)] as const)
    .filter(([, part]) => part !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const OTHER_KINDS: Partial<Record<FactKind, RecordKind>> = {
  'late-petition': 'petition',
  'petition-hold': 'petition',
  'cap-proof': 'decision',
  'members-announced': 'party-review',
};

/** Who keeps leave and discipline sees them in a changed record too; facts of the flow itself are about nobody. */
const seen = (reader: AccessRole, kind: FactKind): boolean => {
  const record = recordKindOf(kind) ?? OTHER_KINDS[kind];
  return record !== undefined && may(reader, 'see', record);
};

export const ownFacts = (facts: readonly Fact[], id: Id, reader: AccessRole): OwnFact[] =>
  facts
    .flatMap((fact): OwnFact[] => {
      if (!seen(reader, fact.kind)) return [];
      const whole = PERSONAL.has(fact.kind) && isAbout(fact.subject, id);
      const content = whole ? fact.content : ownPart(fact.content, id);
      if (content === undefined) return [];
      const { unit, kind, subject, round, at, by, channel } = fact;
      return [{ unit, kind, subject, round, at, by, channel, content }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));

/** What stands after these roles is a place in a list of the console, no id of a person. */
const BY_PLACE = ['hr', 'hr-of-agency'];

/** `chair:o2` did it; what somebody said of themselves is a fact of their own. */
export const ownActs = (facts: readonly Fact[], id: Id): OwnAct[] =>
  facts
    .filter(({ by, kind, subject }) => {
      const [role = '', who] = by.split(':');
      return who === id && !BY_PLACE.includes(role) && !(PERSONAL.has(kind) && isAbout(subject, id));
    })
    .map(({ unit, kind, round, at }) => ({ unit, kind, round, at }));
