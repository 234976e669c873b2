// What a file is by its first bytes, where its name says that it is a table.
const has = (bytes: Uint8Array, part: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part);

const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, 'PDF'],
  [/^\x89PNG|^\xff\xd8\xff/, 'PNG, JPEG'],
  [/^\{\\rtf/, 'RTF'],
  [/^Rar!|^7z\xbc\xaf/, 'RAR, 7z'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table)/i, 'HTML'],
];

const zipKind = (bytes: Uint8Array): string | undefined => {
  // without its directory it is a zip cut off, of which nobody can tell what it was
  if (has(bytes, 'xl/workbook.xml') || !has(bytes, 'PK\u0005\u0006')) return undefined;
  if (has(bytes, 'word/document.xml')) return 'Word';
  if (has(bytes, 'ppt/presentation.xml')) return 'PowerPoint';
  return has(bytes, 'mimetype') ? 'OpenDocument' : 'ZIP';
};

/** Undefined where it may be a table. */
export const disguiseOf = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return zipKind(bytes);
  return BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1];
};

/** Macros are never run; whoever sent them should know that they did nothing. */
export const hasMacros = (bytes: Uint8Array): boolean => has(bytes, 'vbaProject.bin');
