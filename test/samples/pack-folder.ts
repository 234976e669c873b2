// A data folder as one text file, to keep what a version wrote: names with their bytes, compressed.
// `node test/samples/pack-folder.ts DIR FILE` packs one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

type Packed = Record<string, string>;

const LEFT_OUT = /^lock|-(?:wal|shm)$/;

const packFolder = (dir: string, file: string): void => {
  const names = readdirSync(dir).filter((name) => !LEFT_OUT.test(name));
  const packed: Packed = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );
  writeFileSync(file, gzipSync(JSON.stringify(packed), { level: 9 }));
};

export const unpackFolder = (file: string, dir: string): void => {
  const packed = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Packed;
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of Object.entries(packed)) writeFileSync(join(dir, name), Buffer.from(bytes, 'base64'));
};

if (import.meta.main) packFolder(process.argv[2] ?? '', process.argv[3] ?? '');
