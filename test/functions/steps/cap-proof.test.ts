// The cap proof in the workflow: recorded before the results, and nothing is announced without it. On a real store.
import { describe, expect, it } from 'vitest';
import { proofFile } from '#shared/domain/cap-proof/kept';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import { CapProofInvalid } from '#shared/domain/errors';
import { type Fact, makeFact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Rating } from '#shared/domain/rating';
import type { Store } from '#shared/ports';
import { handle as announceResults } from '../../../functions/steps/announce-results.ts';
import { handle as recordResults } from '../../../functions/steps/record-results.ts';
import { aCap, aCycle, aPanel, aProfile, aRecordOfDecision, aRegulations, officials } from '../../builders.ts';
import { aWorld } from '../console/world.ts';

const CYCLE = aCycle({ id: '2024', regulations: aRegulations({ state: [aProfile({ caps: [aCap()] })] }) });
const REF: UnitRef = { cycle: '2024', kind: 'panel', id: 'p1' };
const STEP = { version: 1, unit: REF } as const;
const RATINGS: Record<string, Rating> = { o1: 'excellent', o2: 'good', o3: 'good', o4: 'good', o5: 'good' };
const OVER: Record<string, Rating> = { ...RATINGS, o2: 'excellent' };

const decidedOn = async (ratings: Record<string, Rating>) => {
  const world = await aWorld();
  await world.store.putCycle(CYCLE);
  await world.store.freeze([{ ref: REF, panel: aPanel(), officials: officials('o1', 'o2', 'o3', 'o4', 'o5') }]);
  for (const fact of aRecordOfDecision(ratings)) await world.store.putFact({ ...fact, unit: REF } as Fact);
  return world;
};

/** A store that no longer has the proof, or has it otherwise. */
const seeing = (store: Store, change: (proof: Fact<'cap-proof'>) => Fact[]): Store => ({
  ...store,
  withoutForms: async (ref) => {
    const record = await store.withoutForms(ref);
    return { ...record, facts: record.facts.flatMap((fact) => (fact.kind === 'cap-proof' ? change(fact) : [fact])) };
  },
});

describe('a decided panel', () => {
  it('keeps the proof of its decision before any result, and the file made of it verifies by itself', async () => {
    const { deps, store } = await decidedOn(RATINGS);
    const written: string[] = [];
    const putFact: Store['putFact'] = (fact) => {
      written.push(fact.kind);
      return store.putFact(fact);
    };

    const answer = await recordResults({ ...deps, store: { ...store, putFact } })(STEP);

    const [kept] = await store.facts(REF, 'cap-proof');
    expect(answer).toEqual({ recorded: 5, round: 1, proof: 'recorded' });
    expect(written).toEqual(['cap-proof', 'result', 'result', 'result', 'result', 'result']);
    expect(kept).toMatchObject({ subject: 'authority', round: 1, by: 'step', content: { panel: 'p1', round: 1 } });
    expect(JSON.stringify(kept)).not.toContain('"regulations"');
    const file = kept && JSON.parse(JSON.stringify(proofFile(kept.content, CYCLE)));
    expect(verifyCapProof(file)).toEqual({ holds: true, problems: [] });
  });

  it('writes the same proof when the step runs again', async () => {
    const { deps, store, clock } = await decidedOn(RATINGS);
    await recordResults(deps)(STEP);
    const first = await store.facts(REF, 'cap-proof');
    clock.at = '2025-02-03T03:00:00.000Z';

    await recordResults(deps)(STEP);

    expect(await store.facts(REF, 'cap-proof')).toEqual(first);
  });

  it('announces with its proof', async () => {
    const { deps } = await decidedOn(RATINGS);
    await recordResults(deps)(STEP);

    expect(await announceResults(deps)(STEP)).toEqual({ round: 1, notices: 5, proof: 'proven' });
  });

  it('records no result of a decision beyond its cap', async () => {
    const { deps, store } = await decidedOn(OVER);

    await expect(recordResults(deps)(STEP)).rejects.toMatchObject({
      name: 'CapProofInvalid',
      facts: { problem: 'cap-exceeded', where: 'p1 cap-20' },
    });
    expect(await store.facts(REF, 'result')).toEqual([]);
    expect(await store.facts(REF, 'cap-proof')).toEqual([]);
  });
});

describe('announcing', () => {
  const recorded = async (change: (proof: Fact<'cap-proof'>) => Fact[]) => {
    const { deps, store, mails } = await decidedOn(RATINGS);
    await recordResults(deps)(STEP);
    return { mails, announced: announceResults({ ...deps, store: seeing(store, change) })(STEP) };
  };
  const otherwise = (proof: Fact<'cap-proof'>, content: Partial<Fact<'cap-proof'>['content']>): Fact[] => [
    makeFact({ ...proof, content: { ...proof.content, ...content } }),
  ];

  it('is refused by name without a proof, and nobody hears anything', async () => {
    const { mails, announced } = await recorded(() => []);

    await expect(announced).rejects.toThrow(CapProofInvalid);
    await expect(announced).rejects.toMatchObject({ facts: { problem: 'missing', where: 'p1' } });
    expect(mails).toEqual([]);
  });

  it('is refused where the proof was touched', async () => {
    const { mails, announced } = await recorded((proof) => otherwise(proof, { deferred: ['o9'] }));

    await expect(announced).rejects.toMatchObject({ facts: { problem: 'seal-differs', where: 'p1 seal' } });
    expect(mails).toEqual([]);
  });

  it('is refused where the proof is of another decision', async () => {
    const { announced } = await recorded((proof) => otherwise(proof, { decision: '0'.repeat(64) }));

    await expect(announced).rejects.toMatchObject({ facts: { problem: 'other-decision' } });
  });
});
