// Panels and sections, and who holds each role: persons of the roster where they may, offices outside it elsewhere.
import type { Holder } from '#shared/domain/official';
import type { Panel, Section } from '#shared/domain/panel';
import { type Agency, TOP } from './agencies.ts';
import { DOMAIN } from './befall.ts';
import { LEADERSHIP, type Person, type Staffed, sectionsOf, WHOLE } from './people.ts';

export const office = (role: string, unit: string, name: string): Holder => ({
  name,
  email: `${role}.${unit}@${DOMAIN}`,
});

export const asHolder = ({ id, name, email }: Person): Holder => ({
  name,
  ...(email === undefined ? {} : { email }),
  official: id,
});

const deputyOf = ({ people, head }: Staffed): Person => people.find(({ lead }) => lead === 'deputy') ?? head;

const sectionsIn = (staffed: Staffed): Section[] => {
  const { agency, head, people } = staffed;
  const substitute = asHolder(deputyOf(staffed));
  const count = sectionsOf(agency);
  if (count === 0) return [{ id: WHOLE, name: `Tập thể ${agency.name}`, chair: asHolder(head), substitute }];
  const managed = Array.from({ length: count }, (_, index) => {
    const id = `phong-${index + 1}`;
    const manager = people.find(({ lead, section }) => lead === 'manager' && section === id) ?? head;
    return { id, name: `Phòng ${index + 1} – ${agency.name}`, chair: asHolder(manager), substitute };
  });
  return [{ id: LEADERSHIP, name: `Lãnh đạo ${agency.name}`, chair: asHolder(head) }, ...managed];
};

const aboveOf = ({ upper }: Agency): string => (upper === TOP ? 'Sở Nội vụ' : 'Phòng Nội vụ huyện');

/** In every fifth department a deputy speaks for the Party committee, and may not do so on their own row. */
const committeeOf = (staffed: Staffed, order: number): Holder =>
  staffed.agency.kind === 'department' && order % 5 === 0
    ? asHolder(deputyOf(staffed))
    : office('dang-uy', staffed.agency.id, `Đảng ủy ${staffed.agency.name}`);

export const agencyPanel = (staffed: Staffed, order: number): Panel => {
  const { agency, head } = staffed;
  return {
    id: agency.id,
    name: agency.name,
    agency: agency.id,
    agencyName: agency.name,
    agencyKind: agency.kind,
    sections: sectionsIn(staffed),
    hr: office('hr', agency.id, `Tổ chức cán bộ ${agency.name}`),
    partyCommittee: committeeOf(staffed, order),
    personnelOffice: office('tham-muu', agency.id, `Bộ phận tham mưu ${agency.name}`),
    authority: asHolder(head),
    clerk: office('van-thu', agency.id, `Văn thư ${agency.name}`),
    substitute: office('thay-the', agency.id, `${aboveOf(agency)} (thay thế cho ${agency.name})`),
    dependsOn: [],
  };
};

type Above = { id: string; name: string; agencyKind: Panel['agencyKind']; authority: Holder; chair: Holder };

const headsPanel = (above: Above, led: readonly Staffed[]): Panel => ({
  id: above.id,
  name: above.name,
  agency: above.id,
  agencyName: above.name,
  agencyKind: above.agencyKind,
  sections: [{ id: WHOLE, name: above.name, chair: above.chair }],
  hr: office('hr', above.id, `Tổ chức cán bộ – ${above.name}`),
  partyCommittee: office('cap-uy', above.id, `Cấp ủy – ${above.name}`),
  personnelOffice: office('noi-vu', above.id, `Cơ quan nội vụ – ${above.name}`),
  authority: above.authority,
  clerk: office('van-thu', above.id, `Văn thư – ${above.name}`),
  substitute: office('thay-the', above.id, `Cấp trên (thay thế) – ${above.name}`),
  dependsOn: led.flatMap(({ agency }) => [agency.id, ...(agency.leads === undefined ? [] : [agency.leads])]),
});

const districtPanel = (district: Staffed, all: readonly Staffed[]): Panel[] => {
  const { leads, name } = district.agency;
  if (leads === undefined) return [];
  const above: Above = {
    id: leads,
    name: `Người đứng đầu các đơn vị thuộc ${name}`,
    agencyKind: 'district',
    authority: asHolder(district.head),
    chair: asHolder(deputyOf(district)),
  };
  return [
    headsPanel(
      above,
      all.filter(({ agency }) => agency.upper === leads),
    ),
  ];
};

export const panelsOf = (all: readonly Staffed[]): Panel[] => [
  headsPanel(
    {
      id: TOP,
      name: 'Người đứng đầu các cơ quan, đơn vị thuộc tỉnh',
      agencyKind: 'department',
      authority: office('chu-tich', 'ubnd-tinh', 'Chủ tịch Ủy ban nhân dân tỉnh'),
      chair: office('pho-chu-tich', 'ubnd-tinh', 'Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh'),
    },
    all.filter(({ agency }) => agency.upper === TOP),
  ),
  ...all.flatMap((district) => districtPanel(district, all)),
  ...all.map(agencyPanel),
];
