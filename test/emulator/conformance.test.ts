// The conformance cases on the emulator: those it passes, and those where it does something else, which must show.
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, playOn } from '../workflows/conformance/case.ts';
import { cases } from '../workflows/conformance/cases/all.ts';
import { EMULATOR, emulatorDiffers, emulatorDriver } from '../workflows/conformance/emulator.ts';
import { type Emulator, startEmulator } from './ministack.ts';

let emulator: Emulator;
let driver: Awaited<ReturnType<typeof emulatorDriver>>;
beforeAll(async () => {
  emulator = await startEmulator();
  driver = await emulatorDriver(emulator);
}, 180_000);
afterAll(async () => {
  driver?.stop();
  await emulator?.stop();
});

const timeout = 180_000;
const verdictOf = (each: Case): Promise<string> =>
  playOn(driver, each).then(
    () => 'passes',
    (error: Error & { actual?: unknown }) => `${error.message} ${inspect(error.actual, { depth: 9 })}`,
  );

describe(`${EMULATOR} does what AWS does`, { timeout }, () => {
  for (const each of cases.filter(({ id }) => emulatorDiffers[id] === undefined))
    it.concurrent(`${each.id} · ${each.title}`, async () => {
      expect(each.play).toBeDefined();
      await playOn(driver, each);
    });
});

describe(`${EMULATOR} does something else`, { timeout }, () => {
  for (const each of cases.filter(({ play }) => play !== undefined)) {
    const { instead, seen } = emulatorDiffers[each.id] ?? {};
    if (instead !== undefined)
      it.concurrent(`${each.id} · ${instead}`, async () => {
        expect(await verdictOf(each)).toMatch(seen ?? /nothing shows it/);
      });
  }
});
