// The tables of figures, period scores and units' ratings, and their columns: Vietnamese header, English, others understood.
import { DERIVED } from '#shared/domain/performance';
import { FIGURES } from '#shared/regulations/figures';
import { FIGURE_NAMES, type FigureName } from '#shared/regulations/standards';
import type { Column } from './roster-columns.ts';

export const SCORE_TABLES = ['period-scores', 'unit-ratings', 'performance'] as const;
export type ScoreTable = (typeof SCORE_TABLES)[number];

const OFFICIAL: Column = {
  key: 'official',
  vi: 'Mã số',
  en: 'official',
  also: ['Mã CBCCVC', 'Mã cán bộ', 'Mã', 'id'],
  needed: 'value',
  open: true,
};
const NAME: Column = { key: 'name', vi: 'Họ và tên', en: 'name', also: ['Họ tên'] };
const DOCUMENT: Column = { key: 'document', vi: 'Văn bản', en: 'document', also: ['Văn bản số, ngày', 'Số văn bản'] };
const REASON: Column = {
  key: 'reason',
  vi: 'Lý do sửa',
  en: 'reason',
  also: ['Lý do mở lại', 'Lý do', 'reason of correction'],
};

/** Figures that are typed; what is derived has no column. */
export const TYPED_FIGURES: readonly FigureName[] = FIGURE_NAMES.filter((name) => !DERIVED.includes(name));

const figure = (name: FigureName): Column => {
  const { vi, en } = FIGURES[name];
  const bare = (text: string) => text.replace(/ \(%\)$/, '');
  return { key: name, vi, en, also: [bare(vi), bare(en)], open: true };
};

export const SCORE_COLUMNS: Record<ScoreTable, readonly Column[]> = {
  'period-scores': [
    OFFICIAL,
    NAME,
    { key: 'period', vi: 'Kỳ', en: 'period', also: ['Tháng, quý', 'Tháng', 'Quý'], needed: 'value', open: true },
    {
      key: 'common',
      vi: 'Điểm tiêu chí chung',
      en: 'common',
      also: ['Tiêu chí chung', 'Điểm chung'],
      needed: 'value',
      open: true,
    },
    {
      key: 'results',
      vi: 'Điểm kết quả nhiệm vụ',
      en: 'results',
      also: ['Kết quả nhiệm vụ', 'Điểm kết quả'],
      needed: 'value',
      open: true,
    },
    { key: 'agency', vi: 'Cơ quan chấm điểm', en: 'agency', also: ['Cơ quan', 'Đơn vị'] },
    DOCUMENT,
    REASON,
  ],
  'unit-ratings': [
    { key: 'unit', vi: 'Mã đơn vị', en: 'unit', also: ['Mã cơ quan', 'Mã tập thể'], needed: 'value', open: true },
    { key: 'name', vi: 'Tên đơn vị', en: 'unit name', also: ['Đơn vị', 'Tập thể'] },
    {
      key: 'rating',
      vi: 'Xếp loại',
      en: 'rating',
      also: ['Mức xếp loại', 'Kết quả xếp loại'],
      needed: 'value',
      open: true,
    },
    {
      key: 'number',
      vi: 'Số văn bản',
      en: 'document number',
      also: ['Văn bản số', 'Số quyết định'],
      needed: 'value',
      open: true,
    },
    {
      key: 'date',
      vi: 'Ngày văn bản',
      en: 'document date',
      also: ['Ngày', 'Ngày quyết định'],
      needed: 'value',
      open: true,
    },
    { key: 'under', vi: 'Trực thuộc', en: 'under', also: ['Cơ quan cấp trên', 'Mã cơ quan cấp trên'], open: true },
    { key: 'all', vi: 'Tổng số đơn vị trực thuộc', en: 'units in all', also: ['Tổng số đơn vị'], open: true },
    REASON,
  ],
  performance: [
    OFFICIAL,
    NAME,
    ...TYPED_FIGURES.map(figure),
    { key: 'noUnits', vi: 'Không có đơn vị trực thuộc', en: 'no units below', open: true },
    DOCUMENT,
    REASON,
  ],
};
