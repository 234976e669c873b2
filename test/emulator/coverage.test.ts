// The workflow's own text on the emulator, through real functions and tokens, every way out of every state.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EMULATOR, emulatorDriver } from '../workflows/conformance/emulator.ts';
import { allEdges, refusing, text } from '../workflows/conformance/scripts.ts';
import { walkOf } from '../workflows/conformance/walk.ts';
import { type Emulator, startEmulator } from './ministack.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
}, 180_000);
afterAll(() => emulator?.stop());

it(`takes every state and every transition of the text on ${EMULATOR}`, { timeout: 300_000 }, async () => {
  const driver = await emulatorDriver(emulator);
  try {
    const walk = await walkOf(driver, text, refusing, 20);

    expect(walk.strays).toEqual([]);
    expect(walk.ended).toMatchObject({ status: 'SUCCEEDED' });
    expect(allEdges.filter((edge) => !walk.taken.has(edge))).toEqual([]);
  } finally {
    driver.stop();
  }
});
