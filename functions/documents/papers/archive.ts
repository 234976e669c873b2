// A ZIP made as it is read: one file at a time, with an index and checksums at its end that `sha256sum -c` verifies.
import { createHash } from 'node:crypto';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Instant } from '#shared/domain/ids';
import { csvOf } from '../roster-csv.ts';

export type Entry = { path: string; about: string; bytes: Uint8Array };
type Listed = { path: string; about: string; size: number; sum: string };

const INDEX = 'MUC-LUC.csv';
const SUMS = 'SHA256SUMS';
/** Compressed already. */
const PACKED = /\.(?:docx|xlsx|zip)$/;

const indexOf = (listed: readonly Listed[]): string =>
  csvOf([
    ['Tệp', 'Nội dung', 'Số byte', 'SHA-256'],
    ...listed.map(({ path, about, size, sum }) => [path, about, String(size), sum]),
  ]);

const sumsOf = (listed: readonly Listed[]): string => listed.map(({ path, sum }) => `${sum}  ${path}\n`).join('');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The entries, then the index of them, then the checksums of both. */
async function* withIndex(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  const listed: Listed[] = [];
  for await (const entry of entries) {
    listed.push({ path: entry.path, about: entry.about, size: entry.bytes.length, sum: sha256(entry.bytes) });
    yield entry;
  }
  const index = strToU8(indexOf(listed));
  yield { path: INDEX, about: '', bytes: index };
  const all = [...listed, { path: INDEX, about: '', size: index.length, sum: sha256(index) }];
  yield { path: SUMS, about: '', bytes: strToU8(sumsOf(all)) };
}

const add = (zip: Zip, { path, bytes }: Entry, at: Instant): void => {
  const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
  file.mtime = at;
  zip.add(file);
  file.push(bytes, true);
};

/** Pulls the next file only when the reader wants more; a file that cannot be made breaks the download off. */
export const zipOf = (entries: AsyncIterable<Entry>, at: Instant): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const files = withIndex(entries)[Symbol.asyncIterator]();
  let zip: Zip;
  return new ReadableStream({
    start: (controller) => {
      zip = new Zip((error, chunk, final) => {
        if (error !== null) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(new Uint8Array(chunk));
        if (final) controller.close();
      });
    },
    pull: async () => {
      const next = await files.next();
      if (next.done) zip.end();
      else add(zip, next.value, at);
    },
    cancel: async () => {
      await files.return?.(undefined);
    },
  });
};
