// The simulated people as a process of their own: what they do is told to the parent, message by message.

import type { Size } from '../sample/agencies.ts';
import { sampleCast } from '../sample/cast.ts';
import { play, type Told } from './crowd.ts';

type Options = {
  base: string;
  cycle: string;
  size: Size;
  seed: number;
  order: number;
  hrAddress: string;
  spared: string[];
};

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const tell = (told: Told): void => void process.send?.(told);
const cast = sampleCast(options);

const isGone = (error: unknown): boolean =>
  ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');

// a server that was killed takes its people with it: they must not act beside those of its successor
process.once('disconnect', () => process.exit(1));

try {
  await play({ base: options.base, seed: options.order, cast, tell });
  process.exit(0);
} catch (error) {
  // where the server is gone it has said why itself
  if (!isGone(error)) console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exit(1);
}
