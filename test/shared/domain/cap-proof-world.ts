// One decided panel, as facts: what cap proofs are made of.
import type { Cycle } from '#shared/domain/cycle';
import { digestOf, type Fact, type FactContent, type FactKind, factKey, makeFact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Holder, Official } from '#shared/domain/official';
import type { Phase } from '#shared/domain/phase';
import type { Rating } from '#shared/domain/rating';
import type { PanelRecord } from '#shared/domain/unit';
import type { Cap } from '#shared/regulations/cap';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import type { Profile } from '#shared/regulations/profile';
import { aRegulations } from '../../builders.ts';

const REF: UnitRef = { cycle: '2024', kind: 'panel', id: 'p1' };
const AT = '2024-12-10T02:00:00.000Z';
const holder: Holder = { name: 'Người giữ vai' };

const anOfficial = (id: string, jobGroup: string): Official => ({
  id,
  name: `Người ${id}`,
  born: '1980-05-01',
  kind: 'civil-servant',
  post: 'Chuyên viên',
  lead: 'staff',
  agency: 'a1',
  panel: 'p1',
  section: 's1',
  jobGroup,
  entered: '2010-01-01',
  decidedElsewhere: false,
  leaves: [],
  disciplines: [],
  active: true,
});

const fact = <K extends FactKind>(kind: K, subject: string, content: FactContent<K>): Fact<K> =>
  makeFact({ unit: REF, kind, subject, round: 1, at: AT, by: 'test', channel: 'link', content });

const closure = (phase: Phase, facts: readonly Fact[]): Fact<'closure'> =>
  fact('closure', phase, {
    phase,
    reason: 'all-answered',
    outcome: 'done',
    facts: facts.map(factKey).sort(),
    missing: [],
    asked: facts.length,
  });

export type Row = {
  official: string;
  rating: Rating;
  jobGroup?: string;
  /** As the meeting and then the personnel office proposed it. */
  proposed?: Rating;
  votes?: number;
  reason?: string;
};

export const aCap = (changes: Partial<Cap> = {}): Cap => ({
  id: 'agency-20',
  rating: 'excellent',
  percent: 20,
  of: ['excellent', 'good'],
  per: 'panel',
  round: 'down',
  enforced: true,
  source: { document: 'a test', certainty: 'T' },
  ...changes,
});

export const aCycle = (caps: Cap[]): Cycle => {
  const profile: Profile = { ...nd90Amended, caps };
  const assumptions = caps.flatMap(({ switch: id, source }) =>
    id === undefined ? [] : [{ id, text: { vi: id, en: id }, on: true, source }],
  );
  const regulations = aRegulations({
    day: '2024-11-01',
    state: [{ ...profile, assumptions: [...profile.assumptions, ...assumptions] }],
  });
  return {
    id: '2024',
    name: 'Năm 2024',
    period: { from: '2024-01-01', to: '2024-12-31' },
    roster: 'r1',
    openedAt: '2024-11-01T01:00:00.000Z',
    regulations,
    fingerprint: digestOf(regulations),
    panels: ['p1'],
    cells: [],
  };
};

const reviewOf = (rows: readonly Row[]): Fact<'review'> =>
  fact('review', 'section:s1', {
    heldOn: '2024-12-02',
    present: 10,
    called: 10,
    minutes: 'Biên bản',
    notSelfAssessed: [],
    rows: rows.map(({ official, rating, proposed = rating, votes }) => ({
      official,
      proposal: proposed,
      ...(votes === undefined
        ? {}
        : { votes: { excellent: votes, good: 10 - votes, completed: 0, 'not-completed': 0 } }),
    })),
  });

export const aDecided = (rows: readonly Row[], deferred: readonly string[] = []): PanelRecord => {
  const review = reviewOf(rows);
  const decision = fact('decision', 'panel', {
    outcome: 'decided',
    rows: rows.map(({ official, rating, reason }) => ({
      official,
      rating,
      ...(reason === undefined ? {} : { reason }),
    })),
    deferred: deferred.map((official) => ({ official, reason: 'chờ kết luận', until: '2025-03-01' })),
  });
  const signature = fact('signature', 'panel', { number: '12/QĐ', date: '2024-12-12', signer: 'Người ký' });
  return {
    kind: 'panel',
    ref: REF,
    gate: undefined,
    epochs: {},
    panel: {
      id: 'p1',
      name: 'Công chức',
      agency: 'a1',
      agencyName: 'Sở',
      agencyKind: 'department',
      sections: [{ id: 's1', name: 'Phòng', chair: holder }],
      hr: holder,
      personnelOffice: holder,
      authority: holder,
      clerk: holder,
      substitute: holder,
      dependsOn: [],
      upper: [],
    },
    frozen: [
      ...rows.map(({ official, jobGroup = 'chuyên viên' }) => anOfficial(official, jobGroup)),
      ...deferred.map((official) => anOfficial(official, 'chuyên viên')),
    ],
    facts: [
      review,
      closure('collective-review', [review]),
      decision,
      closure('decision', [decision]),
      signature,
      closure('signature', [signature]),
    ],
  };
};

/** `excellent` people first, then good, then completed. */
export const people = (excellent: number, good: number, completed = 0): Row[] =>
  [
    ...Array.from({ length: excellent }, () => 'excellent' as const),
    ...Array.from({ length: good }, () => 'good' as const),
    ...Array.from({ length: completed }, () => 'completed' as const),
  ].map((rating, index) => ({ official: `o${String(index + 1).padStart(3, '0')}`, rating }));
