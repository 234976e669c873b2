// Units: frozen at opening, read whole or in outline, with the epochs of their links.
import { describe, expect, it } from 'vitest';
import type { Fresh } from '../store-contract.ts';
import { aCell, aClosure, aFact, aGate, anOfficial, aPanel, aSelfAssessment, C1, P1, units } from './fixtures.ts';

const UNKNOWN = { ...P1, id: 'P9' };
/** Its key lies behind those of the self-assessments. */
const aSignature = () =>
  aFact('signature', { subject: 'clerk', content: { number: '1/QĐ', date: '2023-11-30', signer: 'Chủ tịch' } });

export const unitCases = (fresh: Fresh): void =>
  void describe('units', () => {
    it('knows no unit before the freeze', async () => {
      const store = await fresh();

      await expect(store.unit(P1)).rejects.toMatchObject({ name: 'NotFound' });
      await expect(store.outline(P1)).rejects.toMatchObject({ name: 'NotFound' });
      expect(await store.official(P1, 'o1')).toBeUndefined();
      expect(await store.gate(P1)).toBeUndefined();
    });

    it('gives a panel with its people, without gate, facts or epochs', async () => {
      const store = await fresh();
      await store.freeze(units());

      expect(await store.unit(P1)).toEqual({
        kind: 'panel',
        ref: P1,
        panel: aPanel(),
        frozen: [anOfficial('o1'), anOfficial('o2')],
        gate: undefined,
        facts: [],
        epochs: {},
      });
    });

    it('gives a Party cell with its members', async () => {
      const store = await fresh();
      await store.freeze(units());

      expect(await store.unit(C1)).toMatchObject({ kind: 'cell', ref: C1, cell: aCell(), facts: [] });
    });

    it('gives the outline without people and forms, with closures and gate', async () => {
      const store = await fresh();
      await store.freeze(units());
      await store.putFact(aSelfAssessment('o1'));
      await store.putFact(aClosure());
      await store.openGate(P1, aGate(['official:o2']));

      expect(await store.outline(P1)).toEqual({
        kind: 'panel',
        ref: P1,
        panel: aPanel(),
        frozen: [],
        gate: aGate(['official:o2']),
        facts: [aClosure()],
        epochs: {},
      });
    });

    it('gives all but the self-assessments where it is read without forms', async () => {
      const store = await fresh();
      await store.freeze(units());
      const facts = [aClosure(), aSignature()];
      for (const fact of [...facts, aSelfAssessment('o1'), aSelfAssessment('o2')]) await store.putFact(fact);
      await store.openGate(P1, aGate(['official:o2']));
      const whole = await store.unit(P1);

      expect(whole.facts).toHaveLength(4);
      expect(await store.withoutForms(P1)).toEqual({ ...whole, facts });
      await expect(store.withoutForms(UNKNOWN)).rejects.toMatchObject({ name: 'NotFound' });
    });

    it('gives the frame without people and facts', async () => {
      const store = await fresh();
      await store.freeze(units());
      await store.putFact(aClosure());
      await store.openGate(P1, aGate(['official:o2']));
      await store.raiseEpoch(P1, 'hr', 2);
      const whole = await store.unit(P1);

      expect(await store.frame(P1)).toEqual({ ...whole, frozen: [], facts: [] });
      await expect(store.frame(UNKNOWN)).rejects.toMatchObject({ name: 'NotFound' });
    });

    it('gives a person of the panel and nobody else', async () => {
      const store = await fresh();
      await store.freeze(units());

      expect(await store.official(P1, 'o2')).toEqual(anOfficial('o2'));
      expect(await store.official(P1, 'o3')).toBeUndefined();
      expect(await store.official(UNKNOWN, 'o2')).toBeUndefined();
    });

    it('leaves gates, facts and epochs alone when it freezes again', async () => {
      const store = await fresh();
      await store.freeze(units());
      await store.putFact(aSelfAssessment('o1'));
      await store.openGate(P1, aGate(['official:o2']));
      await store.raiseEpoch(P1, 'official:o2', 2);
      const before = await store.unit(P1);
      await store.freeze(units());

      expect(await store.unit(P1)).toEqual(before);
      expect(before).toMatchObject({ facts: [{ subject: 'official:o1' }], epochs: { 'official:o2': 2 } });
    });

    it('freezes a hospital of hundreds with names in every spelling', async () => {
      const store = await fresh();
      const names = [
        'Nguyễn Thị Ánh Nguyệt',
        'Nguyễn Thị Ánh Nguyệt'.normalize('NFD'),
        "Y'Mẫu Êban",
        '“Mẫu” <b>&\\\u{1F33E}',
      ];
      const people = Array.from({ length: 700 }, (_, n) =>
        anOfficial(`o${String(n).padStart(3, '0')}`, { name: names[n % 4] ?? '', post: 'Bác sĩ '.repeat(20).trim() }),
      );
      await store.freeze(units(people));

      expect(await store.unit(P1)).toMatchObject({ frozen: people });
    });

    it('refuses a unit that no item can hold, before it writes any', async () => {
      const store = await fresh();
      const huge = { ref: P1, panel: aPanel('P1', { name: 'Sở '.repeat(130_000) }), officials: [] };

      await expect(store.freeze([...units().slice(1), huge])).rejects.toMatchObject({ name: 'ItemTooLarge' });
      await expect(store.unit(C1)).rejects.toMatchObject({ name: 'NotFound' });
    });

    it('raises the epoch of a link and never lowers it', async () => {
      const store = await fresh();
      await store.freeze(units());
      await store.raiseEpoch(P1, 'official:o1', 3);
      await store.raiseEpoch(P1, 'official:o1', 2);
      await store.raiseEpoch(P1, 'hr', 2);

      expect((await store.outline(P1)).epochs).toEqual({ 'official:o1': 3, hr: 2 });
      expect((await store.unit(P1)).epochs).toEqual({ 'official:o1': 3, hr: 2 });
    });

    it('ends at the highest epoch whatever the order', async () => {
      const store = await fresh();
      await store.freeze(units());
      await Promise.all([4, 2, 5, 3].map((epoch) => store.raiseEpoch(P1, 'official:o1', epoch)));

      expect((await store.unit(P1)).epochs).toEqual({ 'official:o1': 5 });
    });
  });
