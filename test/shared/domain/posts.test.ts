// Who holds a post follows from the turns of its hand-overs alone, in whatever order they came.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactContent } from '#shared/domain/fact';
import type { HandOver, HandOverTurn } from '#shared/domain/hand-over';
import {
  actedAs,
  actingFor,
  closesCircle,
  linkEpoch,
  nextTurnAt,
  panelNow,
  standingTurn,
  turnRound,
  turnsDue,
} from '#shared/domain/posts';
import { slotsOf } from '#shared/domain/slots';
import {
  aCell,
  aCellRecord,
  aClosure,
  aFact,
  aHolder,
  anOfficial,
  aPanel,
  aPanelRecord,
  aReview,
  aSection,
} from '../../builders.ts';

const RULES = { partyOpinionOn: ['head', 'deputy'] as const, staffProposal: true };
const person = (id: string) => aHolder(`Người ${id}`, { official: id });

const turn = (post: string, content: HandOverTurn): Fact<'hand-over-turn'> =>
  aFact('hand-over-turn', content, { subject: post, round: turnRound(content.handOver, content.turn), by: 'step' });
const begins = (post: string, to: string, handOver = 1, until: string | undefined = '2023-11-30') =>
  turn(post, {
    turn: 'begins',
    handOver,
    post,
    to: person(to),
    from: '2023-11-02',
    ...(until === undefined ? {} : { until }),
    document: `${handOver}/GUQ`,
  });
const ends = (post: string, handOver = 1) => turn(post, { turn: 'ends', handOver, post });
const given = (post: string, over: Partial<HandOver> = {}, round = 1): Fact<'hand-over'> => {
  const content: FactContent<'hand-over'> = {
    post,
    of: aHolder(),
    to: person('o2'),
    from: '2023-11-10',
    until: '2023-11-20',
    document: '1/GUQ',
    reason: 'Đi học',
    ...over,
  };
  return aFact('hand-over', content, { subject: post, round });
};

const people = [anOfficial({ id: 'o1' }), anOfficial({ id: 'o2' }), anOfficial({ id: 'o3' })];
const withFacts = (...facts: Fact[]) => aPanelRecord({ officials: people, facts });
const review = (...facts: Fact[]) =>
  slotsOf('collective-review', withFacts(...facts), RULES).map(({ id, holder, rows }) => [id, holder?.name, rows]);

describe('the holder of a post', () => {
  it('is the deputy from the first turn to the second, then again whoever was frozen', () => {
    const chair = (...facts: Fact[]) => panelNow(withFacts(...facts)).sections[0]?.chair.name;

    expect(chair()).toBe('Chủ trì');
    expect(chair(begins('chair:s1', 'x1'))).toBe('Người x1');
    expect(chair(begins('chair:s1', 'x1'), ends('chair:s1'))).toBe('Chủ trì');
  });

  it('is the successor again once the successor’s own deputy has ended', () => {
    const facts = [begins('authority', 'x1', 1, undefined), begins('authority', 'x2', 2)];

    expect(panelNow(withFacts(...facts)).authority.name).toBe('Người x2');
    expect(panelNow(withFacts(...facts, ends('authority', 2))).authority.name).toBe('Người x1');
  });

  it('follows from the turns whatever the order in which they are read', () => {
    const history = fc.array(fc.record({ to: fc.constantFrom('a', 'b', 'c'), over: fc.boolean() }), { maxLength: 6 });
    const shuffled = history.chain((all) => {
      const facts = all.flatMap(({ to, over }, index) => [
        begins('clerk', to, index + 1),
        ...(over ? [ends('clerk', index + 1)] : []),
      ]);
      const last = all.findLast(({ over }) => !over)?.to;
      return fc.record({
        facts: fc.shuffledSubarray(facts, { minLength: facts.length }),
        last: fc.constant(last),
        turns: fc.constant(facts.length),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ facts, last, turns }) => {
        expect(standingTurn(facts, 'clerk')?.to.official).toBe(last);
        expect(linkEpoch(withFacts(...facts), 'clerk')).toBe(1 + turns);
      }),
    );
  });

  it('is nobody else’s concern: the other posts and their links stay', () => {
    const record = withFacts(begins('chair:s1', 'x1'));

    expect(panelNow(record).authority).toEqual(record.panel.authority);
    expect(['authority', 'clerk', 'official:o1', 'section:s1:substitute'].map((id) => linkEpoch(record, id))).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('of a Party cell is found in the same way', () => {
    const record = aCellRecord({
      cell: aCell({ secretary: person('o1') }),
      facts: [begins('secretary', 'x1')],
    });

    expect(slotsOf('party-review', record, RULES)).toMatchObject([
      { id: 'secretary', holder: { name: 'Người x1' }, rows: ['o1'] },
    ]);
  });

  it('that was withdrawn before it began has changed nothing', () => {
    const record = withFacts(given('clerk'), ends('clerk'));

    expect(panelNow(record).clerk).toEqual(record.panel.clerk);
    expect(linkEpoch(record, 'clerk')).toBe(1);
    expect(turnsDue(record.facts, '2024-01-01T00:00:00.000Z')).toEqual([]);
  });
});

describe('a deputy’s own row', () => {
  it('goes to the substitute, and comes back with the post', () => {
    expect(review(begins('chair:s1', 'o2'))).toEqual([
      ['section:s1', 'Người o2', ['o1', 'o3']],
      ['section:s1:substitute', 'Người thay', ['o2']],
    ]);
    expect(review(begins('chair:s1', 'o2'), ends('chair:s1'))).toEqual([['section:s1', 'Chủ trì', ['o1', 'o2', 'o3']]]);
  });

  it('goes to the level above where the deputy is the substitute as well', () => {
    const panel = aPanel({
      sections: [aSection({ substitute: person('o2') })],
      substitute: person('o2'),
      levelAbove: aHolder('Cấp trên'),
    });
    const record = aPanelRecord({ officials: people, panel, facts: [begins('chair:s1', 'o2')] });

    expect(slotsOf('collective-review', record, RULES).map(({ holder }) => holder?.name)).toEqual([
      'Người o2',
      'Cấp trên',
    ]);
  });

  it('stays with what the chair recorded before', () => {
    const done = aFact('review', aReview(), { subject: 'section:s1', by: 'chair' });

    expect(review(done, begins('chair:s1', 'o2'))).toEqual([['section:s1', 'Người o2', ['o1', 'o2', 'o3']]]);
  });

  it('leaves the former chair’s own row, once the substitute has recorded it, with the substitute', () => {
    const panel = aPanel({ sections: [aSection({ chair: person('o1') })] });
    const done = aFact('review', aReview(), { subject: 'section:s1:substitute', by: 'substitute' });
    const record = aPanelRecord({ officials: people, panel, facts: [done, begins('chair:s1', 'o2')] });

    expect(slotsOf('collective-review', record, RULES).map(({ id, rows }) => [id, rows])).toEqual([
      ['section:s1', ['o3']],
      ['section:s1:substitute', ['o1']],
      ['section:s1:substitute-again', ['o2']],
    ]);
  });

  it('is neither done twice nor by nobody, whoever recorded before the post passed on', () => {
    const ids = ['o1', 'o2', 'o3'];
    const chair = fc.constantFrom(...ids, 'x9');
    fc.assert(
      fc.property(chair, chair, fc.boolean(), fc.boolean(), (before, after, main, stepped) => {
        const panel = aPanel({ sections: [aSection({ chair: person(before) })] });
        const own = ids.includes(before) ? [before] : [];
        const facts = [
          ...(main ? [aFact('review', aReview(), { subject: 'section:s1', by: `chair:${before}` })] : []),
          ...(stepped && own.length > 0
            ? [
                aFact('review', aReview({ rows: [{ ...reviewRow, official: before }] }), {
                  subject: 'section:s1:substitute',
                  by: 'substitute',
                }),
              ]
            : []),
          begins('chair:s1', after),
        ];
        const slots = slotsOf('collective-review', aPanelRecord({ officials: people, panel, facts }), RULES);
        expect(slots.flatMap(({ rows }) => rows).sort()).toEqual(ids);
        expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
        const done = new Set(facts.filter(({ kind }) => kind === 'review').map(({ subject }) => subject));
        for (const { id, holder, rows } of slots) if (!done.has(id)) expect(rows).not.toContain(holder?.official);
      }),
    );
  });

  it('in a petition goes to the substitute too', () => {
    const petition = aFact('petition', { grounds: 'Xem lại' }, { subject: 'official:o2' });
    const record = withFacts(petition, aClosure('petitions', [petition]), begins('authority', 'o2'));

    expect(slotsOf('answers', record, RULES)).toMatchObject([
      { id: 'petition:o2', role: 'substitute', holder: { name: 'Người thay' } },
    ]);
  });
});

const reviewRow = aReview().rows[0] ?? { official: 'o1', proposal: 'good' as const };

describe('turns', () => {
  it('are due at the beginning of the first day, and at the end of the last', () => {
    const facts = [given('clerk')];

    expect(nextTurnAt(facts)).toBe('2023-11-09T17:00:00.000Z');
    expect(turnsDue(facts, '2023-11-09T16:59:59.999Z')).toEqual([]);
    expect(turnsDue(facts, '2023-11-09T17:00:00.000Z')).toMatchObject([{ next: { turn: 'begins' } }]);
    expect(nextTurnAt([...facts, begins('clerk', 'o2')])).toBe('2023-11-20T17:00:00.000Z');
    expect(nextTurnAt([...facts, begins('clerk', 'o2'), ends('clerk')])).toBeUndefined();
  });

  it('have no end for a successor', () => {
    const { until: _, ...content } = given('clerk').content;
    const successor = aFact('hand-over', content, { subject: 'clerk' });

    expect(nextTurnAt([successor, begins('clerk', 'o2', 1, undefined)])).toBeUndefined();
  });
});

describe('a circle of deputies', () => {
  const edge = (of: string, to: string) => ({ of: person(of), to: person(to) });

  it('is found however long it is', () => {
    expect(closesCircle([edge('b', 'a')], person('a'), person('b'))).toBe(true);
    expect(closesCircle([edge('b', 'c'), edge('c', 'a')], person('a'), person('b'))).toBe(true);
    expect(closesCircle([edge('c', 'b')], person('a'), person('b'))).toBe(false);
  });

  it('never arises where each hand-over that would close one is refused', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 15 }), (asked) => {
        const standing: { of: ReturnType<typeof person>; to: ReturnType<typeof person> }[] = [];
        for (const [of, to] of asked) if (!closesCircle(standing, person(of), person(to))) standing.push(edge(of, to));
        const reaches = (from: string, seen: string[] = []): string[] =>
          standing
            .filter((each) => each.of.official === from)
            .map((each) => each.to.official ?? '')
            .flatMap((next) => (seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])]));
        for (const id of ['a', 'b', 'c', 'd', 'e']) expect(reaches(id)).not.toContain(id);
      }),
    );
  });
});

it('says in whose place somebody acted, also after it has ended', () => {
  const facts = [begins('chair:s1', 'o2'), ends('chair:s1')];

  expect(actedAs(facts, 'chair:s1', 'chair:o2')?.document).toBe('1/GUQ');
  expect(actedAs(facts, 'chair:s1', 'chair:o3')).toBeUndefined();
  expect(actingFor(withFacts(...facts), 'section:s1', person('o2'))).toBeUndefined();
});
