// One function as Lambda runs it: its bundle and its own environment in a thread, under a clock that the test turns.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/** `ahead`: one number, by how many milliseconds the clock of all functions is ahead. */
export type Given = { bundle: string; ahead: SharedArrayBuffer };
export type Call = { n: number; event: unknown };
export type Answer = { n: number; result?: unknown; failure?: { name: string; message: string } };

const { bundle, ahead } = workerData as Given;
const turned = new Float64Array(ahead);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length === 0 ? [RealDate.now() + (turned[0] ?? 0)] : parts) as [number]));
  }

  static override now(): number {
    return RealDate.now() + (turned[0] ?? 0);
  }
} as DateConstructor;

type Handler = (event: unknown, context: object) => Promise<unknown>;
const { handler } = createRequire(import.meta.url)(bundle) as { handler: Handler };

const answer = async ({ n, event }: Call): Promise<Answer> => {
  try {
    return { n, result: await handler(event, {}) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new TypeError(String(error));
    return { n, failure: { name, message } };
  }
};

parentPort?.on('message', async (call: Call) => parentPort?.postMessage(await answer(call)));
