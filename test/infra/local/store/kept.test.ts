// Parts that are kept as read: shared, so not to be changed; bounded, so that memory stays flat.
import { describe, expect, it } from 'vitest';
import type { UnitPart } from '#shared/contracts/unit-items';
import { keptParts } from '../../../../infra/local/store/kept.ts';
import { openStore } from '../../../../infra/local/store.ts';
import { anOfficial, aSelfAssessment, P1, units } from '../../../store-contract/fixtures.ts';
import { aFile } from './files.ts';

const part = (id: string): UnitPart => ({ is: 'official', value: anOfficial(id) });

describe('parts that are kept as read', () => {
  it('are let go unit by unit, the one that was read in longest ago first', () => {
    const kept = keptParts(100);
    kept.keep('P1', 'a', part('o1'), 40);
    kept.keep('P2', 'a', part('o2'), 40);
    kept.keep('P1', 'b', part('o3'), 10);
    kept.keep('P3', 'a', part('o4'), 40);

    expect(kept.get('P2', 'a')).toBeUndefined();
    expect([kept.get('P1', 'a'), kept.get('P1', 'b'), kept.get('P3', 'a')]).toEqual([
      part('o1'),
      part('o3'),
      part('o4'),
    ]);
  });

  it('make room again for what is forgotten', () => {
    const kept = keptParts(100);
    kept.keep('P1', 'a', part('o1'), 90);
    kept.forget('P1');
    kept.keep('P2', 'a', part('o2'), 90);

    expect(kept.get('P1', 'a')).toBeUndefined();
    expect(kept.get('P2', 'a')).toEqual(part('o2'));
  });

  it('cannot be changed by one of their readers', async () => {
    const store = openStore(aFile());
    await store.freeze(units());
    await store.putFact(aSelfAssessment('o1'));
    const [fact] = (await store.unit(P1)).facts;

    expect(() => Object.assign(fact?.content ?? {}, { ownRating: 'excellent' })).toThrow(TypeError);
    expect((await store.unit(P1)).facts).toEqual([aSelfAssessment('o1')]);
    store.close();
  });

  it('leave each reader a list of its own', async () => {
    const store = openStore(aFile());
    await store.freeze(units());
    await store.putFact(aSelfAssessment('o1'));
    const record = await store.unit(P1);
    record.facts.pop();

    expect((await store.unit(P1)).facts).toHaveLength(1);
    store.close();
  });

  it('are read anew after a freeze', async () => {
    const store = openStore(aFile());
    await store.freeze(units());
    await store.official(P1, 'o1');
    await store.freeze(units([anOfficial('o1', { post: 'Phó phòng' })]));

    expect(await store.official(P1, 'o1')).toMatchObject({ post: 'Phó phòng' });
    store.close();
  });
});
