// The sample province from kickoff to published results: its people act over HTTP from this process, the server is another.
import { setTimeout } from 'node:timers/promises';
import { HR_ADDRESS } from '../../infra/local/demonstration.ts';
import { play } from '../../infra/local/people/crowd.ts';
import { copiedCast } from './copies.ts';
import type { Report } from './server.ts';
import { CYCLE, startSystem } from './system.ts';

export type Ran = Report & { officials: number; importedMs: number; seconds: number };

export const runProvince = async (copies = 1): Promise<Ran> => {
  const cast = copiedCast(copies, { cycle: CYCLE, hrAddress: HR_ADDRESS });
  const { base, officials, importedMs, openedMs, report, stop } = await startSystem(copies);
  try {
    const begun = performance.now();
    await play({ base, seed: 1, cast, tell: () => {} });
    const counted = await report();
    const seconds = (openedMs + performance.now() - begun) / 1000;
    if (!counted.closed) throw new Error('the cycle did not close');
    return { ...counted, officials, importedMs, seconds };
  } finally {
    await stop();
    // let the disk settle: what follows is measured too
    await setTimeout(500);
  }
};
