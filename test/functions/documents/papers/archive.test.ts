// The archive: a ZIP that opens, whose checksums hold, made one file at a time.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Entry, zipOf } from '../../../../functions/documents/papers/archive.ts';

const AT = '2023-12-20T03:00:00.000Z';
const entry = (path: string, text: string): Entry => ({
  path,
  about: `Về ${path}`,
  bytes: new TextEncoder().encode(text),
});

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('an archive', () => {
  async function* some(): AsyncGenerator<Entry> {
    yield entry('p1/decision.docx', 'quyết định');
    yield entry('p1/cap-proof.json', '{}');
  }

  it('holds every file with an index and checksums that agree, of the index too', async () => {
    const files = unzipSync(await bytesOf(zipOf(some(), AT)));
    const sums = strFromU8(files.SHA256SUMS ?? new Uint8Array())
      .trim()
      .split('\n');

    expect(Object.keys(files)).toEqual(['p1/decision.docx', 'p1/cap-proof.json', 'MUC-LUC.csv', 'SHA256SUMS']);
    expect(strFromU8(files['p1/decision.docx'] ?? new Uint8Array())).toBe('quyết định');
    expect(strFromU8(files['MUC-LUC.csv'] ?? new Uint8Array())).toContain('Về p1/decision.docx');
    expect(sums).toHaveLength(3);
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ');
      expect(sha256(files[path] ?? new Uint8Array()), path).toBe(sum);
    }
  });

  it('is the same bytes each time', async () => {
    expect(sha256(await bytesOf(zipOf(some(), AT)))).toBe(sha256(await bytesOf(zipOf(some(), AT))));
  });

  it('asks for the next file only when the one before was taken, and for none once the reader has left', async () => {
    let made = 0;
    async function* counted(): AsyncGenerator<Entry> {
      for (made = 1; made <= 1000; made += 1) yield entry(`f${made}.docx`, 'x'.repeat(1000));
    }
    const reader = zipOf(counted(), AT).getReader();
    await reader.read();
    await reader.cancel();

    expect(made).toBeLessThan(10);
  });

  it('breaks off where a file cannot be made', async () => {
    async function* broken(): AsyncGenerator<Entry> {
      yield entry('a.txt', 'a');
      throw new TypeError('no paper');
    }

    await expect(bytesOf(zipOf(broken(), AT))).rejects.toThrow('no paper');
  });
});
