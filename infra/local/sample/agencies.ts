// The agencies of the invented province: their names, how many of their people are rated, and how many are not.
import type { Panel } from '#shared/domain/panel';

export type AgencyKind = Panel['agencyKind'];

export type Agency = {
  id: string;
  name: string;
  kind: AgencyKind;
  /** The panel of the authority above, in which the head sits. */
  upper: string;
  /** In its own panel, before anybody moves: to be rated; managed by a Party committee; under six months of service. */
  rated: number;
  elsewhere: number;
  fresh: number;
  /** One of those to be rated reaches retirement after the freeze; counted in neither of the three. */
  retires?: true;
  /** District whose agencies' heads this agency's own head rates. */
  leads?: string;
};

/** `mixed` is the year 2026: several regimes in one cycle, and no cadre, for whom no State decree stands then. */
export type Size = 'province' | 'small' | 'mixed';

export const TOP = 'tinh-lanh-dao';
const headsOf = (district: string): string => `${district}-lanh-dao`;

/** The first department gives one person to the second after the freeze: 26 and 24 become 25 and 25. */
const DEPARTMENTS: readonly (readonly [name: string, rated: number])[] = [
  ['Sở Nội vụ', 26],
  ['Sở Tài chính', 24],
  ['Sở Nông nghiệp và Phát triển nông thôn', 39],
  ['Sở Tài nguyên và Môi trường', 35],
  ['Sở Giao thông vận tải', 35],
  ['Văn phòng Ủy ban nhân dân tỉnh', 30],
  ['Sở Giáo dục và Đào tạo', 30],
  ['Sở Y tế', 30],
  ['Sở Kế hoạch và Đầu tư', 25],
  ['Sở Tư pháp', 25],
  ['Sở Công Thương', 25],
  ['Sở Xây dựng', 25],
  ['Sở Lao động, Thương binh và Xã hội', 25],
  ['Sở Văn hóa, Thể thao và Du lịch', 20],
  ['Sở Khoa học và Công nghệ', 20],
  ['Sở Thông tin và Truyền thông', 20],
  ['Thanh tra tỉnh', 20],
  ['Ban Quản lý các khu công nghiệp', 20],
  ['Ban Dân tộc', 15],
  ['Chi cục Kiểm lâm', 15],
];

const departments = (): Agency[] =>
  DEPARTMENTS.map(([name, rated], index) => ({
    id: `so-${String(index + 1).padStart(2, '0')}`,
    name,
    kind: 'department',
    upper: TOP,
    rated,
    elsewhere: 2,
    fresh: (index < 4 ? 2 : 1) - (index === 4 ? 1 : 0),
    ...(index === 4 ? { retires: true } : {}),
  }));

const provincialUnits = (): Agency[] => [
  { id: 'bv-tinh', name: 'Bệnh viện Đa khoa tỉnh', kind: 'health', upper: TOP, rated: 130, elsewhere: 4, fresh: 16 },
  {
    id: 'tt-ksbt',
    name: 'Trung tâm Kiểm soát bệnh tật',
    kind: 'health',
    upper: TOP,
    rated: 35,
    elsewhere: 1,
    fresh: 4,
  },
  {
    id: 'cd-cong-dong',
    name: 'Trường Cao đẳng Cộng đồng',
    kind: 'school',
    upper: TOP,
    rated: 30,
    elsewhere: 1,
    fresh: 2,
  },
  { id: 'thpt-chuyen', name: 'Trường THPT Chuyên', kind: 'school', upper: TOP, rated: 25, elsewhere: 0, fresh: 3 },
  {
    id: 'thpt-noi-tru',
    name: 'Trường Phổ thông Dân tộc nội trú',
    kind: 'school',
    upper: TOP,
    rated: 25,
    elsewhere: 0,
    fresh: 3,
  },
];

const DISTRICTS = ['Đồng Mẫu', 'Vĩnh Mẫu', 'Phú Mẫu', 'Long Mẫu', 'Thạnh Mẫu', 'Hòa Mẫu', 'Tân Mẫu'] as const;
const COMMUNES = ['An', 'Bình', 'Châu', 'Đông', 'Hưng', 'Lợi', 'Phước', 'Xuân'] as const;

const communesOf = (district: string, number: number, name: string): Agency[] =>
  COMMUNES.map((prefix, index) => {
    const order = number * COMMUNES.length + index;
    return {
      id: `${district}-xa-${index + 1}`,
      name: `xã ${prefix} ${name}`,
      kind: 'commune',
      upper: headsOf(district),
      rated: order % 7 < 2 ? 15 : 10,
      elsewhere: 1,
      fresh: [1, 0, 2, 1][order % 4] ?? 1,
    };
  });

const districtAgencies = (name: string, number: number): Agency[] => {
  const id = `huyen-${number + 1}`;
  const upper = headsOf(id);
  return [
    { id, name: `huyện ${name}`, kind: 'district', upper: TOP, rated: 25, elsewhere: 2, fresh: 2, leads: upper },
    ...communesOf(id, number, name),
    { id: `${id}-thcs`, name: `Trường THCS ${name}`, kind: 'school', upper, rated: 20, elsewhere: 0, fresh: 2 },
    { id: `${id}-ttyt`, name: `Trung tâm Y tế ${name}`, kind: 'health', upper, rated: 15, elsewhere: 0, fresh: 2 },
  ];
};

const small = (): Agency[] => [
  { id: 'so-01', name: 'Sở Nội vụ', kind: 'department', upper: TOP, rated: 11, elsewhere: 1, fresh: 0 },
  { id: 'so-02', name: 'Sở Tài chính', kind: 'department', upper: TOP, rated: 9, elsewhere: 0, fresh: 1 },
  { id: 'xa-1', name: 'xã An Mẫu', kind: 'commune', upper: TOP, rated: 10, elsewhere: 0, fresh: 1 },
  { id: 'xa-2', name: 'xã Bình Mẫu', kind: 'commune', upper: TOP, rated: 10, elsewhere: 1, fresh: 0 },
  { id: 'thcs', name: 'Trường THCS Mẫu', kind: 'school', upper: TOP, rated: 10, elsewhere: 0, fresh: 0, retires: true },
];

/** The unit with rules of its own (Quy chế); the other public units are bridged to NĐ 90 (NĐ 233/2026 Đ20k1). */
export const WITH_OWN_RULES = 'thpt';

const mixed = (): Agency[] => [
  { id: 'so-01', name: 'Sở Nội vụ', kind: 'department', upper: TOP, rated: 15, elsewhere: 1, fresh: 0 },
  { id: 'so-02', name: 'Sở Tài chính', kind: 'department', upper: TOP, rated: 13, elsewhere: 0, fresh: 1 },
  { id: WITH_OWN_RULES, name: 'Trường THPT Mẫu', kind: 'school', upper: TOP, rated: 14, elsewhere: 0, fresh: 1 },
  { id: 'thcs', name: 'Trường THCS Mẫu', kind: 'school', upper: TOP, rated: 12, elsewhere: 0, fresh: 0 },
  {
    id: 'ttyt',
    name: 'Trung tâm Y tế Mẫu',
    kind: 'health',
    upper: TOP,
    rated: 12,
    elsewhere: 0,
    fresh: 0,
    retires: true,
  },
];

const AGENCIES: Record<Size, () => Agency[]> = {
  province: () => [...departments(), ...provincialUnits(), ...DISTRICTS.flatMap(districtAgencies)],
  small,
  mixed,
};

export const agenciesOf = (size: Size): Agency[] => AGENCIES[size]();

/** Heads of the top panel who are managed by a Party committee. */
export const headsElsewhere = (size: Size): number => (size === 'province' ? 7 : 0);
