// What is wrong with an office’s own template, in words.
import type { Text } from './layout.ts';

const WORDS: Record<string, Text> = {
  'unknown-field': { vi: 'không có trường này', en: 'there is no such field' },
  'broken-fields': { vi: 'dấu ngoặc { } không khớp', en: 'braces do not match' },
  'too-large': { vi: 'tệp quá lớn', en: 'the file is too large' },
  macros: { vi: 'tệp có macro', en: 'the file has macros' },
  'no-docx': { vi: 'không phải tệp Word (.docx)', en: 'this is no Word file (.docx)' },
};

export const templateProblem = (problem: unknown): Text => WORDS[String(problem)] ?? { vi: '', en: String(problem) };
