// A paper as data, before it is a file: the parts that NĐ 30/2020 Đ8 names, and the fields that an office’s own template may use.
import type { Day } from '#shared/domain/ids';
import { dayName } from './words.ts';

/** Which template of an office stands for which paper. */
export const PAPER_KINDS = ['form', 'minutes', 'proposal', 'decision', 'notice', 'publication', 'report'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export type Block =
  | { is: 'text'; text: string; bold?: boolean; center?: boolean }
  | { is: 'line'; label: string; text: string }
  | { is: 'table'; columns: { label: string; percent: number; number?: boolean }[]; rows: string[][] };

export type Signer = { titles: string[]; name?: string };

/** Number and day stay blank until they are given: after signature, by the clerk (NĐ 30/2020 Đ15k2). */
export type Paper = {
  kind: PaperKind;
  /** Of the file, without its ending. */
  name: string;
  issuer: { above?: string; name: string };
  /** A form or a record of a meeting has no number of its own. */
  numbered: boolean;
  number?: string;
  day?: Day;
  title: string;
  about?: string;
  blocks: Block[];
  signers: Signer[];
  recipients: string[];
  /** For templates: what stands alone, and lists of rows. */
  fields: Record<string, string | Record<string, string>[]>;
};

export const BLANK = '……';

/** `ngày …… tháng …… năm ……` where no day is given yet. */
export const dateLine = (day: Day | undefined): string => {
  const [year = BLANK, month = BLANK, date = BLANK] = day?.split('-') ?? [];
  return `ngày ${date} tháng ${month} năm ${year}`;
};

/** Fields that every template may use beside its own. */
export const commonFields = ({ issuer, number, day, title, about }: Omit<Paper, 'fields'>): Record<string, string> => ({
  co_quan: issuer.name,
  co_quan_cap_tren: issuer.above ?? '',
  so: number ?? BLANK,
  ngay: dateLine(day),
  ngay_so: dayName(day) || BLANK,
  ten_van_ban: title,
  trich_yeu: about ?? '',
});

export const text = (said: string, style: { bold?: boolean; center?: boolean } = {}): Block => ({
  is: 'text',
  text: said,
  ...style,
});
/** Each line of a text that somebody typed, as a paragraph. */
export const paragraphs = (said: string): Block[] =>
  said
    .split(/\r?\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => text(each));
