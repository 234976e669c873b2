// Stored items: what each holds, how it is read back, and how large it may be. The same on both sides of the store.
import * as z from 'zod';
import type { Cycle } from '../domain/cycle.ts';
import { ItemTooLarge, StoredInvalid } from '../domain/errors.ts';
import { FACTS, type Fact, FactEnvelope, factKey } from '../domain/fact.ts';
import { Instant, UnitRef } from '../domain/ids.ts';
import { Official } from '../domain/official.ts';
import { Reading } from '../domain/reading.ts';
import type { Attempt, FrozenUnit, MailRecord } from '../ports.ts';
import { StoredCycle } from './cycle-v1.ts';
import {
  attemptKey,
  cycleKey,
  draftItemKey,
  factItemKey,
  type Key,
  mailKey,
  officialKey,
  onceKey,
  readingKey,
  unitKey,
} from './keys.ts';

export type Body = Readonly<Record<string, unknown>>;
/** `resultOf` puts it into the index of results; `expires`, in epoch seconds, lets the store delete it. */
export type Item = Key & { body: Body; resultOf?: string; expires?: number };
export type Stored = Key & { body: unknown };

/** Both stores refuse the same items; DynamoDB's own bound is 400 KB, counted its own way. */
export const MAX_ITEM_BYTES = 350 * 1024;

/** The body as text; refuses what is too large before anything is written. */
export const textOf = ({ pk, sk, body }: Item): string => {
  const text = JSON.stringify(body);
  // a character is at most three bytes of UTF-8, so short texts need no count
  if (text.length * 3 <= MAX_ITEM_BYTES) return text;
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_ITEM_BYTES) throw new ItemTooLarge(`${pk} ${sk} has ${bytes} bytes`, { bytes });
  return text;
};

export const broken = ({ pk, sk }: Key, cause?: unknown): StoredInvalid =>
  new StoredInvalid(`stored item ${pk} ${sk} does not fit its schema`, { item: `${pk} ${sk}` }, { cause });

/** What a stored body says, checked: data outlives the program that wrote it. */
export const checked = <T>(schema: z.ZodType<T>, stored: Stored): T => {
  const parsed = schema.safeParse(stored.body);
  if (!parsed.success) throw broken(stored, parsed.error);
  return parsed.data;
};

const seconds = (instant: Instant): number => Math.ceil(Date.parse(instant) / 1000);

export const cycleItem = (cycle: Cycle): Item => ({ ...cycleKey(cycle.id), body: cycle });
export const readCycle = (stored: Stored): Cycle => checked(StoredCycle, stored);

export const attemptItem = (cycle: string, attempt: Attempt): Item => ({ ...attemptKey(cycle), body: attempt });
const StoredAttempt = z.strictObject({ number: z.int().min(1), execution: z.string() });
export const readAttempt = (stored: Stored): Attempt => checked(StoredAttempt, stored);

export const frozenItems = (unit: FrozenUnit): Item[] => {
  const { ref } = unit;
  if ('cell' in unit) return [{ ...unitKey(ref), body: { cell: unit.cell } }];
  const people = unit.officials.map((official) => ({ ...officialKey(ref, official.id), body: official }));
  return [{ ...unitKey(ref), body: { panel: unit.panel } }, ...people];
};
export const readOfficial = (stored: Stored): Official => checked(Official, stored);

export const factItem = (fact: Fact): Item => ({
  ...factItemKey(fact.unit, factKey(fact)),
  body: fact,
  ...(fact.kind === 'result' ? { resultOf: fact.subject } : {}),
});
export const readFact = (stored: Stored): Fact => {
  const envelope = checked(FactEnvelope, stored);
  const content = checked<unknown>(FACTS[envelope.kind], { ...stored, body: envelope.content });
  return { ...envelope, content } as Fact;
};

/** Results of several cycles, newest last. */
export const newestLast = (facts: Fact[]): Fact<'result'>[] =>
  facts
    .filter((fact): fact is Fact<'result'> => fact.kind === 'result')
    .sort((a, b) => (a.at === b.at ? a.round - b.round : a.at < b.at ? -1 : 1));

export const draftItem = (key: string, fields: Record<string, string>, until: Instant): Item => ({
  ...draftItemKey(key),
  body: { fields, until },
  expires: seconds(until),
});
const Draft = z.strictObject({ fields: z.record(z.string(), z.string()), until: Instant });
/** Undefined once it has expired, whether or not the store has deleted it yet. */
export const readDraft = (stored: Stored, now: Instant): Record<string, string> | undefined => {
  const { fields, until } = checked(Draft, stored);
  return until > now ? fields : undefined;
};

/** `use` tells a use whose answer was lost from somebody else's. */
export const onceItem = (key: string, until: Instant, use: string): Item => ({
  ...onceKey(key),
  body: { use },
  expires: seconds(until),
});

const Use = z.strictObject({ use: z.string() });
export const readUse = (stored: Stored): string => checked(Use, stored).use;

export const mailItem = (mail: MailRecord): Item => ({ ...mailKey(mail.unit, mail.id), body: mail });
const StoredMail = z.strictObject({
  id: z.string(),
  unit: UnitRef,
  slot: z.string(),
  kind: z.string(),
  to: z.string(),
  recordedAt: Instant,
  in: z.string().optional(),
  parts: z.array(z.strictObject({ unit: UnitRef, slot: z.string() })).optional(),
});
export const readMails = (stored: Stored[]): MailRecord[] =>
  stored
    .map((each) => checked(StoredMail, each))
    .sort((a, b) => (a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1));

export const readingItem = (reading: Reading): Item => ({ ...readingKey(reading), body: reading });
export const readReadings = (stored: Stored[]): Reading[] => stored.map((each) => checked(Reading, each));

const Pointer = z.strictObject({ revision: z.string().min(1) });
export const readPointer = (stored: Stored): string => checked(Pointer, stored).revision;
