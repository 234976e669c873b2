// One valid default per type; a test names only what matters to it. All names and addresses are invented.
import type { Cycle } from '#shared/domain/cycle';
import type { Decision } from '#shared/domain/decision';
import {
  digestOf,
  type Fact,
  type FactContent,
  type FactKind,
  factKey,
  makeFact,
  type NewFact,
} from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Holder, Official } from '#shared/domain/official';
import type { Panel, Section } from '#shared/domain/panel';
import type { PeriodScore } from '#shared/domain/period-score';
import type { OutcomeWord, Phase } from '#shared/domain/phase';
import type { Rating } from '#shared/domain/rating';
import type { Regulations } from '#shared/domain/regulations';
import type { Review } from '#shared/domain/review';
import type { SelfAssessment } from '#shared/domain/self-assessment';
import { FACT_OF_PHASE } from '#shared/domain/slots';
import type { CellRecord, FrozenCell, FrozenPanel, PanelRecord } from '#shared/domain/unit';
import type { UnitRating } from '#shared/domain/unit-rating';
import type { Cap } from '#shared/regulations/cap';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { hd21 } from '#shared/regulations/hd-21-2019';
import type { Procedure } from '#shared/regulations/procedure';
import type { Profile } from '#shared/regulations/profile';
import type { Supplement } from '#shared/regulations/supplement';
import { yearlyProcedure } from '#shared/regulations/yearly-procedure';

export const OPENED: Instant = '2023-11-01T01:00:00.000Z';
export const NOW: Instant = '2023-11-02T03:00:00.000Z';
export const PANEL_REF: UnitRef = { cycle: '2023', kind: 'panel', id: 'p1' };
export const CELL_REF: UnitRef = { cycle: '2023', kind: 'cell', id: 'c1' };

/** An office outside the roster; with `official`, somebody of the roster who holds the role. */
export const aHolder = (name = 'Văn phòng mẫu', over: Partial<Holder> = {}): Holder => ({
  name,
  email: 'van-phong@example.test',
  ...over,
});

export const anOfficial = (over: Partial<Official> = {}): Official => {
  const id = over.id ?? 'o1';
  return {
    id,
    name: `Người Mẫu ${id}`,
    born: '1980-05-01',
    kind: 'civil-servant',
    post: 'Chuyên viên',
    lead: 'staff',
    agency: 'a1',
    panel: 'p1',
    section: 's1',
    jobGroup: 'Chuyên viên',
    entered: '2010-01-01',
    email: `${id}@example.test`,
    decidedElsewhere: false,
    leaves: [],
    disciplines: [],
    active: true,
    ...over,
  };
};

export const officials = (...ids: string[]): Official[] => ids.map((id) => anOfficial({ id }));

export const aSection = (over: Partial<Section> = {}): Section => ({
  id: 's1',
  name: 'Văn phòng',
  chair: aHolder('Chủ trì'),
  ...over,
});

export const aPanel = (over: Partial<FrozenPanel> = {}): FrozenPanel => ({
  id: 'p1',
  name: 'Công chức Sở Mẫu',
  agency: 'a1',
  agencyName: 'Sở Mẫu',
  agencyKind: 'department',
  sections: [aSection()],
  hr: aHolder('Tổ chức cán bộ'),
  partyCommittee: aHolder('Đảng ủy'),
  personnelOffice: aHolder('Phòng Tổ chức'),
  authority: aHolder('Cấp có thẩm quyền'),
  clerk: aHolder('Văn thư'),
  substitute: aHolder('Người thay'),
  dependsOn: [],
  upper: [],
  ...over,
});

/** A panel as the roster has it, before a freeze. */
export const aRosterPanel = (over: Partial<Panel> = {}): Panel => {
  const { upper: _, ...panel } = aPanel(over);
  return panel;
};

export const aCell = (over: Partial<FrozenCell> = {}): FrozenCell => ({
  id: 'c1',
  name: 'Chi bộ Văn phòng',
  secretary: aHolder('Bí thư'),
  deputySecretary: aHolder('Phó bí thư'),
  committee: aHolder('Đảng ủy'),
  committeeSubstitute: aHolder('Đảng ủy viên'),
  members: [{ official: 'o1', panel: 'p1', holder: aHolder('Người Mẫu o1', { official: 'o1' }) }],
  ...over,
});

export const aProfile = (over: Partial<Profile> = {}): Profile => ({ ...structuredClone(hauGiang1120), ...over });

export const aProcedure = (over: Partial<Procedure> = {}): Procedure => ({
  ...structuredClone(yearlyProcedure),
  ...over,
});

/** The year is the mean of its months or quarters; leaders have no fourth quarter. Both switches are on. */
export const aPeriodsProfile = (over: Partial<Profile> = {}): Profile => {
  const text = { vi: 'giả định', en: 'assumption' };
  const source = { document: 'HD 02-HD/BTCTW', certainty: 'S' as const };
  return aProfile({
    periods: {
      mean: { document: 'NĐ 335/2025/NĐ-CP', article: 'Đ21k1', certainty: 'T' },
      alike: { source, switch: 'alike' },
      leaders: { leads: ['head', 'deputy', 'manager'], quarters: ['Q1', 'Q2', 'Q3'], source, switch: 'no-q4' },
    },
    assumptions: [...aProfile().assumptions, ...['alike', 'no-q4'].map((id) => ({ id, text, on: true, source }))],
    ...over,
  });
};

export const aPeriodScore = (over: Partial<PeriodScore> = {}): PeriodScore => ({
  official: 'o1',
  period: '2023-Q1',
  common: 27_00,
  results: 60_00,
  agency: 'Sở Mẫu',
  ...over,
});

export const aUnitRating = (over: Partial<UnitRating> = {}): UnitRating => ({
  agency: 'a1',
  rating: 'good',
  document: { number: '20/QĐ-UBND', date: '2023-11-10' },
  ...over,
});

/** One profile for everybody, HD 21 on the Party side. */
export const aRegulations = (over: Partial<Regulations> = {}): Regulations => ({
  day: '2023-11-01',
  procedure: aProcedure(),
  state: [aProfile()],
  bridges: [],
  party: structuredClone(hd21),
  supplements: [],
  overrides: [],
  ...over,
});

/** Twenty percent of good or better in the panel, enforced. */
export const aCap = (over: Partial<Cap> = {}): Cap => ({
  id: 'cap-20',
  rating: 'excellent',
  percent: 20,
  of: ['excellent', 'good'],
  per: 'panel',
  round: 'down',
  enforced: true,
  source: { document: 'NĐ 48/2023/NĐ-CP', certainty: 'T' },
  ...over,
});

const aCriterion = (id: string, most: number) => ({ id, text: { vi: `Tiêu chí ${id}`, en: `Criterion ${id}` }, most });

/** A unit's own rules to NĐ 233/2026: 30 points in common, 70 for results. */
export const aSupplement = (over: Partial<Supplement> = {}): Supplement => ({
  id: 'quy-che-1',
  profile: 'nd-233-2026',
  agencies: ['a1'],
  document: { number: '5/QC-SM', date: '2026-10-01', title: 'Quy chế đánh giá viên chức' },
  common: [aCriterion('c1', 10), aCriterion('c2', 10), aCriterion('c3', 10)],
  results: {
    staff: [aCriterion('s1', 40), aCriterion('s2', 30)],
    managers: [aCriterion('m1', 30), aCriterion('m2', 40)],
  },
  ...over,
});

export const aCycle = (over: Partial<Cycle> = {}): Cycle => {
  const { regulations = aRegulations() } = over;
  return {
    id: '2023',
    name: 'Đánh giá, xếp loại năm 2023',
    period: { from: '2023-01-01', to: '2023-12-31' },
    roster: 'r1',
    openedAt: OPENED,
    regulations,
    fingerprint: digestOf(regulations),
    panels: ['p1'],
    cells: ['c1'],
    ...over,
  };
};

export const aSelfAssessment = (over: Partial<SelfAssessment> = {}): SelfAssessment => ({
  politics: 'Chấp hành tốt.',
  ethics: 'Giữ gìn.',
  style: 'Trách nhiệm.',
  discipline: 'Nghiêm túc.',
  results: 'Hoàn thành các việc được giao.',
  strengths: 'Chủ động.',
  shortcomings: 'Còn nể nang.',
  ownRating: 'good',
  ...over,
});

/** Official → rating, as the rows of a review, a proposal, a decision or a Party record. */
const rowsOf = (ratings: Record<string, Rating>) =>
  Object.entries(ratings).map(([official, rating]) => ({ official, rating }));

export const aReview = (over: Partial<Review> = {}): Review => ({
  heldOn: '2023-11-20',
  present: 9,
  called: 10,
  minutes: 'Cuộc họp đã thảo luận và biểu quyết.',
  rows: [{ official: 'o1', proposal: 'good', votes: { excellent: 1, good: 8, completed: 0, 'not-completed': 0 } }],
  notSelfAssessed: [],
  ...over,
});

export type Decided = Extract<Decision, { outcome: 'decided' }>;

export const aDecision = (
  ratings: Record<string, Rating> = { o1: 'good' },
  over: Partial<Omit<Decided, 'rows'>> = {},
): Decided => ({ outcome: 'decided', rows: rowsOf(ratings), deferred: [], ...over });

export const aSignature = (over: Partial<FactContent<'signature'>> = {}): FactContent<'signature'> => ({
  number: '15/QĐ-SM',
  date: '2023-12-10',
  signer: 'Người ký mẫu',
  ...over,
});

export const aPartyReview = (ratings: Record<string, Rating> = { o1: 'good' }): FactContent<'party-review'> => ({
  heldOn: '2023-12-20',
  present: 9,
  called: 10,
  rows: rowsOf(ratings),
});

export const aPartyDecision = (ratings: Record<string, Rating> = { o1: 'good' }): FactContent<'party-decision'> => ({
  number: '7-QĐ/ĐU',
  date: '2023-12-28',
  rows: rowsOf(ratings),
});

export const aTally = (over: Partial<FactContent<'settlement'>['tally']> = {}): FactContent<'settlement'>['tally'] => ({
  excellent: 0,
  good: 0,
  completed: 0,
  'not-completed': 0,
  'not-rated': 0,
  'decided-elsewhere': 0,
  deferred: 0,
  ...over,
});

export const aFact = <K extends FactKind>(
  kind: K,
  content: FactContent<K>,
  over: Partial<Omit<NewFact<K>, 'kind' | 'content'>> = {},
): Fact<K> =>
  makeFact<K>({
    unit: PANEL_REF,
    subject: 'official:o1',
    round: 1,
    at: NOW,
    by: 'official:o1',
    channel: 'link',
    ...over,
    kind,
    content,
  });

/** The post is `to`'s from now on, by document 7/GUQ. */
export const aTurn = (post: string, to: Holder, unit: UnitRef = PANEL_REF): Fact<'hand-over-turn'> =>
  aFact(
    'hand-over-turn',
    { turn: 'begins', handOver: 1, post, to, from: '2023-11-02', document: '7/GUQ' },
    { unit, subject: post, by: 'step', channel: 'step' },
  );

/** The closure of a phase and round that counts these facts. */
export const aClosure = (
  phase: Phase,
  counted: readonly Fact[] = [],
  over: {
    round?: number;
    outcome?: OutcomeWord;
    at?: Instant;
    unit?: UnitRef;
    missing?: string[];
    asked?: number;
  } = {},
): Fact<'closure'> => {
  const { round = 1, outcome = 'done', at = NOW, unit = PANEL_REF, missing = [], asked = counted.length } = over;
  const facts = counted.map(factKey).sort();
  const content = { phase, reason: 'all-answered' as const, outcome, facts, missing, asked };
  return aFact('closure', content, { unit, subject: phase, round, at, by: 'gate', channel: 'step' });
};

/** Facts of a phase with the closure that counts them. */
export const closed = (phase: Phase, facts: Fact[], over: Parameters<typeof aClosure>[2] = {}): Fact[] => [
  ...facts,
  aClosure(
    phase,
    facts.filter(({ kind }) => kind === FACT_OF_PHASE[phase]),
    over,
  ),
];

export const aRecordOfDecision = (
  ratings: Record<string, Rating>,
  over: { round?: number; at?: Instant; deferred?: Decided['deferred'] } = {},
): Fact[] => {
  const { round = 1, at = NOW, deferred = [] } = over;
  const parts = { round, at };
  return [
    ...closed(
      'decision',
      [aFact('decision', aDecision(ratings, { deferred }), { subject: 'authority', ...parts })],
      parts,
    ),
    ...closed('signature', [aFact('signature', aSignature(), { subject: 'clerk', ...parts })], parts),
  ];
};

export const aPanelRecord = (
  over: Partial<Omit<PanelRecord, 'kind' | 'frozen'>> & { officials?: Official[] } = {},
): PanelRecord => {
  const { officials: frozen = [anOfficial()], ...rest } = over;
  return { kind: 'panel', ref: PANEL_REF, gate: undefined, facts: [], epochs: {}, panel: aPanel(), ...rest, frozen };
};

export const aCellRecord = (over: Partial<Omit<CellRecord, 'kind'>> = {}): CellRecord => ({
  kind: 'cell',
  ref: CELL_REF,
  gate: undefined,
  facts: [],
  epochs: {},
  cell: aCell(),
  ...over,
});

export const anOpenGate = (over: Partial<OpenGate> = {}): OpenGate => ({
  state: 'open',
  phase: 'self-assessment',
  round: 1,
  fence: '2023-11-01T01:00:00.000Z#0000',
  openedAt: OPENED,
  token: 'task-token',
  pending: ['official:o1', 'official:o2'],
  asked: 2,
  due: '2023-11-16T16:59:59.999Z',
  nextLook: '2023-11-13T16:59:59.999Z',
  ...over,
});
