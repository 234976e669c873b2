// The workflow's own text, walked until every state and every way out of it has been taken.
import { describe, expect, it } from 'vitest';
import { laptop } from './laptop.ts';
import { allEdges, failing, refusing, text } from './scripts.ts';
import { walkOf } from './walk.ts';

describe('the workflow’s own text on the laptop’s engine', () => {
  for (const [how, units] of Object.entries({ 'functions fail': failing, 'tokens are refused': refusing }))
    it(`takes every state and every transition, and goes where the text says, when ${how}`, async () => {
      const walk = await walkOf(laptop, text, units);

      expect(walk.ended).toMatchObject({ status: 'SUCCEEDED', output: { closed: { closed: true } } });
      expect(walk.strays).toEqual([]);
      expect(allEdges.length).toBeGreaterThan(60);
      expect(allEdges.filter((edge) => !walk.taken.has(edge))).toEqual([]);
    });
});
