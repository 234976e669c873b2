// The published table says what the suite proves. `UPDATE_MATRIX=1 npx vitest run test/workflows` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cases } from './cases/all.ts';
import { EMULATOR, emulatorCannot, emulatorDiffers } from './emulator.ts';
import { featuresOf } from './features.ts';
import { laptop, laptopCannot } from './laptop.ts';
import { matrixIn, matrixOf, withMatrix } from './matrix.ts';
import { allEdges, allStates, text } from './scripts.ts';

const file = new URL('../../../workflows/README.md', import.meta.url);

describe('the matrix', () => {
  it('is published as the suite proves it', () => {
    const columns = [
      { engine: laptop.name, cannot: laptopCannot },
      // proven by `npm run test:deployed`, which fails where this column says more or less than it sees
      { engine: EMULATOR, cannot: emulatorCannot },
    ];
    const matrix = matrixOf(cases, columns, {
      states: allStates.length,
      transitions: allEdges.length,
      features: featuresOf(text).size,
    });
    if (process.env.UPDATE_MATRIX === '1') writeFileSync(file, withMatrix(readFileSync(file, 'utf8'), matrix));
    expect(matrixIn(readFileSync(file, 'utf8'))).toBe(matrix);
  });

  it('says no of a case only for a reason that shows, where the case can be played', () => {
    const playable = new Map(cases.map(({ id, play }) => [id, play !== undefined]));
    for (const [id, { seen }] of Object.entries(emulatorDiffers))
      expect([id, playable.get(id)]).toEqual([id, seen !== undefined]);
  });

  it('names the emulator’s version', () => {
    expect(EMULATOR).toMatch(/^MiniStack \d+\.\d+\.\d+$/);
  });
});
