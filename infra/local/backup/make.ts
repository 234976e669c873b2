// A backup while the server serves: each database by SQLite's own online backup, the rest as files, sealed into one file.
// The order makes it consistent: events first, since the facts can tell them again; then facts; then mails, since a mail
// whose fact is missing is dropped by its name, while a fact whose mail is missing would leave somebody unasked.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Instant } from '#shared/domain/ids';
import { isDiskFault, namedFault } from '../faults.ts';
import { guarded, named } from '../store/database.ts';
import { headerLine, sealed } from './sealing.ts';

export const MAGIC = 'xeploai-backup\n';
export const END = 'xeploai-end\n';

const DATABASES = ['xeploai.sqlite', 'outbox.sqlite', 'mailbox.sqlite', 'server.sqlite'];
const FILES = ['VERSION', 'link-keys.json', 'clock.json'];
const EVENTS = 'events.ndjson';
const SCRATCH = /^backup\.tmp-(\d+)-/;
/** One step, so that a server that writes all the time cannot make it begin again and again. */
const ALL_PAGES = 2 ** 31 - 1;

export type Part = { name: string; file: string; size: number };

const copied = async (dir: string, scratch: string): Promise<Part[]> => {
  const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const events: Part = { name: EVENTS, file: join(dir, EVENTS), size: sizeOf(join(dir, EVENTS)) };
  const parts: Part[] = [];
  for (const name of DATABASES.filter((each) => existsSync(join(dir, each)))) {
    const source = guarded(() => new DatabaseSync(join(dir, name), { readOnly: true, timeout: 5000 }));
    const file = join(scratch, name);
    try {
      await backup(source, file, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    parts.push({ name, file, size: sizeOf(file) });
  }
  const files = FILES.map((name) => ({ name, file: join(dir, name), size: sizeOf(join(dir, name)) }));
  return [...files.filter(({ file }) => existsSync(file)), ...parts, ...(events.size > 0 ? [events] : [])];
};

/** Each part: a line that says name and size, then its bytes. */
async function* bytesOf(parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const { name, file, size } of parts) {
    yield Buffer.from(`${JSON.stringify({ name, size })}\n`);
    // no further than its size: the events' file may have grown since
    if (size > 0) yield* createReadStream(file, { end: size - 1 }) as AsyncIterable<Buffer>;
  }
}

const synced = async (file: string): Promise<void> => {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
};

const writeSealed = async (
  target: string,
  parts: readonly Part[],
  passphrase: string,
  now: Instant,
  version: number,
) => {
  const { header, cipher } = sealed(passphrase, now, version);
  const out = createWriteStream(target, { mode: 0o600, flags: 'w' });
  out.write(MAGIC + headerLine(header));
  await pipeline(Readable.from(bytesOf(parts)), createGzip({ level: 6 }), cipher, out, { end: false });
  await new Promise<void>((resolve, reject) => {
    out.once('error', reject);
    out.end(Buffer.concat([cipher.getAuthTag(), Buffer.from(END)]), resolve);
  });
  await synced(target);
};

export type Backup = { file: string; bytes: number };

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // another user's process lives, too
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A copy of the data that a killed backup left: many of them would fill the disk. Named by the process that makes it. */
export const clearScratch = (dir: string): void => {
  for (const name of readdirSync(dir)) {
    const pid = SCRATCH.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dir, name), { recursive: true, force: true });
  }
};

/** A place of its own for the copies, in the folder whose data they are. */
const scratchIn = (dir: string): string => {
  clearScratch(dir);
  return mkdtempSync(join(dir, `backup.tmp-${process.pid}-`));
};

/** Under its name only once it is whole and on the disk. Throws DataFolderUnusable where a disk is full. */
export const makeBackup = async (dir: string, file: string, passphrase: string, now: Instant): Promise<Backup> => {
  const part = `${file}.part`;
  let scratch: string | undefined;
  try {
    scratch = scratchIn(dir);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const version = Number(readFileSync(join(dir, 'VERSION'), 'utf8'));
    await writeSealed(part, await copied(dir, scratch), passphrase, now, version);
    renameSync(part, file);
    return { file, bytes: statSync(file).size };
  } catch (error) {
    rmSync(part, { force: true });
    throw isDiskFault(error) ? namedFault(file, error) : named(error);
  } finally {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  }
};
