// The conformance cases on the laptop's engine.
import { describe, expect, it } from 'vitest';
import { playOn } from './case.ts';
import { cases } from './cases/all.ts';
import { laptop, laptopCannot } from './laptop.ts';

describe('the laptop’s engine does what AWS does', () => {
  for (const each of cases.filter(({ id }) => laptopCannot[id] === undefined))
    it(`${each.id} · ${each.title}`, async () => {
      expect(each.play).toBeDefined();
      await playOn(laptop, each);
    });
});

describe('what the laptop’s engine cannot do', () => {
  it('is a case of the list, each with its reason', () => {
    const ids = cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, reason] of Object.entries(laptopCannot)) {
      expect(ids).toContain(id);
      expect(reason).toMatch(/\w+ \w+/);
    }
  });

  it('leaves the sixteen cases of the list covered or explained', () => {
    const numbers = new Set(cases.map(({ id }) => Number.parseInt(id, 10)));
    expect([...numbers]).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });
});
