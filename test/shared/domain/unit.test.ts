// A unit's people today, from the frozen roster and the changes since, in whatever order those are read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import { leaversOf, membersOf, officialsOf, participantsOf } from '#shared/domain/unit';
import { aCell, aCellRecord, aFact, aHolder, anOfficial, aPanelRecord, CELL_REF, officials } from '../../builders.ts';

fc.configureGlobal({ seed: 20_231_118 });

const document = '12/QĐ-SM';
const came = (id: string, round = 1, over: Parameters<typeof anOfficial>[0] = {}): Fact =>
  aFact(
    'roster-change',
    { change: 'in', why: 'transferred', official: anOfficial({ id, ...over }), document },
    { subject: id, round },
  );
const went = (id: string, round = 1, why: 'transferred' | 'retired' | 'left' = 'transferred'): Fact =>
  aFact('roster-change', { change: 'out', why, document }, { subject: id, round });
const corrected = (id: string, post: string, round = 1): Fact =>
  aFact('roster-change', { change: 'corrected', official: anOfficial({ id, post }), document }, { subject: id, round });

const people = (facts: Fact[]) =>
  officialsOf(aPanelRecord({ officials: officials('o2', 'o1'), facts })).map(({ id, post }) => `${id} ${post}`);

describe('the people of a panel', () => {
  it('are those of the roster, sorted, until something changes', () => {
    expect(people([])).toEqual(['o1 Chuyên viên', 'o2 Chuyên viên']);
  });

  it('are without who left, with who came, as corrected', () => {
    expect(people([went('o1'), came('o3'), corrected('o2', 'Kế toán')])).toEqual(['o2 Kế toán', 'o3 Chuyên viên']);
  });

  it('hold who came back, and not who left again', () => {
    expect(people([went('o1'), came('o1', 2)])).toHaveLength(2);
    expect(people([went('o1'), came('o1', 2), went('o1', 3)])).toEqual(['o2 Chuyên viên']);
  });

  it('do not get back who has left through a later correction', () => {
    expect(people([went('o1', 1, 'retired'), corrected('o1', 'Kế toán', 2)])).toEqual(['o2 Chuyên viên']);
  });

  it('follow the rounds of a person where two machines’ clocks disagree', () => {
    const outBehind = { ...came('o1', 2), at: '2023-11-01T00:00:00.000Z' };

    expect(people([went('o1'), outBehind as Fact])).toHaveLength(2);
  });

  it('are the same in any order of arrival', () => {
    const facts = [
      went('o1'),
      came('o1', 2),
      corrected('o1', 'Kế toán', 3),
      came('o3'),
      went('o3', 2, 'retired'),
      corrected('o2', 'Thủ quỹ'),
    ];
    const expected = people(facts);

    expect(expected).toEqual(['o1 Kế toán', 'o2 Thủ quỹ']);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(people(shuffled)).toEqual(expected);
      }),
    );
  });

  it('take part where they are active and decided here', () => {
    const frozen = [
      anOfficial(),
      anOfficial({ id: 'o2', active: false }),
      anOfficial({ id: 'o3', decidedElsewhere: true }),
    ];

    expect(participantsOf(aPanelRecord({ officials: frozen })).map(({ id }) => id)).toEqual(['o1']);
  });
});

describe('who left a panel', () => {
  it('is remembered as the panel last had them, also when they had come after the freeze', () => {
    const facts = [corrected('o1', 'Kế toán'), went('o1', 2, 'left'), came('o3'), went('o3', 2, 'retired')];
    const left = leaversOf(aPanelRecord({ officials: officials('o1', 'o2'), facts }));

    expect(left.map(({ official, why }) => [official.id, official.post, why])).toEqual([
      ['o1', 'Kế toán', 'left'],
      ['o3', 'Chuyên viên', 'retired'],
    ]);
  });

  it('is nobody who came back', () => {
    expect(leaversOf(aPanelRecord({ facts: [went('o1'), came('o1', 2)] }))).toEqual([]);
  });
});

describe('the members of a cell', () => {
  const record = (facts: Fact[]) =>
    aCellRecord({ cell: aCell(), facts: facts.map((fact) => ({ ...fact, unit: CELL_REF })) });
  const members = (facts: Fact[]) => membersOf(record(facts)).map(({ official, panel }) => `${official} ${panel}`);

  it('follow a member to the new panel', () => {
    expect(members([came('o1', 1, { panel: 'p2' })])).toEqual(['o1 p2']);
  });

  it('are without who left the cell, with who joined it', () => {
    expect(members([went('o1'), came('o2')])).toEqual(['o2 p1']);
  });

  it('have the mail address of the latest record', () => {
    const [member] = membersOf(record([came('o1', 1, { email: 'moi@example.test' })]));

    expect(member?.holder).toEqual(aHolder('Người Mẫu o1', { official: 'o1', email: 'moi@example.test' }));
  });
});
