// The report as a paper in Word: the same tables as on the page, those too wide for A4 upright left to the spreadsheet.
import { printShare } from '#shared/domain/figures';
import { type Block, commonFields, type Paper, text } from './paper.ts';
import type { Report } from './report.ts';
import { reportTables } from './report-tables.ts';
import type { Cell, Sheet } from './sheet.ts';

const MOST_COLUMNS = 6;

export const cellText = (cell: Cell): string =>
  cell === undefined ? '' : typeof cell === 'object' ? printShare(cell.share, ',') : String(cell);

const tableBlocks = ({ name, columns, rows, notes }: Sheet, index: number): Block[] => {
  const share = Math.floor(60 / (columns.length - 1));
  return [
    text(`${index + 1}. ${name}`, { bold: true }),
    ...(columns.length > MOST_COLUMNS
      ? [text(`Bảng ${name.toLocaleLowerCase('vi')} có trong tệp bảng tính kèm theo.`)]
      : [
          {
            is: 'table' as const,
            columns: columns.map(({ label }, at) => ({ label, percent: at === 0 ? 40 : share, number: at > 0 })),
            rows: rows.map((row) => row.map(cellText)),
          },
        ]),
    ...notes.map((note) => text(note)),
  ];
};

export const reportPaper = (report: Report, name: string, issuer: string): Paper => {
  const tables = reportTables(report);
  const paper = {
    kind: 'report' as const,
    name,
    issuer: { name: issuer },
    numbered: true,
    title: 'Báo cáo',
    about: `${report.title.replace(/^Báo cáo k/, 'K')}, ${report.cycle.name}`,
    blocks: tables.flatMap(tableBlocks),
    signers: [{ titles: ['Người có thẩm quyền'] }],
    recipients: ['Lưu: VT'],
  };
  const rows = (tables[0]?.rows ?? []).map(([muc = '', so, rieng, tro_len, cong_don]) => ({
    muc_xep_loai: cellText(muc),
    so_nguoi: cellText(so),
    ty_le: cellText(rieng),
    tro_len: cellText(tro_len),
    ty_le_cong_don: cellText(cong_don),
  }));
  return { ...paper, fields: { ...commonFields(paper), ky: report.cycle.name, danh_sach: rows } };
};
