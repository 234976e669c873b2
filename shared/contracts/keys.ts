// Keys of every stored item and of both indexes, for both sides of the store: the one place where they are built.
import type { FactKind } from '../domain/fact.ts';
import type { UnitRef } from '../domain/ids.ts';
import type { Reading } from '../domain/reading.ts';
import type { Erasable } from '../ports.ts';

export type Key = { pk: string; sk: string };

/** Index of gates that wait or close, by their next look; only keys, so that an answered slot costs no index write. */
export const GATES_INDEX = { name: 'byNextLook', pk: 'gateBook', sk: 'nextLook' } as const;
/** Index of results by official: the two-year rule and a person's history. */
export const RESULTS_INDEX = { name: 'byOfficial', pk: 'resultOf', sk: 'sk' } as const;
/** Attribute (epoch seconds) after which an item may be deleted: drafts, one-time values. */
export const EXPIRY = 'expires';
/** Every gate of the index is in one partition: a few thousand small keys, written once a phase. */
export const GATE_BOOK = 'GATES';

const KIND_WORD = { panel: 'PANEL', cell: 'CELL' } as const;

export const unitPk = (ref: UnitRef): string => `CYCLE#${ref.cycle}#${KIND_WORD[ref.kind]}#${ref.id}`;

export const refOfPk = (pk: string): UnitRef | undefined => {
  const [word, cycle, kind, id, ...rest] = pk.split('#');
  if (word !== 'CYCLE' || cycle === undefined || id === undefined || rest.length > 0) return undefined;
  if (kind === KIND_WORD.panel) return { cycle, kind: 'panel', id };
  return kind === KIND_WORD.cell ? { cycle, kind: 'cell', id } : undefined;
};

export const cycleKey = (cycle: string): Key => ({ pk: `CYCLE#${cycle}`, sk: 'CYCLE' });
export const attemptKey = (cycle: string): Key => ({ pk: `CYCLE#${cycle}`, sk: 'ATTEMPT' });
/** The list of cycles, so that nothing has to scan the table. */
export const CYCLES_PK = 'CYCLES';
export const listedCycleKey = (cycle: string): Key => ({ pk: CYCLES_PK, sk: cycle });

// A write is billed by the size of its item, so what changes stands apart from what is frozen; the shared prefix
// lets one small query read the unit, its epochs and its gate without its people and forms.
export const OWN_PREFIX = 'UNIT';
export const UNIT_SK = 'UNIT';
export const EPOCHS_SK = 'UNIT#EPOCHS';
export const GATE_SK = 'UNIT#GATE';
export const OFFICIAL_PREFIX = 'OFFICIAL#';

export const unitKey = (ref: UnitRef): Key => ({ pk: unitPk(ref), sk: UNIT_SK });
export const epochsKey = (ref: UnitRef): Key => ({ pk: unitPk(ref), sk: EPOCHS_SK });
export const gateKey = (ref: UnitRef): Key => ({ pk: unitPk(ref), sk: GATE_SK });
export const officialKey = (ref: UnitRef, id: string): Key => ({ pk: unitPk(ref), sk: OFFICIAL_PREFIX + id });
/** `key` as the domain's `factKey` makes it. */
export const factItemKey = (ref: UnitRef, key: string): Key => ({ pk: unitPk(ref), sk: key });
/** Self-assessments are most of a unit's size: what lies before and behind their keys is read without them. */
export const FORMS = { from: 'SELF-ASSESSMENT#', below: 'SELF-ASSESSMENT$' } as const;
export const kindPrefix = (kind: FactKind): string => `${kind.toUpperCase()}#`;

/** Mails stand beside the unit's own partition: reading a unit must not read them. */
export const mailsPk = (ref: UnitRef): string => `${unitPk(ref)}#MAIL`;
export const mailKey = (ref: UnitRef, id: string): Key => ({ pk: mailsPk(ref), sk: id });

/** Points to the revision that stands. */
export const ROSTER_KEY: Key = { pk: 'ROSTER', sk: 'ROSTER' };
export const rosterPk = (revision: string): string => `ROSTER#${revision}`;
export const ROSTER_PART_PREFIX = 'PART#';
export const rosterPartKey = (revision: string, part: number): Key => ({
  pk: rosterPk(revision),
  sk: ROSTER_PART_PREFIX + String(part).padStart(5, '0'),
});
/** Written after all parts; a revision without it is one whose writing was cut short. */
export const ROSTER_COMPLETE_SK = 'COMPLETE';
export const rosterCompleteKey = (revision: string): Key => ({ pk: rosterPk(revision), sk: ROSTER_COMPLETE_SK });

/** How far a rehearsal's clock was turned. */
export const CLOCK_KEY: Key = { pk: 'CLOCK', sk: 'CLOCK' };

/** Readings of one person's file stand apart from every cycle. */
export const readingsPk = (official: string): string => `READINGS#${official}`;
export const readingKey = ({ official, day, by, file }: Reading): Key => ({
  pk: readingsPk(official),
  sk: `${day}#${by}#${file}`,
});

export const erasableKey = (item: Erasable): Key => {
  if ('reading' in item) return readingKey(item.reading);
  return 'fact' in item ? factItemKey(item.unit, item.fact) : mailKey(item.unit, item.mail);
};

export const draftItemKey = (key: string): Key => ({ pk: `DRAFT#${key}`, sk: 'DRAFT' });
export const onceKey = (key: string): Key => ({ pk: `ONCE#${key}`, sk: 'ONCE' });
