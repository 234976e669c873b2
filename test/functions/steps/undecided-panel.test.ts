// A panel whose people are all decided elsewhere goes through without a decision, and the panel above hears of it.
import { describe, expect, it } from 'vitest';
import { NotFound } from '#shared/domain/errors';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { openGate } from '../../../functions/gates/open.ts';
import { handle as announceResults } from '../../../functions/steps/announce-results.ts';
import { handle as recordResults } from '../../../functions/steps/record-results.ts';
import { handle as settlePanel } from '../../../functions/steps/settle-panel.ts';
import { aCycle, aFact, anOfficial, aPanel, aTally, PANEL_REF } from '../../builders.ts';
import { aWorld } from '../console/world.ts';

const UPPER: UnitRef = { ...PANEL_REF, id: 'p9' };
const ELSEWHERE = [anOfficial({ decidedElsewhere: true }), anOfficial({ id: 'o2', decidedElsewhere: true })];
const step = { version: 1, unit: PANEL_REF } as const;

const aPanelOf = async (officials: Official[]) => {
  const { deps, store, clock, woken } = await aWorld();
  await store.putCycle(aCycle({ panels: ['p1', 'p9'] }));
  await store.freeze([
    { ref: { ...PANEL_REF, id: 'u1' }, panel: aPanel({ id: 'u1', upper: ['p9'] }), officials },
    { ref: UPPER, panel: aPanel({ id: 'p9', dependsOn: ['u1'] }), officials: [] },
  ]);
  return { deps, store, clock, woken, ref: { ...PANEL_REF, id: 'u1' } };
};

/** A state is entered after the one before it. */
const ENTERED = {
  decision: '2023-12-07T03:00:00.000Z',
  signature: '2023-12-07T03:00:01.000Z',
  answers: '2023-12-07T03:00:02.000Z',
} as const;
const openAt = (deps: Dependencies, unit: UnitRef, phase: keyof typeof ENTERED) =>
  openGate(deps, { version: 1, unit, phase, token: `token-${phase}`, enteredAt: ENTERED[phase], retry: 0 });

describe('a panel with nobody to decide on', () => {
  it('passes decision and signature at once, each with a closure', async () => {
    const { deps, ref, woken } = await aPanelOf(ELSEWHERE);

    const opened = [await openAt(deps, ref, 'decision'), await openAt(deps, ref, 'signature')];

    expect(opened.map(({ state }) => state)).toEqual(['passed', 'passed']);
    expect(woken).toEqual([{ outcome: 'done' }, { outcome: 'done' }]);
  });

  it('records its outcomes, tells the panel above, announces and settles', async () => {
    const { deps, store, ref } = await aPanelOf(ELSEWHERE);
    await openAt(deps, ref, 'decision');
    await openAt(deps, ref, 'signature');

    expect(await recordResults(deps)({ ...step, unit: ref })).toEqual({
      recorded: 2,
      round: 1,
      proof: 'nobody-decided',
    });
    expect(await announceResults(deps)({ ...step, unit: ref })).toEqual({
      round: 1,
      notices: 0,
      proof: 'nobody-decided',
    });
    await openAt(deps, ref, 'answers');
    expect(await settlePanel(deps)({ ...step, unit: ref })).toEqual({ settled: 1 });

    const tally = aTally({ 'decided-elsewhere': 2 });
    const [told] = await store.facts(UPPER, 'lower-results');
    const [settlement] = await store.facts(ref, 'settlement');
    expect(told?.content).toEqual({ panel: 'u1', agency: 'a1', resultsRound: 1, tally });
    expect(settlement?.content.tally).toEqual(tally);
  });

  it('dates its results by the closure, so that the step run again later writes the same', async () => {
    const { deps, store, clock, ref } = await aPanelOf(ELSEWHERE);
    await openAt(deps, ref, 'decision');
    const closedAt = clock.at;
    await recordResults(deps)({ ...step, unit: ref });
    clock.at = '2024-01-09T03:00:00.000Z';

    await recordResults(deps)({ ...step, unit: ref });

    const results = factsOf((await store.unit(ref)).facts as Fact[], 'result');
    expect(results.map(({ at }) => at)).toEqual([closedAt, closedAt]);
  });

  it('finds its word told by the version before, which named no agency, and lets it stand', async () => {
    const { deps, store, ref } = await aPanelOf(ELSEWHERE);
    await openAt(deps, ref, 'decision');
    const at = (await store.facts(ref, 'closure'))[0]?.at ?? '';
    const content = { panel: 'u1', resultsRound: 1, tally: aTally({ 'decided-elsewhere': 2 }) };
    const before = { unit: UPPER, subject: 'panel:u1', at, by: 'step', channel: 'step' } as const;
    await store.putFact(aFact('lower-results', content, before));

    expect(await recordResults(deps)({ ...step, unit: ref })).toMatchObject({ recorded: 2, round: 1 });
    expect((await store.facts(UPPER, 'lower-results')).map((fact) => fact.content)).toEqual([content]);
  });

  it('may have no people at all', async () => {
    const { deps, ref } = await aPanelOf([]);
    await openAt(deps, ref, 'decision');

    expect(await recordResults(deps)({ ...step, unit: ref })).toMatchObject({ recorded: 0, round: 1 });
  });
});

describe('a panel that still waits for its decision', () => {
  it('records and announces nothing', async () => {
    const { deps, store, ref } = await aPanelOf([anOfficial()]);
    await openAt(deps, ref, 'decision');

    await expect(recordResults(deps)({ ...step, unit: ref })).rejects.toThrow(NotFound);
    await expect(announceResults(deps)({ ...step, unit: ref })).rejects.toThrow(NotFound);
    expect((await store.unit(ref)).facts).toEqual([]);
  });
});
