// What the sample's units set by rules of their own: one school has its Quy chế, as NĐ 233/2026 Đ18 asks of all.
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { type Size, WITH_OWN_RULES } from './agencies.ts';

const criterion = (id: string, vi: string, en: string, most: number) => ({ id, text: { vi, en }, most });

const OWN_RULES = {
  id: 'quy-che-thpt',
  profile: 'nd-233-2026',
  agencies: [WITH_OWN_RULES],
  document: { number: '12/QĐ-THPT', date: '2026-10-01', title: 'Quy chế đánh giá, xếp loại (mẫu)' },
  common: [
    criterion('chinh-tri', 'Phẩm chất chính trị, đạo đức', 'Political and moral quality', 10),
    criterion('nang-luc', 'Năng lực, trách nhiệm, phục vụ', 'Competence, responsibility, service', 10),
    criterion('doi-moi', 'Đổi mới, sáng tạo', 'Innovation', 10),
  ],
  results: {
    staff: [
      criterion('so-luong', 'Số lượng', 'Quantity', 25),
      criterion('chat-luong', 'Chất lượng', 'Quality', 25),
      criterion('tien-do', 'Tiến độ', 'Progress', 20),
    ],
    managers: [
      criterion('ket-qua-rieng', 'Kết quả của bản thân', 'Own results', 30),
      criterion('ket-qua-don-vi', 'Kết quả của đơn vị', 'The unit’s results', 25),
      criterion('to-chuc', 'Tổ chức, đoàn kết', 'Organising and uniting', 15),
    ],
  },
};

export const rulesFiles = (size: Size): RosterFile[] =>
  size === 'mixed'
    ? [
        {
          name: 'mau-2026.regulations.json',
          bytes: new TextEncoder().encode(JSON.stringify({ supplements: [OWN_RULES] })),
        },
      ]
    : [];
