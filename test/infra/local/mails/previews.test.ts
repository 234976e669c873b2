// Every kind of mail as a file, parsed back as a mail program does: both languages, one link where one is due, no names outside.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIL_KINDS } from '#shared/contracts/mails';
import { PHASES } from '#shared/domain/phase';
import { mailPreviews } from '../../../../functions/mails/previews.ts';
import { subjectFrom, TASKS } from '../../../../functions/mails/texts.ts';
import { writePreviews } from '../../../../infra/local/mails/eml.ts';

type Part = { type: string; text: string };
type Eml = { headers: Map<string, string>; subject: string; parts: Part[] };

const unfold = (head: string): Map<string, string> =>
  new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

const decoded = (body: string, encoding: string | undefined): string =>
  (encoding === 'base64'
    ? Buffer.from(body, 'base64')
    : encoding === 'quoted-printable'
      ? quoted(body)
      : Buffer.from(body)
  ).toString('utf8');

/** RFC 2047. */
const word = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, body: string) =>
      how.toUpperCase() === 'B' ? decoded(body, 'base64') : decoded(body.replaceAll('_', ' '), 'quoted-printable'),
    );

const split = (raw: string): [string, string] => {
  const at = raw.indexOf('\r\n\r\n');
  return [raw.slice(0, at), raw.slice(at + 4)];
};

const parse = (raw: string): Eml => {
  const [head, body] = split(raw);
  const headers = unfold(head);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part): Part => {
      const [partHead, partBody] = split(part.replace(/^\r\n/, ''));
      const own = unfold(partHead);
      return { type: own.get('content-type') ?? '', text: decoded(partBody, own.get('content-transfer-encoding')) };
    });
  return { headers, subject: word(headers.get('subject') ?? ''), parts };
};

const DUE = '2023-12-07T16:59:59.999Z';
const LINKS = { none: ['code'], several: ['digest'] };

describe('mails as files', () => {
  let folder: string;
  let names: string[];
  const read = (name: string): Eml => parse(readFileSync(join(folder, name), 'latin1').toString());

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xeploai-eml-'));
    names = await writePreviews(folder, DUE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are one of each kind that is ever sent, and one request for each phase that asks somebody', async () => {
    expect(new Set((await mailPreviews(DUE)).map(({ kind }) => kind))).toEqual(new Set(MAIL_KINDS));
    const asking = PHASES.filter((phase) => TASKS[phase] !== undefined);
    expect(names).toEqual(expect.arrayContaining(asking.map((phase) => `request-${phase}.eml`)));
    expect(new Set(names).size).toBe(names.length);
  });

  it('are read as text and as HTML, in UTF-8, in both languages', () => {
    for (const name of names) {
      const { headers, parts } = read(name);
      expect(headers.get('content-type'), name).toMatch(/^multipart\/alternative/);
      expect(
        parts.map(({ type }) => type.split(';')[0]),
        name,
      ).toEqual(['text/plain', 'text/html']);
      for (const { type, text } of parts) {
        expect(type, name).toMatch(/charset=utf-8/);
        expect(text, name).toMatch(/[ạảấậốộướệ]/);
        expect(text, name).toMatch(/\b(?:you|This|Give)\b/);
      }
    }
  });

  it('say where automatic answers are not wanted, and are known by their id', () => {
    for (const name of names) {
      const { headers } = read(name);
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      expect(headers.get('x-auto-response-suppress')).toBe('All');
      expect(headers.get('message-id')).toBe(`<mau.${name.replace('.eml', '')}@example.test>`);
    }
  });

  it('have a short subject in both languages, which names nobody and no unit', () => {
    for (const name of names) {
      const { subject } = read(name);
      expect(subject.length, subject).toBeLessThanOrEqual(78);
      expect(subject).toContain(' / ');
      expect(subject).not.toMatch(/Sở Mẫu|Nguyễn|example|000000/);
    }
  });

  it('carry the link once in the text and once in the HTML, a digest one for each task, a code none', () => {
    for (const name of names) {
      const kind = name.replace('.eml', '');
      const [text, page] = read(name).parts.map((part) => part.text.match(/https:\/\/[^\s"]+/g) ?? []);
      expect(text, name).toEqual(page);
      const wanted = LINKS.none.includes(kind) ? 0 : LINKS.several.includes(kind) ? 3 : 1;
      expect(new Set(text).size, name).toBe(wanted);
      expect(text, name).toHaveLength(wanted);
    }
  });

  it('say who asks and until when', () => {
    const text = read('request-decision.eml').parts[0]?.text ?? '';

    expect(text).toContain('Nơi đề nghị: Bộ phận tổ chức cán bộ, Sở Mẫu');
    expect(text).toContain('Hạn: 07/12/2023.');
    expect(text).toContain('Due: 2023-12-07.');
  });
});

describe('a subject', () => {
  it.each(['', 'Nhắc: ', 'Quá hạn: '])('begins with “%s” and has room for both languages of every task', (vi) => {
    for (const task of Object.values(TASKS))
      expect(subjectFrom(task, { vi, en: '' })).toBe(`${vi}${task.vi} / ${task.en}`);
  });

  it('keeps Vietnamese alone where both languages do not fit', () => {
    const long = {
      vi: 'Tổng hợp, trình cấp có thẩm quyền quyết định',
      en: 'Compile and submit the proposal to be decided',
    };

    expect(subjectFrom(long)).toBe(long.vi);
  });
});
