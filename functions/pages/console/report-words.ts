// English beside the Vietnamese names of the report’s tables and columns; the papers themselves are Vietnamese alone.

import { OUTCOMES } from '#shared/domain/rating';
import { TABLES } from '../../documents/papers/report-tables.ts';
import { outcomeName } from '../../documents/papers/words.ts';
import { ratingLabel, type Text } from '../layout.ts';

const ENGLISH: Record<string, string> = {
  [TABLES.whole]: 'All together',
  [TABLES.parts]: 'By agency',
  [TABLES.caps]: 'Caps',
  [TABLES.petitions]: 'Petitions',
  [TABLES.before]: 'Against the cycle before',
  'Mức xếp loại': 'Rating',
  'Số người': 'People',
  'Tỷ lệ riêng (%)': 'Share (%)',
  'Từ mức này trở lên': 'This or better',
  'Tỷ lệ cộng dồn (%)': 'Cumulative share (%)',
  'Cơ quan, đơn vị': 'Agency',
  'Tổng số': 'All',
  'Được xếp loại': 'Rated',
  'Tỷ lệ (%)': 'Share (%)',
  Nhóm: 'Group',
  'Gốc tính (người)': 'Base (people)',
  'Tỷ lệ tối đa (%)': 'Cap (%)',
  'Số tối đa': 'Bound',
  'Đã xếp': 'Used',
  'Căn cứ': 'Ground',
  'Số lượng': 'Count',
  'Kỳ này': 'This cycle',
  'Kỳ trước': 'Before',
  'Tỷ lệ kỳ trước (%)': 'Share before (%)',
  ...Object.fromEntries(OUTCOMES.map((outcome) => [outcomeName(outcome), ratingLabel(outcome).en])),
};

export const inEnglish = (vi: string): Text => ({ vi, en: ENGLISH[vi] ?? '' });
