// A paper as DOCX in the layout of NĐ 30/2020: A4, its margins, Times New Roman 14, national name and motto at the right.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Paper, Signer } from './paper.ts';
import { BLANK, dateLine } from './paper.ts';
import { printable } from './words.ts';

const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const PAGE = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) };
const FONT = 'Times New Roman';
/** Half points. */
const SIZE = { body: 28, name: 26, table: 24, small: 22 } as const;
const WIDE = PAGE.width - MARGIN.left - MARGIN.right;

type Run = { bold?: boolean; italics?: boolean; size?: number; caps?: boolean };
const run = (said: string, style: Run = {}): TextRun => {
  const { caps = false, size = SIZE.body, ...rest } = style;
  return new TextRun({ text: printable(caps ? said.toLocaleUpperCase('vi') : said), size, font: FONT, ...rest });
};

const centred = (said: string, style: Run = {}, after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [run(said, style)] });

/** The line under the motto, and under the issuer’s name. */
const ruled = (said: string, style: Run): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 60 },
    children: [run(said, style)],
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: mm(6), right: mm(6) },
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const sideBySide = (left: Paragraph[], right: Paragraph[], share = 38): Table => {
  const widths = [Math.round((WIDE * share) / 100), Math.round((WIDE * (100 - share)) / 100)];
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA }, borders: NO_BORDERS });
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: WIDE, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [cell(left, 0), cell(right, 1)] })],
  });
};

const masthead = ({ issuer, numbered, number, day }: Paper): Table => {
  const above = issuer.above === undefined ? [] : [centred(issuer.above, { caps: true, size: SIZE.name })];
  const numbers = numbered ? [centred(`Số: ${number ?? BLANK}`, { size: SIZE.name })] : [];
  return sideBySide(
    [...above, ruled(issuer.name, { caps: true, bold: true, size: SIZE.name }), ...numbers],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }),
      ruled('Độc lập - Tự do - Hạnh phúc', { bold: true, size: SIZE.name }),
      centred(`${BLANK}, ${dateLine(day)}`, { italics: true, size: SIZE.name }),
    ],
  );
};

const table = ({ columns, rows }: Extract<Block, { is: 'table' }>): Table => {
  const widths = columns.map(({ percent }) => Math.round((WIDE * percent) / 100));
  const cell = (said: string, index: number, heading: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: heading ? AlignmentType.CENTER : columns[index]?.number ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(said, { size: SIZE.table, bold: heading })],
        }),
      ],
    });
  const heads = columns.map(({ label }, index) => cell(label, index, true));
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: WIDE, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((said, index) => cell(said, index, false)) }),
      ),
    ],
  });
};

const block = (each: Block): (Paragraph | Table)[] => {
  if (each.is === 'table') return [table(each), new Paragraph({ spacing: { after: 60 }, children: [] })];
  const spacing = { before: 60, after: 60 };
  if (each.is === 'line')
    return [
      new Paragraph({
        alignment: AlignmentType.BOTH,
        spacing,
        children: [run(`${each.label}: `, { bold: true }), run(each.text)],
      }),
    ];
  const { text, bold = false, center = false } = each;
  return [
    new Paragraph({
      alignment: center ? AlignmentType.CENTER : AlignmentType.BOTH,
      spacing,
      ...(bold || center ? {} : { indent: { firstLine: mm(10) } }),
      children: [run(text, { bold })],
    }),
  ];
};

const signing = ({ titles, name }: Signer): Paragraph[] => [
  ...titles.map((title) => centred(title, { bold: true, caps: true })),
  ...[1, 2, 3].map(() => new Paragraph({ children: [] })),
  centred(name ?? '', { bold: true }),
];

const end = ({ recipients, signers }: Paper): (Paragraph | Table)[] => {
  const [first, second] = signers;
  if (first === undefined) return [];
  if (second !== undefined) return [sideBySide(signing(first), signing(second), 50)];
  const left =
    recipients.length === 0
      ? [new Paragraph({ children: [] })]
      : [
          new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: SIZE.table })] }),
          ...recipients.map((each) => new Paragraph({ children: [run(`- ${each};`, { size: SIZE.small })] })),
        ];
  return [sideBySide(left, signing(first), 50)];
};

const title = ({ title: said, about }: Paper): Paragraph[] => [
  new Paragraph({ spacing: { before: 120 }, children: [] }),
  centred(said, { bold: true, caps: true }, 60),
  ...(about === undefined ? [] : [centred(about, { bold: true }, 160)]),
];

export const docxOf = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  // counted at the top and centred, and not on the first page
  const pages = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.name, font: FONT })],
  });
  const document = new Document({
    title: paper.title,
    creator: paper.issuer.name,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: PAGE, margin: MARGIN } },
        headers: { first: new Header({ children: [] }), default: new Header({ children: [pages] }) },
        footers: { default: new Footer({ children: [] }) },
        children: [masthead(paper), ...title(paper), ...paper.blocks.flatMap(block), ...end(paper)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
