// What a decision is compared with, round after round.
import { describe, expect, it } from 'vitest';
import { type Fact, type FactContent, type FactKind, factKey, makeFact } from '#shared/domain/fact';
import type { OutcomeWord, Phase } from '#shared/domain/phase';
import type { SelfAssessment } from '#shared/domain/self-assessment';
import type { PanelRecord } from '#shared/domain/unit';
import { dossierOf, proposed, selfAssessments } from '../../../functions/pages/dossier.ts';
import { aSelfAssessment, OFFICIALS, PANEL, REF } from './world.ts';

const at = (hour: number): string => `2023-12-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const fact = <K extends FactKind>(kind: K, subject: string, content: FactContent<K>, hour: number, round = 1): Fact =>
  makeFact<K>({ unit: REF, kind, subject, round, at: at(hour), by: 'operator', channel: 'operator', content }) as Fact;
const closure = (phase: Phase, counted: Fact[], hour: number, round = 1, outcome: OutcomeWord = 'done'): Fact =>
  fact(
    'closure',
    phase,
    { phase, reason: 'all-answered', outcome, facts: counted.map(factKey), missing: [], asked: 1 },
    hour,
    round,
  );
const record = (facts: Fact[]): PanelRecord => ({
  kind: 'panel',
  ref: REF,
  panel: PANEL,
  frozen: OFFICIALS,
  facts,
  gate: undefined,
  epochs: {},
});
const compared = (facts: Fact[]) => Object.fromEntries(proposed(record(facts), dossierOf({ facts })));

const review = fact(
  'review',
  'section:s1',
  {
    heldOn: '2023-11-20',
    present: 3,
    called: 3,
    minutes: 'Biên bản.',
    rows: [
      { official: 'o1', proposal: 'good' },
      { official: 'o3', proposal: 'good' },
    ],
    notSelfAssessed: [],
  },
  1,
);
const proposal = fact(
  'proposal',
  'personnel-office',
  { outcome: 'submitted', summary: 'Trình.', rows: [{ official: 'o1', rating: 'completed', reason: 'x' }] },
  2,
);
const decision = fact(
  'decision',
  'authority',
  {
    outcome: 'decided',
    rows: [
      { official: 'o1', rating: 'good', reason: 'y' },
      { official: 'o3', rating: 'good' },
    ],
    deferred: [],
  },
  3,
);
const granted = fact(
  'answer',
  'petition:o3',
  { outcome: 'changed', rating: 'excellent', text: 'Chấp nhận.', by: 'writing' },
  5,
);
const proposedFacts = [
  review,
  closure('collective-review', [review], 1),
  proposal,
  closure('staff-proposal', [proposal], 2),
];
const answered = [
  decision,
  closure('decision', [decision], 3),
  granted,
  closure('answers', [granted], 5, 1, 'changed'),
];

describe('what a decision is compared with', () => {
  it('is the proposal, and the meeting for whoever it leaves out', () => {
    expect(compared(proposedFacts)).toEqual({ o1: 'completed', o3: 'good' });
  });

  it('leaves out what no closure counts', () => {
    expect(compared([review, proposal, closure('staff-proposal', [proposal], 2)])).toEqual({ o1: 'completed' });
  });

  it('is the decision before with what the answers granted, once a petition was granted', () => {
    expect(compared([...proposedFacts, ...answered])).toEqual({ o1: 'good', o3: 'excellent' });
  });

  it('does not grant a petition again after it was decided upon', () => {
    const rows = [{ official: 'o3', rating: 'completed' as const, reason: 'z' }];
    const second = fact('decision', 'authority', { outcome: 'decided', rows, deferred: [] }, 7, 2);

    const facts = [...proposedFacts, ...answered, second, closure('decision', [second], 7, 2)];

    expect(compared(facts)).toMatchObject({ o3: 'completed' });
  });

  it('is the proposal again once the authority returned the panel', () => {
    const returned = fact('decision', 'authority', { outcome: 'returned', to: 'staff-proposal', reason: 'x' }, 3);
    const closed = closure('decision', [returned], 3, 1, 'returned-to-staff-proposal');

    expect(compared([...proposedFacts, returned, closed])).toEqual({ o1: 'completed', o3: 'good' });
  });
});

describe('the self-assessments that a meeting sees', () => {
  const own = (round: number) =>
    fact('self-assessment', 'official:o1', aSelfAssessment() as SelfAssessment, round, round);

  it('are those so far while the phase is open', () => {
    expect([...selfAssessments(record([own(1)])).keys()]).toEqual(['o1']);
  });

  it('are those that its closure counts', () => {
    expect(selfAssessments(record([own(1), closure('self-assessment', [], 2)])).size).toBe(0);
  });

  it('are those of the new round after a return', () => {
    const returned = closure('decision', [], 4, 1, 'returned-to-self-assessment');
    const facts = [own(1), closure('self-assessment', [own(1)], 2), returned];

    expect(selfAssessments(record(facts)).size).toBe(0);
    expect(selfAssessments(record([...facts, own(2)])).size).toBe(1);
  });
});
