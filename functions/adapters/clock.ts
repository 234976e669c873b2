// The real clock of AWS: nobody turns it.
import type { Clock } from '#shared/ports';

export const systemClock: Clock = { now: () => new Date().toISOString() };
