// The real clock of AWS: nobody turns it.
import type { Clock } from '#shared/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };
