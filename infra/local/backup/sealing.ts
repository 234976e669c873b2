// How a backup is sealed: a passphrase through scrypt, AES-256-GCM over everything, and a check that names a wrong one.
import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { BackupUnusable, SettingsInvalid } from '#shared/domain/errors';
import { Instant } from '#shared/domain/ids';

/** About 100 ms and 128 MB a try: OWASP's first choice for scrypt. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const LEAST = 12;

const VERSION = 1;
export const Header = z.strictObject({
  version: z.literal(VERSION),
  madeAt: Instant,
  folderVersion: z.int().min(1),
  salt: z.base64(),
  iv: z.base64(),
  /** Of the passphrase: known before a byte is unsealed. */
  check: z.base64(),
});
export type Header = z.infer<typeof Header>;

const SENTENCES = {
  'not-a-backup': ['không phải bản sao lưu của hệ thống này', 'is no backup of this system'],
  newer: ['thuộc phiên bản mới hơn; hãy cập nhật chương trình', 'is of a newer version: update the program'],
  'half-written': [
    'chưa được ghi xong (thiếu phần cuối); hãy dùng bản sao lưu khác',
    'was not written to its end: use another backup',
  ],
  'wrong-passphrase': ['được khóa bằng cụm mật khẩu khác', 'is sealed by another passphrase'],
  damaged: ['bị hỏng; hãy dùng bản sao lưu khác', 'is damaged: use another backup'],
  'target-not-empty': [
    'đã có dữ liệu; khôi phục không ghi đè, hãy chọn thư mục khác hoặc đổi tên thư mục này',
    'holds data already: restoring overwrites nothing; choose another folder or rename this one',
  ],
} as const;

export const unusable = (problem: keyof typeof SENTENCES, what: string, cause?: unknown): BackupUnusable => {
  const [vi, en] = SENTENCES[problem];
  return new BackupUnusable(`${what} ${vi} / ${what} ${en}`, { problem }, { cause });
};

export const passphraseIn = (file: string): string => {
  const refuse = (vi: string, en: string) =>
    new SettingsInvalid(`${file}: ${vi} / ${file}: ${en}`, {
      setting: 'XEPLOAI_BACKUP_PASSPHRASE_FILE',
      problem: 'unusable',
    });
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw refuse('không đọc được tệp cụm mật khẩu', 'the passphrase file cannot be read');
  }
  if (text.length < LEAST)
    throw refuse(`cụm mật khẩu phải có ít nhất ${LEAST} ký tự`, `the passphrase needs at least ${LEAST} characters`);
  return text;
};

const keysOf = (passphrase: string, salt: Buffer): { seal: Buffer; check: Buffer } => {
  const bytes = scryptSync(passphrase.normalize('NFC'), salt, 64, COST);
  return {
    seal: bytes.subarray(0, 32),
    check: createHmac('sha256', bytes.subarray(32)).update('xeploai-backup').digest(),
  };
};

export const headerLine = (header: Header): string => `${JSON.stringify(header)}\n`;

export const sealed = (
  passphrase: string,
  madeAt: Instant,
  folderVersion: number,
): { header: Header; cipher: CipherGCM } => {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const { seal, check } = keysOf(passphrase, salt);
  const header: Header = {
    version: VERSION,
    madeAt,
    folderVersion,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    check: check.toString('base64'),
  };
  const cipher = createCipheriv('aes-256-gcm', seal, iv);
  // the header cannot be changed either
  cipher.setAAD(Buffer.from(headerLine(header)));
  return { header, cipher };
};

export const unsealed = (passphrase: string, header: Header, tag: Buffer, what: string) => {
  const { seal, check } = keysOf(passphrase, Buffer.from(header.salt, 'base64'));
  const expected = Buffer.from(header.check, 'base64');
  if (expected.length !== check.length || !timingSafeEqual(expected, check)) throw unusable('wrong-passphrase', what);
  const decipher = createDecipheriv('aes-256-gcm', seal, Buffer.from(header.iv, 'base64'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(headerLine(header)));
  decipher.setAuthTag(tag);
  return decipher;
};
