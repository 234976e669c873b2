// The desk where papers are made. Its libraries are loaded when the first paper of a kind is asked for.
import type { Instant } from '#shared/domain/ids';
import type { Entry } from './archive.ts';
import type { CycleResults } from './gather.ts';
import { publicationList, resultList } from './lists.ts';
import type { Paper } from './paper.ts';
import type { Sheet } from './sheet.ts';
import { summarySheets } from './summary.ts';

export type PaperFile = { name: string; body: Uint8Array<ArrayBuffer> };

/** What the console asks the desk for; absent where its libraries are not: the bundles on AWS are bounded. */
export type Desk = {
  list(kind: ListKind, results: CycleResults, before?: CycleResults): Promise<PaperFile>;
  sheets(name: string, sheets: Sheet[]): Promise<PaperFile>;
  /** On the office’s own template where its folder has one. Throws TemplateInvalid. */
  paper(paper: Paper): Promise<PaperFile>;
  /** Made as it is read. */
  archive(entries: AsyncIterable<Entry>, at: Instant): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
};

export const LIST_KINDS = ['results', 'publication', 'summary'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

const SHEETS: Record<ListKind, (results: CycleResults, before?: CycleResults) => Sheet[]> = {
  results: (results) => [resultList(results)],
  publication: (results) => [publicationList(results)],
  summary: summarySheets,
};

const scopeOf = ({ cycle, panels }: CycleResults): string =>
  panels.length === 1 ? `${cycle.id}-${panels[0]?.id}` : cycle.id;

const bytesOf = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

export type DeskOptions = {
  /** Folder of an office’s own templates: `decision.docx`, `form.docx` and so on. */
  templates?: string;
};

const docxBytes = async (paper: Paper, { templates }: DeskOptions): Promise<Uint8Array<ArrayBuffer>> => {
  const { onTemplate } = await import('./templates.ts');
  const own = templates === undefined ? undefined : onTemplate(templates, paper);
  return own ?? (await import('./docx.ts')).docxOf(paper);
};

const xlsxOf = async (name: string, sheets: Sheet[]): Promise<PaperFile> => {
  const { workbook } = await import('./xlsx.ts');
  return { name: `${name}.xlsx`, body: bytesOf(await workbook(sheets)) };
};

export const openDesk = (options: DeskOptions = {}): Desk => ({
  sheets: xlsxOf,
  list: (kind, results, before) => xlsxOf(`${kind}-${scopeOf(results)}`, SHEETS[kind](results, before)),
  paper: async (paper) => ({ name: `${paper.name}.docx`, body: await docxBytes(paper, options) }),
  archive: async (entries, at) => (await import('./archive.ts')).zipOf(entries, at),
});
