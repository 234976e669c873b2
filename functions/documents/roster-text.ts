// Bytes to text: UTF-8 with or without BOM, UTF-16 with BOM, Windows-1258; anything else is refused, never guessed.
import { oldFontOf } from './roster-fonts.ts';
import { Unreadable } from './roster-problems.ts';

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** In Windows-1258 the tone follows its vowel as a byte of its own, so every tone must find a vowel to join. */
const isVietnamese = (text: string): boolean =>
  /[\u0300\u0301\u0303\u0309\u0323]/.test(text) && !/[\u0300-\u036F\u0080-\u009F]/.test(text.normalize('NFC'));

/** No text has these. */
const isBinary = (bytes: Uint8Array): boolean => bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));

export type Text = { text: string; encoding: 'utf-8' | 'utf-16' | 'windows-1258' };

export const textOf = (bytes: Uint8Array): Text => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = decoded(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
    if (text === undefined) throw new Unreadable('unknown-encoding');
    return { text, encoding: 'utf-16' };
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const old = decoded(bytes, 'windows-1258');
  if (old === undefined || !isVietnamese(old)) {
    const font = isBinary(bytes) ? undefined : oldFontOf(decoded(bytes, 'windows-1252') ?? '');
    throw font === undefined ? new Unreadable('unknown-encoding') : new Unreadable('old-font-file', {}, { font });
  }
  return { text: old.normalize('NFC'), encoding: 'windows-1258' };
};

/** Letters that an earlier conversion lost (U+FFFD) or read as Latin-1 (`Nguyá»…n`). */
export const isDamaged = (text: string): boolean => /\uFFFD|á[º»][^\sa-z]|Ä[‘\u0091]|Æ[°¡]|Ã[\u00A1-\u00BD]/.test(text);
