// A backup becomes a data folder again: checked to its last byte before anything has its name; nothing is overwritten.
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { BackupUnusable } from '#shared/domain/errors';
import { guardedFile, isDiskFault, namedFault } from '../faults.ts';
import { END, MAGIC } from './make.ts';
import { type Header, Header as HeaderSchema, unsealed, unusable } from './sealing.ts';

const TAG = 16;
const MOST_HEADER = 4096;

const PartLine = z.strictObject({ name: z.string().regex(/^[\w-]+(?:\.[\w-]+)?$/), size: z.int().min(0) });

type Framed = { header: Header; tag: Buffer; from: number; to: number };

const slice = (handle: number, from: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
};

/** What stands around the sealed bytes. */
const frameOf = (file: string): Framed => {
  const what = basename(file);
  const handle = guardedFile(file, () => openSync(file, 'r'));
  try {
    const size = statSync(file).size;
    const head = slice(handle, 0, MOST_HEADER).toString('latin1');
    if (!head.startsWith(MAGIC)) throw unusable('not-a-backup', what);
    const ends = head.indexOf('\n', MAGIC.length);
    if (ends < 0) throw unusable('half-written', what);
    const text: unknown = JSON.parse(head.slice(MAGIC.length, ends));
    if (Number((text as { version?: unknown }).version) > 1) throw unusable('newer', what);
    const header = HeaderSchema.parse(text);
    const tail = slice(handle, size - END.length - TAG, TAG + END.length);
    if (tail.subarray(TAG).toString('latin1') !== END) throw unusable('half-written', what);
    return { header, tag: tail.subarray(0, TAG), from: ends + 1, to: size - END.length - TAG - 1 };
  } catch (error) {
    if (error instanceof BackupUnusable) throw error;
    throw unusable('damaged', what, error);
  } finally {
    closeSync(handle);
  }
};

/** Takes parts apart as they come, never more than a chunk in memory. */
const partsInto = (dir: string) => {
  let line = '';
  let left = 0;
  let handle: number | undefined;
  const begin = (text: string): void => {
    const { name, size } = PartLine.parse(JSON.parse(text));
    [line, left] = ['', size];
    handle = openSync(join(dir, name), 'wx', 0o600);
  };
  /** Answers where in the chunk it stopped. */
  const takeLine = (chunk: Buffer, at: number): number => {
    const ends = chunk.indexOf(10, at);
    line += chunk.toString('utf8', at, ends < 0 ? chunk.length : ends);
    if (ends < 0) return chunk.length;
    begin(line);
    return ends + 1;
  };
  const takeBytes = (chunk: Buffer, at: number): number => {
    const taken = chunk.subarray(at, at + left);
    writeSync(handle ?? -1, taken);
    left -= taken.length;
    return at + taken.length;
  };
  const endPart = (): void => {
    if (left > 0 || handle === undefined) return;
    fsyncSync(handle);
    closeSync(handle);
    handle = undefined;
  };
  return async (bytes: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of bytes)
      for (let at = 0; at < chunk.length; endPart()) at = left > 0 ? takeBytes(chunk, at) : takeLine(chunk, at);
    if (left > 0) throw new BackupUnusable('a part is cut short', { problem: 'damaged' });
  };
};

const unpack = async (file: string, passphrase: string, dir: string): Promise<Header> => {
  const what = basename(file);
  const { header, tag, from, to } = frameOf(file);
  const decipher = unsealed(passphrase, header, tag, what);
  try {
    await pipeline(createReadStream(file, { start: from, end: to }), decipher, createGunzip(), partsInto(dir));
    return header;
  } catch (error) {
    if (isDiskFault(error)) throw namedFault(dir, error);
    throw unusable('damaged', what, error);
  }
};

const isFree = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0;

export type Restored = { madeAt: string };

/** Throws BackupUnusable; the folder is there only once everything in it has been checked. */
export const restoreBackup = async (file: string, dir: string, passphrase: string): Promise<Restored> => {
  if (!isFree(dir)) throw unusable('target-not-empty', dir);
  const scratch = `${dir}.restoring`;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  try {
    const { madeAt } = await unpack(file, passphrase, scratch);
    // an empty folder of that name gives way
    if (existsSync(dir)) rmSync(dir, { recursive: true });
    renameSync(scratch, dir);
    return { madeAt };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
