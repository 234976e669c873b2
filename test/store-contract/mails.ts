// Mails recorded before they are sent, drafts that expire, values that work once.
import { describe, expect, it } from 'vitest';
import type { Reading } from '#shared/domain/reading';
import type { MailRecord } from '#shared/ports';
import type { Fresh } from '../store-contract.ts';
import { aSelfAssessment, C1, LATER, NOW, P1, units } from './fixtures.ts';

const aMail = (id: string, over: Partial<MailRecord> = {}): MailRecord => ({
  id,
  unit: P1,
  slot: 'official:o1',
  kind: 'request',
  to: 'o1@example.test',
  recordedAt: NOW,
  ...over,
});

export const mailCases = (fresh: Fresh): void => {
  describe('mails', () => {
    it('are recorded once under their id', async () => {
      const store = await fresh();

      expect(await store.recordMail(aMail('m1'))).toBe(true);
      expect(await store.recordMail(aMail('m1', { recordedAt: LATER }))).toBe(false);
      expect(await store.mails(P1)).toEqual([aMail('m1')]);
    });

    it('are recorded once where several try at once', async () => {
      const store = await fresh();
      const recorded = await Promise.all([1, 2, 3, 4].map(() => store.recordMail(aMail('m1'))));

      expect(recorded.filter((first) => first)).toHaveLength(1);
    });

    it('are listed by unit in the order of their recording, apart from the unit itself', async () => {
      const store = await fresh();
      await store.freeze(units());
      const mails = [
        aMail('z', { recordedAt: NOW }),
        aMail('a', { recordedAt: LATER }),
        aMail('b', { recordedAt: LATER }),
      ];
      for (const mail of [...mails].reverse()) await store.recordMail(mail);
      await store.recordMail(aMail('of-the-cell', { unit: C1 }));

      expect(await store.mails(P1)).toEqual(mails);
      expect((await store.unit(P1)).facts).toEqual([]);
    });
  });

  describe('drafts', () => {
    it('are kept as typed and written over', async () => {
      const store = await fresh();
      await store.saveDraft('o1', { results: 'Bản đầu', strengths: '' }, LATER);
      await store.saveDraft('o1', { results: 'Bản sau' }, LATER);

      expect(await store.draft('o1', NOW)).toEqual({ results: 'Bản sau' });
      expect(await store.draft('o2', NOW)).toBeUndefined();
    });

    it('keep a field of any name', async () => {
      const store = await fresh();
      const fields = { constructor: 'x', 'vote.o1': 'y', pk: 'z', sk: 'z', expires: '1' };
      await store.saveDraft('o1', fields, LATER);

      expect(await store.draft('o1', NOW)).toEqual(fields);
    });

    it('are gone from the moment they expire', async () => {
      const store = await fresh();
      await store.saveDraft('o1', { results: 'Bản đầu' }, LATER);

      expect(await store.draft('o1', LATER)).toBeUndefined();
      await store.dueGates('2023-12-01T01:00:00.000Z', 10);
      expect(await store.draft('o1', '2023-12-01T01:00:00.000Z')).toBeUndefined();
    });

    it('outlive the sweeps before they expire', async () => {
      const store = await fresh();
      await store.saveDraft('o1', { results: 'Bản đầu' }, LATER);
      await store.dueGates(NOW, 10);

      expect(await store.draft('o1', NOW)).toEqual({ results: 'Bản đầu' });
    });

    it('are refused over 350 KB, and the one before stays', async () => {
      const store = await fresh();
      await store.saveDraft('o1', { results: 'Bản đầu' }, LATER);

      await expect(store.saveDraft('o1', { results: 'ệ'.repeat(120_000) }, LATER)).rejects.toMatchObject({
        name: 'ItemTooLarge',
      });
      expect(await store.draft('o1', NOW)).toEqual({ results: 'Bản đầu' });
    });
  });

  describe('readings of a file', () => {
    const aReading = (over: Partial<Reading> = {}): Reading => ({
      official: 'o1',
      file: 'explanation',
      by: 'hr:0',
      cycle: '2023',
      at: NOW,
      day: '2023-11-02',
      ...over,
    });

    it('are kept once a reader, person, day and file: the first one', async () => {
      const store = await fresh();

      expect(await store.recordReading(aReading())).toBe(true);
      expect(await store.recordReading(aReading({ at: LATER }))).toBe(false);
      expect(await store.readings('o1')).toEqual([aReading()]);
    });

    it('are listed by day, of one person only', async () => {
      const store = await fresh();
      const next = aReading({ day: '2023-11-20', at: LATER });
      for (const each of [next, aReading({ official: 'o11' }), aReading({ by: 'auditor:0' }), aReading()])
        await store.recordReading(each);

      expect(await store.readings('o1')).toEqual([aReading({ by: 'auditor:0' }), aReading(), next]);
    });
  });

  describe('what is erased', () => {
    it('is gone, whatever it was, and nothing else is', async () => {
      const store = await fresh();
      await store.freeze(units());
      const forms = [aSelfAssessment('o1'), aSelfAssessment('o2')];
      for (const fact of forms) await store.putFact(fact);
      for (const id of ['m1', 'm2']) await store.recordMail(aMail(id));
      const reading: Reading = {
        official: 'o1',
        file: 'record',
        by: 'hr:0',
        cycle: '2023',
        at: NOW,
        day: '2023-11-02',
      };
      await store.recordReading(reading);
      await store.unit(P1);
      const fact = 'SELF-ASSESSMENT#official:o1#001';
      // twice: what is gone already is no error
      for (const _ of [1, 2]) await store.erase([{ unit: P1, fact }, { unit: P1, mail: 'm1' }, { reading }]);

      const unit = await store.unit(P1);
      expect(unit.facts).toEqual([forms[1]]);
      expect(unit.kind === 'panel' && unit.frozen.map(({ id }) => id)).toEqual(['o1', 'o2']);
      expect(await store.fact(P1, fact)).toBeUndefined();
      expect((await store.mails(P1)).map(({ id }) => id)).toEqual(['m2']);
      expect(await store.readings('o1')).toEqual([]);
    });

    it('may be many at once', async () => {
      const store = await fresh();
      const ids = Array.from({ length: 60 }, (_, index) => `m${index}`);
      for (const id of ids) await store.recordMail(aMail(id));
      await store.erase(ids.map((mail) => ({ unit: P1, mail })));

      expect(await store.mails(P1)).toEqual([]);
    });
  });

  describe('values that work once', () => {
    it('work once', async () => {
      const store = await fresh();

      expect(await store.useOnce('sign-in:1', LATER)).toBe(true);
      expect(await store.useOnce('sign-in:1', LATER)).toBe(false);
      expect(await store.useOnce('sign-in:2', LATER)).toBe(true);
    });

    it('work for one of several at once', async () => {
      const store = await fresh();
      const used = await Promise.all([1, 2, 3, 4].map(() => store.useOnce('sign-in:1', LATER)));

      expect(used.filter((mine) => mine)).toHaveLength(1);
    });
  });
};
