// The published table says what the suite proves. `UPDATE_MATRIX=1 npx vitest run test/workflows` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workflowText } from '../../../workflows/index.ts';
import { cases } from './cases/all.ts';
import { featuresOf } from './features.ts';
import { laptop, laptopCannot } from './laptop.ts';
import { matrixIn, matrixOf, withMatrix } from './matrix.ts';
import { edgesOf, machinesOf } from './text.ts';

const file = new URL('../../../workflows/README.md', import.meta.url);

it('publishes the matrix that the suite proves', () => {
  const text: object = JSON.parse(workflowText());
  const machines = machinesOf(text);
  const matrix = matrixOf(cases, [{ engine: laptop.name, cannot: laptopCannot }], {
    states: machines.reduce((sum, { States }) => sum + Object.keys(States).length, 0),
    transitions: machines.reduce((sum, machine) => sum + edgesOf(machine).length, 0),
    features: featuresOf(text).size,
  });
  if (process.env.UPDATE_MATRIX === '1') writeFileSync(file, withMatrix(readFileSync(file, 'utf8'), matrix));
  expect(matrixIn(readFileSync(file, 'utf8'))).toBe(matrix);
});
