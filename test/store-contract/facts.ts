// Facts: put once, never changed; read by unit, kind, key, and results by official.
import { describe, expect, it } from 'vitest';
import { factKey } from '#shared/domain/fact';
import type { Fresh } from '../store-contract.ts';
import { aClosure, aResult, aSelfAssessment, C1, P1, units } from './fixtures.ts';

const P2 = { ...P1, cycle: '2024', id: 'P2' };

export const factCases = (fresh: Fresh): void =>
  void describe('facts', () => {
    it('puts a fact and gives it back by key, kind and unit', async () => {
      const store = await fresh();
      await store.freeze(units());
      const fact = aSelfAssessment('o1');

      expect(await store.putFact(fact)).toEqual({ put: true });
      expect(await store.fact(P1, factKey(fact))).toEqual(fact);
      expect(await store.facts(P1, 'self-assessment')).toEqual([fact]);
      expect((await store.unit(P1)).facts).toEqual([fact]);
    });

    it('answers the fact that stands, the same or another', async () => {
      const store = await fresh();
      const first = aSelfAssessment('o1');
      await store.putFact(first);

      expect(await store.putFact(first)).toEqual({ put: false, existing: first });
      expect(await store.putFact(aSelfAssessment('o1', { ownRating: 'excellent' }))).toEqual({
        put: false,
        existing: first,
      });
      expect(await store.facts(P1, 'self-assessment')).toEqual([first]);
    });

    it('lets one of many at once be first, and shows it to all others', async () => {
      const store = await fresh();
      const wanted = Array.from({ length: 20 }, (_, n) => aSelfAssessment('o1', { results: `Bản số ${n}` }));
      const written = await Promise.all(wanted.map((fact) => store.putFact(fact)));
      const winner = wanted[written.findIndex(({ put }) => put)];

      expect(written.filter(({ put }) => put)).toHaveLength(1);
      expect(written.filter(({ put }) => !put)).toEqual(
        Array.from({ length: 19 }, () => ({ put: false, existing: winner })),
      );
    });

    it('keeps rounds, kinds and units apart, in the order of their keys', async () => {
      const store = await fresh();
      await store.freeze(units());
      const second = { ...aSelfAssessment('o1'), round: 2 };
      const facts = [aClosure(), aSelfAssessment('o1'), second, aSelfAssessment('o2')];
      for (const fact of [...facts].reverse()) await store.putFact(fact);
      await store.putFact(aClosure({ phase: 'party-review' }, C1));

      expect((await store.unit(P1)).facts).toEqual(facts);
      expect(await store.facts(P1, 'self-assessment')).toEqual(facts.slice(1));
      expect(await store.facts(P1, 'review')).toEqual([]);
      expect(await store.fact(P1, 'SELF-ASSESSMENT#official:o9#001')).toBeUndefined();
    });

    it('keeps every character as it was typed', async () => {
      const store = await fresh();
      const strengths = 'Đã “hoàn thành” \u{1F33E} <script>alert(1)</script> \\ \u0000 '.concat(
        'ệ'.normalize('NFD'),
        ' hết',
      );
      const fact = aSelfAssessment('o1', { strengths });
      await store.putFact(fact);

      expect(await store.fact(P1, factKey(fact))).toEqual(fact);
    });

    it('refuses a fact over 350 KB, counted in bytes, and writes nothing', async () => {
      const store = await fresh();
      const missing = Array.from({ length: 1200 }, () => 'ệ'.repeat(100));
      const fact = aClosure({ missing });

      await expect(store.putFact(fact)).rejects.toMatchObject({ name: 'ItemTooLarge' });
      expect(await store.fact(P1, factKey(fact))).toBeUndefined();
      expect(await store.putFact(aClosure({ missing: missing.slice(0, 1100) }))).toEqual({ put: true });
    });

    it('reads a panel whose forms fill many megabytes', async () => {
      const store = await fresh();
      await store.freeze(units());
      const people = Array.from({ length: 12 }, (_, n) => aSelfAssessment(`o${10 + n}`));
      const closures = Array.from({ length: 8 }, (_, n) => ({
        ...aClosure({ missing: Array.from({ length: 3000 }, () => 'x'.repeat(100)) }),
        round: n + 1,
      }));
      await Promise.all([...people, ...closures].map((fact) => store.putFact(fact)));

      expect((await store.unit(P1)).facts).toEqual([...closures, ...people]);
      expect((await store.outline(P1)).facts).toEqual(closures);
    });

    it('lists the results of a person over cycles and panels, newest last', async () => {
      const store = await fresh();
      const newest = aResult('o1', '2025-01-05T01:00:00.000Z', { unit: P2, round: 2 });
      const oldest = aResult('o1', '2023-12-20T01:00:00.000Z');
      const between = aResult('o1', '2024-12-20T01:00:00.000Z', { unit: P2 });
      for (const fact of [newest, oldest, between, aResult('o2', '2023-12-20T01:00:00.000Z')])
        await store.putFact(fact);

      expect(await store.resultsOf('o1')).toEqual([oldest, between, newest]);
      expect(await store.resultsOf('o3')).toEqual([]);
    });
  });
