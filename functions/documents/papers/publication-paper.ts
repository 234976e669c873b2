// The list for publication as a paper: name, post, rating, nothing else; its day starts the time for petitions.
import { NotFound } from '#shared/domain/errors';
import { isRating } from '#shared/domain/rating';
import { panelResults } from './gather.ts';
import { papersOf } from './lists.ts';
import { BLANK, type Block, commonFields, type Paper, text } from './paper.ts';
import type { Of } from './person-papers.ts';
import { dayName, outcomeName } from './words.ts';

const COLUMNS = [
  { label: 'Họ và tên', percent: 36 },
  { label: 'Chức vụ, chức danh', percent: 32 },
  { label: 'Mức xếp loại', percent: 32 },
];

/** Throws NotFound where nobody has a rating yet. */
export const publicationPaper = ({ record, cycle }: Of): Paper => {
  const { people, published, name, agencyName } = panelResults(record, cycle);
  const rated = people.filter(({ outcome }) => isRating(outcome));
  if (rated.length === 0) throw new NotFound('no results yet', { unit: record.ref.id });
  const rows = rated.map((person) => [person.name, person.post, outcomeName(person.outcome)]);
  const decided = papersOf(rated)
    .map((paper) => `Quyết định ${paper}`)
    .join('; ');
  const list: Block = { is: 'table', columns: COLUMNS, rows };
  const posted =
    published === undefined ? [] : [text(`Công khai ngày ${dayName(published.date)}: ${published.document}.`)];
  const paper = {
    kind: 'publication' as const,
    name: `publication-${cycle.id}-${record.ref.id}`,
    issuer: { name: agencyName },
    numbered: false,
    ...(published === undefined ? {} : { day: published.date }),
    title: 'Danh sách',
    about: `Công khai kết quả xếp loại chất lượng: ${name}, ${cycle.name}`,
    blocks: [text(`Kèm theo ${decided}.`, { center: true }), list, ...posted],
    signers: [{ titles: ['Người có thẩm quyền'] }],
    recipients: [],
  };
  const own = {
    hoi_dong: name,
    kem_theo: decided,
    ngay_cong_khai: dayName(published?.date) || BLANK,
    van_ban_cong_khai: published?.document ?? '',
    danh_sach: rows.map(([ho_ten = '', chuc_vu = '', muc_xep_loai = ''], at) => ({
      stt: String(at + 1),
      ho_ten,
      chuc_vu,
      muc_xep_loai,
    })),
  };
  return { ...paper, fields: { ...commonFields(paper), ...own } };
};
