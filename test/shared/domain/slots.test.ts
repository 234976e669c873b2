// What each phase waits for: whose act, on which rows, and never on their own.
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import type { Phase } from '#shared/domain/phase';
import { answeredSlots, awaited, slotsOf } from '#shared/domain/slots';
import type { FrozenPanel, UnitRecord } from '#shared/domain/unit';
import {
  aCell,
  aCellRecord,
  aClosure,
  aDecision,
  aFact,
  aHolder,
  anOfficial,
  aPanel,
  aPanelRecord,
  aSection,
  aSelfAssessment,
  aTally,
  CELL_REF,
  closed,
  officials,
} from '../../builders.ts';

const RULES = { partyOpinionOn: ['head', 'deputy'] as const, staffProposal: true };
const shown = (phase: Phase, record: UnitRecord, rules = RULES): [string, string, string[]][] =>
  slotsOf(phase, record, rules).map(({ id, role, rows }) => [id, role, rows]);
const panelOf = (people: Official[], panel: Partial<FrozenPanel> = {}, facts = aPanelRecord().facts) =>
  aPanelRecord({ officials: people, panel: aPanel(panel), facts });
const of = (official: string) => aHolder('Người giữ việc', { official });
const petitions = (...ids: string[]) =>
  closed(
    'petitions',
    ids.map((id) => aFact('petition', { grounds: 'Xem lại.' }, { subject: `official:${id}` })),
  );

describe('the people of a panel', () => {
  it('are asked for their self-assessment, each for their own row', () => {
    expect(shown('self-assessment', panelOf(officials('o2', 'o1')))).toEqual([
      ['official:o1', 'official', ['o1']],
      ['official:o2', 'official', ['o2']],
    ]);
  });

  it('leave every phase when they retire', () => {
    const retired = aFact('roster-change', { change: 'out', why: 'retired', document: '9/QĐ' }, { subject: 'o1' });
    const record = panelOf(officials('o1', 'o2'), {}, [retired]);

    for (const phase of ['self-assessment', 'collective-review', 'staff-proposal', 'decision'] as const)
      expect(shown(phase, record).flatMap(([, , rows]) => rows)).toEqual(['o2']);
  });

  it('are not those who are inactive or decided elsewhere', () => {
    const people = [anOfficial({ id: 'o1', active: false }), anOfficial({ id: 'o2', decidedElsewhere: true })];

    expect(shown('self-assessment', panelOf([...people, anOfficial({ id: 'o3' })]))).toEqual([
      ['official:o3', 'official', ['o3']],
    ]);
  });
});

describe('one’s own row', () => {
  const people = [anOfficial({ id: 'o1', lead: 'deputy' }), anOfficial({ id: 'o2', lead: 'deputy' })];

  it.each<[Phase, Partial<FrozenPanel>, string, string]>([
    ['collective-review', { sections: [aSection({ chair: of('o1') })] }, 'section:s1', 'chair'],
    ['party-opinion', { partyCommittee: of('o1') }, 'party-committee', 'party-committee'],
    ['staff-proposal', { personnelOffice: of('o1') }, 'personnel-office', 'personnel-office'],
  ])('goes to the substitute in %s', (phase, panel, id, role) => {
    expect(shown(phase, panelOf(people, panel))).toEqual([
      [id, role, ['o2']],
      [`${id}:substitute`, 'substitute', ['o1']],
    ]);
  });

  it('is the substitute’s alone where the holder has no other', () => {
    const record = panelOf(officials('o1'), { sections: [aSection({ chair: of('o1') })] });

    expect(shown('collective-review', record)).toEqual([['section:s1:substitute', 'substitute', ['o1']]]);
  });

  it('of a chair goes to the section’s own substitute, else to the panel’s', () => {
    const holderOf = (section: Parameters<typeof aSection>[0]) =>
      slotsOf('collective-review', panelOf(officials('o1'), { sections: [aSection(section)] }), RULES)[0]?.holder?.name;

    expect(holderOf({ chair: of('o1'), substitute: aHolder('Phó chủ trì') })).toBe('Phó chủ trì');
    expect(holderOf({ chair: of('o1') })).toBe('Người thay');
  });

  it('of an authority that came into its panel is never decided by itself', () => {
    expect(shown('decision', panelOf(officials('o1', 'o2'), { authority: of('o1') }))).toEqual([
      ['authority', 'authority', ['o2']],
    ]);
  });

  it('of an authority that petitions is answered by the substitute', () => {
    const record = panelOf(officials('o1', 'o2'), { authority: of('o1') }, petitions('o1', 'o2'));

    expect(shown('answers', record)).toEqual([
      ['petition:o1', 'substitute', ['o1']],
      ['petition:o2', 'authority', ['o2']],
    ]);
  });

  it('of a Party secretary goes to the deputy, of a committee’s holder to its substitute', () => {
    const members = ['o1', 'o2'].map((id) => ({ official: id, panel: 'p1', holder: of(id) }));
    const record = aCellRecord({ cell: aCell({ members, secretary: of('o1'), committee: of('o2') }) });
    const holders = (phase: Phase) => slotsOf(phase, record, RULES).map(({ holder }) => holder?.name);

    expect(shown('party-review', record)).toEqual([
      ['secretary', 'party-secretary', ['o2']],
      ['secretary:substitute', 'substitute', ['o1']],
    ]);
    expect(shown('party-decision', record)).toEqual([
      ['committee', 'party-decider', ['o1']],
      ['committee:substitute', 'substitute', ['o2']],
    ]);
    expect(holders('party-review')[1]).toBe('Phó bí thư');
    expect(holders('party-decision')[1]).toBe('Đảng ủy viên');
  });
});

describe('a phase that a panel does not need', () => {
  const staff = panelOf(officials('o1'));

  it('[R31] [R33] has no opinion slot without a Party committee, or where nobody is a head or deputy', () => {
    const { partyCommittee: _, ...without } = aPanel();

    expect(shown('party-opinion', aPanelRecord({ officials: [anOfficial({ lead: 'head' })], panel: without }))).toEqual(
      [],
    );
    expect(shown('party-opinion', staff)).toEqual([]);
  });

  it('[R30] has no proposal slot where the profile skips it', () => {
    expect(shown('staff-proposal', staff, { ...RULES, staffProposal: false })).toEqual([]);
  });

  it('has no review slot for a section without people', () => {
    const sections = [aSection(), aSection({ id: 's2' })];

    expect(shown('collective-review', panelOf(officials('o1'), { sections })).map(([id]) => id)).toEqual([
      'section:s1',
    ]);
  });
});

describe('a panel whose people are all decided elsewhere', () => {
  const record = panelOf([anOfficial({ decidedElsewhere: true })]);
  const decided = (facts: typeof record.facts) => shown('signature', { ...record, facts });

  it('waits for nobody but the HR who confirms its roster and the petition window', () => {
    const asked = (
      [
        'confirm-roster',
        'self-assessment',
        'collective-review',
        'party-opinion',
        'staff-proposal',
        'decision',
        'petitions',
        'answers',
      ] as const
    )
      .flatMap((phase) => shown(phase, record))
      .map(([id]) => id);

    expect(asked).toEqual(['hr', 'window']);
  });

  it('has no paper to sign once its decision was passed over', () => {
    expect(decided([aClosure('decision')])).toEqual([]);
  });

  it('has a paper to sign where somebody was decided on before they left', () => {
    const decision = aFact('decision', aDecision(), { subject: 'authority' });

    expect(decided(closed('decision', [decision]))).toEqual([['clerk', 'clerk', []]]);
  });
});

describe('what units tell each other', () => {
  const told = (panel: string, unit = aPanelRecord().ref) =>
    aFact('lower-results', { panel, resultsRound: 1, tally: aTally() }, { unit, subject: `panel:${panel}` });

  it('[R41] is awaited from each panel below, whatever the round', () => {
    const record = panelOf(officials('o1'), { dependsOn: ['p2', 'p3'] }, [told('p2')]);

    expect(awaited('lower-panels', 7, record, RULES).map(({ id }) => id)).toEqual(['panel:p3']);
  });

  it('[R41] is awaited by a cell once from each panel of its members', () => {
    const members = ['o1', 'o2', 'o3'].map((id, index) => ({
      official: id,
      panel: index < 2 ? 'p2' : 'p1',
      holder: of(id),
    }));
    const record = aCellRecord({ cell: aCell({ members }), facts: [] });

    expect(shown('members-announced', record).map(([id]) => id)).toEqual(['panel:p1', 'panel:p2']);
    expect(record.ref).toEqual(CELL_REF);
  });
});

describe('who is still awaited', () => {
  const record = panelOf(officials('o1', 'o2'), {}, [aFact('self-assessment', aSelfAssessment())]);

  it('is whoever has recorded nothing in this round', () => {
    expect(awaited('self-assessment', 1, record, RULES).map(({ id }) => id)).toEqual(['official:o2']);
    expect([...answeredSlots('self-assessment', 1, record)]).toEqual(['official:o1']);
  });

  it('is everybody again in the next round', () => {
    expect(awaited('self-assessment', 2, record, RULES)).toHaveLength(2);
  });

  it('is nobody for a petition answered in an earlier round', () => {
    const answer = aFact(
      'answer',
      { outcome: 'changed', rating: 'good', text: 'Sửa.', by: 'writing' },
      { subject: 'petition:o1' },
    );
    const facts = [...petitions('o1', 'o2'), answer, aClosure('answers', [answer], { outcome: 'changed' })];

    expect(shown('answers', panelOf(officials('o1', 'o2'), {}, facts)).map(([id]) => id)).toEqual(['petition:o2']);
  });

  it('is an operator in a repair, on either kind of unit', () => {
    expect(shown('repair', record)).toEqual([['operator', 'operator', []]]);
    expect(shown('repair', aCellRecord())).toEqual([['operator', 'operator', []]]);
  });
});
