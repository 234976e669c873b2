// Units before heads: an order among the panels must exist, and a cycle must be able to run on them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUnits, circleAmong, MOST_UNITS } from '#shared/domain/dependencies-of-panels';
import { CircularPanels, RosterInvalid, TooManyUnits } from '#shared/domain/errors';
import { aHolder, anOfficial, aPanel } from '../../builders.ts';

fc.configureGlobal({ seed: 20_231_118 });

const panel = (id: string, ...dependsOn: string[]) => aPanel({ id, dependsOn });
const facts = (expected: Record<string, unknown>) => expect.objectContaining({ facts: expected });

describe('a circle among panels', () => {
  it('is named from panel to panel, without those that only lead to it [R41]', () => {
    const panels = [panel('p0', 'p1'), panel('p1', 'p2'), panel('p2', 'p3'), panel('p3', 'p1')];

    expect(circleAmong(panels)).toEqual(['p1', 'p2', 'p3', 'p1']);
    expect(() => checkUnits(panels, [])).toThrow(CircularPanels);
    expect(() => checkUnits(panels, [])).toThrow(facts({ circle: 'p1 → p2 → p3 → p1' }));
  });

  it('may be one panel that waits for itself', () => {
    expect(circleAmong([panel('p1', 'p1')])).toEqual(['p1', 'p1']);
  });

  it('is none where two panels wait for the same one', () => {
    expect(circleAmong([panel('p1', 'p2', 'p3'), panel('p2', 'p4'), panel('p3', 'p4'), panel('p4')])).toBeUndefined();
  });

  it('is never found where every panel waits only for later ones, and always where the last waits for the first', () => {
    const chain = fc
      .integer({ min: 2, max: 30 })
      .map((size) =>
        Array.from({ length: size }, (_, index) => panel(`p${index}`, ...(index + 1 < size ? [`p${index + 1}`] : []))),
      );
    fc.assert(
      fc.property(chain, (panels) => {
        expect(circleAmong(panels)).toBeUndefined();
        const closed = panels.map((each, index) =>
          index === panels.length - 1 ? { ...each, dependsOn: ['p0'] } : each,
        );
        expect(circleAmong(closed)).toHaveLength(panels.length + 1);
      }),
    );
  });
});

describe('the units of a cycle', () => {
  it('are at least one panel', () => {
    expect(() => checkUnits([], [])).toThrow(facts({ problem: 'no-panels', where: 'panels' }));
  });

  it('wait for panels that exist', () => {
    expect(() => checkUnits([panel('p1', 'p9')], [])).toThrow(RosterInvalid);
    expect(() => checkUnits([panel('p1', 'p9')], [])).toThrow(facts({ problem: 'unknown-panel', where: 'p1 → p9' }));
  });

  it('are no more than one Map runs', () => {
    const many = Array.from({ length: MOST_UNITS + 1 }, (_, index) => panel(`p${index}`));

    expect(() => checkUnits(many, [])).toThrow(TooManyUnits);
    expect(() => checkUnits(many.slice(1), [])).not.toThrow();
  });
});

describe('the ids of a cycle’s units', () => {
  const long = (at: number): string => `${at}-`.padEnd(40, 'x');

  it('fit together into what the workflow carries', () => {
    const panels = Array.from({ length: 6000 }, (_, index) => panel(long(index)));

    expect(() => checkUnits(panels, [])).toThrow(TooManyUnits);
    expect(() => checkUnits(panels, [])).toThrow(facts({ bytes: 6000 * 43 + 1 }));
    expect(() => checkUnits(panels.slice(1000), [])).not.toThrow();
  });
});

describe('an authority', () => {
  const own = aPanel({ authority: aHolder('Cấp có thẩm quyền', { official: 'o1' }) });

  it('does not sit in the panel on which it decides [R29]', () => {
    expect(() => checkUnits([own], [], [anOfficial()])).toThrow(facts({ problem: 'own-authority', where: 'p1' }));
  });

  it('may be an official of another panel', () => {
    expect(() => checkUnits([own, panel('p2')], [], [anOfficial({ panel: 'p2' })])).not.toThrow();
  });

  it('may be listed where its own rating is decided elsewhere', () => {
    expect(() => checkUnits([own], [], [anOfficial({ decidedElsewhere: true })])).not.toThrow();
  });
});
