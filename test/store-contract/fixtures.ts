// What the store's suite writes: one valid default per type, plus what a test changes.

import type { Cycle } from '#shared/domain/cycle';
import { type Fact, type FactContent, type FactKind, makeFact } from '#shared/domain/fact';
import type { At, OpenGate } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Holder, Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import type { FrozenCell, FrozenPanel } from '#shared/domain/unit';
import type { FrozenUnit } from '#shared/ports';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { aRegulations } from '../builders.ts';

export const NOW: Instant = '2023-11-02T03:00:00.000Z';
export const LATER: Instant = '2023-11-20T16:59:59.999Z';
export const P1: UnitRef = { cycle: '2023', kind: 'panel', id: 'P1' };
export const C1: UnitRef = { cycle: '2023', kind: 'cell', id: 'C1' };
export const AT: At = { phase: 'self-assessment', round: 1 };

const office = (id: string): Holder => ({ name: `Người giữ việc ${id}`, email: `${id}@example.test` });

export const anOfficial = (id: string, over: Partial<Official> = {}): Official => ({
  id,
  name: `Trần Thị Mẫu ${id}`,
  born: '1985-02-28',
  kind: 'civil-servant',
  post: 'Chuyên viên',
  lead: 'staff',
  agency: 'A1',
  panel: 'P1',
  section: 'S1',
  jobGroup: 'Chuyên viên',
  entered: '2012-03-01',
  email: `${id}@example.test`,
  decidedElsewhere: false,
  leaves: [],
  disciplines: [],
  active: true,
  ...over,
});

export const aPanel = (id = 'P1', over: Partial<FrozenPanel> = {}): FrozenPanel => ({
  id,
  name: 'Sở Nội vụ tỉnh Mẫu',
  agency: 'A1',
  agencyName: 'Sở Nội vụ',
  agencyKind: 'department',
  sections: [{ id: 'S1', name: 'Văn phòng', chair: office('chair') }],
  hr: office('hr'),
  personnelOffice: office('personnel'),
  authority: office('authority'),
  clerk: office('clerk'),
  substitute: office('substitute'),
  dependsOn: [],
  upper: [],
  ...over,
});

export const aCell = (id = 'C1', over: Partial<FrozenCell> = {}): FrozenCell => ({
  id,
  name: 'Chi bộ Văn phòng',
  secretary: office('secretary'),
  deputySecretary: office('deputy'),
  committee: office('committee'),
  committeeSubstitute: office('second'),
  members: [{ official: 'o1', panel: 'P1', holder: office('o1') }],
  ...over,
});

export const units = (officials: Official[] = [anOfficial('o1'), anOfficial('o2')]): FrozenUnit[] => [
  { ref: P1, panel: aPanel(), officials },
  { ref: C1, cell: aCell() },
];

export const aRoster = (officials: number, name = 'Trần Thị Mẫu'): Roster => {
  const { upper: _, ...panel } = aPanel();
  const { members: __, ...cell } = aCell();
  const people = Array.from({ length: officials }, (___, index) => anOfficial(`o${index + 1}`, { name }));
  return { officials: people, panels: [panel], cells: [cell] };
};

export const aCycle = (over: Partial<Cycle> = {}): Cycle => ({
  id: '2023',
  name: 'Đánh giá, xếp loại năm 2023',
  period: { from: '2023-01-01', to: '2023-12-31' },
  roster: 'r1',
  openedAt: NOW,
  regulations: aRegulations(),
  fingerprint: '0'.repeat(64),
  panels: ['P1'],
  cells: ['C1'],
  ...over,
});

type Parts<K extends FactKind> = {
  unit?: UnitRef;
  subject: string;
  content: FactContent<K>;
  round?: number;
  at?: Instant;
};

export const aFact = <K extends FactKind>(kind: K, parts: Parts<K>): Fact<K> =>
  makeFact<K>({ unit: P1, round: 1, at: NOW, by: parts.subject, channel: 'link', kind, ...parts });

const TEXT = 'Hoàn thành tốt nhiệm vụ được giao';

export const aSelfAssessment = (id: string, over: Partial<FactContent<'self-assessment'>> = {}): Fact =>
  aFact('self-assessment', {
    subject: `official:${id}`,
    content: {
      politics: TEXT,
      ethics: TEXT,
      style: TEXT,
      discipline: TEXT,
      results: TEXT,
      strengths: TEXT,
      shortcomings: TEXT,
      ownRating: 'good',
      ...over,
    },
  });

export const aClosure = (over: Partial<FactContent<'closure'>> = {}, unit = P1): Fact =>
  aFact('closure', {
    unit,
    subject: 'self-assessment',
    content: {
      phase: 'self-assessment',
      reason: 'all-answered',
      outcome: 'done',
      facts: [],
      missing: [],
      asked: 0,
      ...over,
    },
  });

export const aResult = (
  official: string,
  at: Instant,
  over: Omit<Partial<Parts<'result'>>, 'content'> = {},
): Fact<'result'> =>
  aFact('result', {
    subject: official,
    at,
    content: { outcome: 'good', profile: hauGiang1120.id, profileVersion: hauGiang1120.version },
    ...over,
  });

export const fence = (n: number): string => `2023-11-02T03:00:0${n}.000Z#0000`;

export const aGate = (pending: string[], over: Partial<OpenGate> = {}): OpenGate => ({
  ...AT,
  state: 'open',
  fence: fence(1),
  openedAt: NOW,
  token: 'token',
  pending,
  asked: pending.length,
  due: LATER,
  nextLook: LATER,
  ...over,
});
