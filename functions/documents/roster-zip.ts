// The zip around an xlsx file: its directory is judged before anything is unpacked, and what is unpacked is bounded.
import { crc32, inflateRawSync } from 'node:zlib';
import { Unreadable } from './roster-problems.ts';

const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

type Entry = { name: string; method: number; packed: number; size: number; at: number };

const endOf = (zip: Buffer): number => {
  const last = zip.length - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (zip.readUInt32LE(at) === END) return at;
  throw new Unreadable('broken-file');
};

const directoryOf = (zip: Buffer): Entry[] => {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Unreadable('unpacks-too-large');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Unreadable('broken-file');
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
};

/** The directory's word on the size is a promise: unpacking stops at it. */
const contentOf = (zip: Buffer, { method, packed, size, at }: Entry): Buffer => {
  if (zip.readUInt32LE(at) !== LOCAL) throw new Unreadable('broken-file');
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method === 0 && packed === size) return bytes;
  if (method !== 8) throw new Unreadable('broken-file');
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
};

/** The XML parts of an xlsx file, by name. */
export const unpacked = (bytes: Uint8Array): Map<string, Buffer> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directoryOf(zip).filter(({ name }) => name.endsWith('.xml') || name.endsWith('.xml.rels'));
    if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) throw new Unreadable('unpacks-too-large');
    return new Map(entries.map((entry) => [entry.name, contentOf(zip, entry)]));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(tooLarge ? 'unpacks-too-large' : 'broken-file');
  }
};

const headOf = (name: Buffer, content: Buffer): Buffer => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(content.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
};

const signed = (signature: number, size: number): Buffer => {
  const part = Buffer.alloc(size);
  part.writeUInt32LE(signature, 0);
  return part;
};

/** A zip of exactly these parts, uncompressed: the reader behind sees nothing that was not judged here. */
export const repacked = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const head = headOf(name, content);
    const local = [signed(LOCAL, 4), head, name, content];
    const entry = signed(ENTRY, 46);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    locals.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = signed(END, 22);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
};
