// Events on one machine: a line of NDJSON each, once per id, in a file that DuckDB or a notebook opens.
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import type { EventEntry, Events } from '#shared/ports';
import { guardedFile } from './faults.ts';

type Line = { source: 'xeploai'; 'detail-type': string; detail: EventEntry['detail'] };

const idOf = (entry: EventEntry): string => String(entry.detail.metadata.id);

/** A crash can leave half a line at the end: it is cut off, and its event published again by the step that repeats. */
const idsIn = (file: string): Set<string> => {
  if (!existsSync(file)) return new Set();
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  const lines = whole.split('\n').filter((line) => line !== '');
  return new Set(lines.map((line) => String((JSON.parse(line) as Line).detail.metadata.id)));
};

/** What a full disk took only in part is cut off again, so that the next line does not go on in the middle of it. */
const append = (file: string, text: string): void => {
  const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  try {
    appendFileSync(file, text);
  } catch (error) {
    if (existsSync(file)) truncateSync(file, before);
    throw error;
  }
};

export const eventsFile = (file: string): Events & { count(): number } => {
  const known = guardedFile(file, () => idsIn(file));
  return {
    count: () => known.size,
    publish: async (entries) => {
      const fresh = entries.filter((entry) => !known.has(idOf(entry)));
      if (fresh.length === 0) return;
      const lines = fresh.map(({ name, detail }): Line => ({ source: 'xeploai', 'detail-type': name, detail }));
      const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
      guardedFile(file, () => append(file, text));
      for (const entry of fresh) known.add(idOf(entry));
    },
  };
};
