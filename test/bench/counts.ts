// Counts of a running system, taken from outside: what Node tells of each request, and what the runtime is asked to do.
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { StepName } from '#shared/contracts/steps';

/** Pages as people see them; the mailbox and the clock are the laptop's own. */
const PAGE = /^\/(l|console)\//;

export type PageCounts = { byLink: number; console: number; milliseconds: number[] };

/** Server time: from the parsed head of a request to the end of its answer. */
export const countPages = (): PageCounts => {
  const counts: PageCounts = { byLink: 0, console: 0, milliseconds: [] };
  const begun = new WeakMap<IncomingMessage, number>();
  subscribe('http.server.request.start', (message) => {
    begun.set((message as { request: IncomingMessage }).request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request } = message as { request: IncomingMessage };
    const from = begun.get(request);
    const page = PAGE.exec(request.url ?? '')?.[1];
    if (from === undefined || page === undefined) return;
    counts[page === 'l' ? 'byLink' : 'console'] += 1;
    counts.milliseconds.push(performance.now() - from);
  });
  return counts;
};

export type StepCounts = Partial<Record<StepName, number>>;

export const countSteps = (): { counts: StepCounts; beforeStep: (step: StepName) => void } => {
  const counts: StepCounts = {};
  return {
    counts,
    beforeStep: (step) => {
      counts[step] = (counts[step] ?? 0) + 1;
    },
  };
};
