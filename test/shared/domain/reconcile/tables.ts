// Published tables of the law sheet (section 7), as typed from their pages, and a short way to write such a table.
import type { Published } from '#shared/domain/reconcile/published';

export const LABELS = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
] as const;

type Cell = string | number;
type Row = Published['rows'][number];

export const aTable = (parts: {
  total?: Cell;
  counts?: readonly Cell[];
  shares?: readonly (string | undefined)[];
  more?: Row[];
  upTo?: number;
}): Published => ({
  ...(parts.total === undefined ? {} : { total: parts.total }),
  ...(parts.upTo === undefined ? {} : { upTo: parts.upTo }),
  rows: [
    ...LABELS.flatMap((label, index): Row[] => {
      const count = parts.counts?.[index];
      const share = parts.shares?.[index];
      if (count === undefined && share === undefined) return [];
      return [{ label, ...(count === undefined ? {} : { count }), ...(share === undefined ? {} : { share }) }];
    }),
    ...(parts.more ?? []),
  ],
});

export const T1 = aTable({ total: '2,177', shares: ['19.9 %', '99.42 %', '0.47 %', '0.11 %'] });
export const T2 = aTable({
  total: '469,035',
  counts: ['132,573', '320,660', '10,686', '2,694'],
  shares: ['28.27%', '68.37%', '2.28%', '0.57%'],
  more: [
    { label: 'Chưa xếp loại', count: '2,422' },
    { label: 'Hoàn thành tốt nhiệm vụ trở lên', share: '96.64%' },
  ],
});
export const T4 = aTable({
  total: '1.659.970',
  counts: ['457.550', '1.098.140', '97.040', '6.240'],
  shares: ['27,6', '66,2', '5,8', '0,4'],
  more: [{ label: 'Không xếp loại', count: '1.000', share: '0,1' }],
});
export const T6 = aTable({ total: '1,597', counts: [641, 935, 13, 8], shares: ['40.14', '58.55', '0.81', '0.5'] });
export const T8 = aTable({
  total: '2,229',
  counts: [806, '1,367', 22, 10],
  shares: ['36.16', '61.33', '0.99', '0.45'],
});
