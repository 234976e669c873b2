// `xeploai verify`: walks a whole data folder and says what is wrong in it, and where. Changes nothing; a server may serve.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cycle } from '#shared/domain/cycle';
import type { UnitRef } from '#shared/domain/ids';
import type { EventEntry, Store } from '#shared/ports';
import { unitOfMail } from '../../../functions/mails/deliveries.ts';
import { replay } from '../../../functions/publishing/replay.ts';
import { openToRead, readFolder } from '../read-folder.ts';
import { eachRow, type Finding, judgeRow } from './items.ts';
import { judgeUnit } from './units.ts';

/** More than a person reads; the count is told all the same. */
const MOST = 1000;

export type Verified = { rows: number; units: number; events: number; findings: Finding[]; more: number };

type Notes = { add(findings: readonly Finding[]): void; all: Finding[]; more(): number };

const notes = (): Notes => {
  const all: Finding[] = [];
  let count = 0;
  return {
    all,
    more: () => count - all.length,
    add: (findings) => {
      count += findings.length;
      all.push(...findings.slice(0, MOST - all.length));
    },
  };
};

const refsOf = ({ id: cycle, panels, cells }: Cycle): UnitRef[] => [
  ...panels.map((id): UnitRef => ({ cycle, kind: 'panel', id })),
  ...cells.map((id): UnitRef => ({ cycle, kind: 'cell', id })),
];

const unreadable = (where: string, error: unknown): Finding => {
  const why = error instanceof Error ? error.name : 'unknown';
  return { where, vi: `không đọc được (${why})`, en: `cannot be read (${why})` };
};

const verifyCycle = async (store: Store, cycle: Cycle, { add }: Notes): Promise<number> => {
  let units = 0;
  const started = (await store.attempt(cycle.id)) !== undefined;
  for (const ref of refsOf(cycle))
    try {
      const record = await store.unit(ref);
      units += 1;
      add(judgeUnit(record, cycle));
    } catch (error) {
      // before its first step a cycle has no units yet
      if (started) add([unreadable(`${ref.cycle} ${ref.kind} ${ref.id}`, error)]);
    }
  return units;
};

type Line = { detail: { metadata: { id: string } } };

const eventIds = (file: string, { add }: Notes): Set<string> => {
  const ids = new Set<string>();
  if (!existsSync(file)) return ids;
  // a last line that is cut off is told again by its step
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  for (const [index, line] of lines.entries())
    try {
      const { id } = (JSON.parse(line) as Line).detail.metadata;
      if (ids.has(id))
        add([{ where: `events.ndjson ${index + 1}`, vi: `sự kiện ${id} lặp lại`, en: `event ${id} again` }]);
      ids.add(id);
    } catch (error) {
      add([unreadable(`events.ndjson ${index + 1}`, error)]);
    }
  return ids;
};

/** A phase that has only opened may be told a moment later; Party ratings are told where the settings want it. */
const OPTIONAL: ReadonlySet<string> = new Set(['PhaseOpened', 'PartyRatingsLinked']);

/** What the facts tell, the file must have. */
const missingEvents = async (store: Store, cycle: Cycle, known: Set<string>, { add }: Notes): Promise<void> => {
  const miss = (entries: EventEntry[]): Finding[] =>
    entries
      .filter(({ name, detail }) => !OPTIONAL.has(name) && !known.has(String(detail.metadata.id)))
      .map(({ detail }) => ({
        where: `events.ndjson ${detail.metadata.id}`,
        vi: 'thiếu sự kiện; "xeploai replay" ghi lại',
        en: 'an event is missing; "xeploai replay" writes it',
      }));
  try {
    await replay(store, cycle, async (entries) => add(miss(entries)));
  } catch {
    // a unit that cannot be read has been told by now
  }
};

/** A mail that waits was recorded before; what the clock or an administrator asked for has no unit. */
const mailsWithoutRecord = async (dir: string, store: Store, { add }: Notes): Promise<void> => {
  const file = join(dir, 'outbox.sqlite');
  if (!existsSync(file)) return;
  const db = openToRead(file);
  try {
    for (const { id } of db
      .prepare("SELECT id FROM mails WHERE state = 'waiting'")
      .iterate() as Iterable<unknown> as Iterable<{ id: string }>) {
      const ref = unitOfMail(id);
      if (ref === undefined) continue;
      if ((await store.mails(ref)).some((mail) => mail.id === id)) continue;
      add([
        { where: `outbox.sqlite ${id}`, vi: 'thư chờ mà không có bản ghi', en: 'a mail waits that was not recorded' },
      ]);
    }
  } finally {
    db.close();
  }
};

/** One that cannot be read has been told as a row. */
const cyclesOf = (store: Store): Promise<Cycle[]> => store.cycles().catch(() => []);

export const verifyFolder = async (dir: string): Promise<Verified> => {
  const found = notes();
  const { store, db, close } = readFolder(dir);
  try {
    // one moment of the store, whatever is written meanwhile
    db.exec('BEGIN');
    let rows = 0;
    for (const row of eachRow(db)) {
      rows += 1;
      found.add(judgeRow(row));
    }
    const known = eventIds(join(dir, 'events.ndjson'), found);
    let units = 0;
    for (const cycle of await cyclesOf(store)) {
      units += await verifyCycle(store, cycle, found);
      await missingEvents(store, cycle, known, found);
    }
    await mailsWithoutRecord(dir, store, found);
    return { rows, units, events: known.size, findings: found.all, more: found.more() };
  } finally {
    close();
  }
};
