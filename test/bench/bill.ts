// From what was counted to one official's share, and to what a cycle costs on AWS.
import { BOUNDS, type PerOfficial, PRICES, variableCost } from '../../infra/cost.ts';
import { FUNCTIONS, MAIL } from '../../infra/service.ts';
import type { Capacity } from './capacity.ts';
import type { Ran } from './province.ts';

/** Billed on arm64, as assumed: nothing here runs on Lambda. A page is some requests to DynamoDB, a step some dozens. */
const ASSUMED_MS = { pages: 60, step: 400, sweep: 80, 'send-mails': 1500 } as const;
/** Mails reach the queue, leave it and are taken off it in batches. */
const REQUESTS_A_BATCH = 3;
/** An empty look at the index of open gates: eventually consistent, one small page. */
const SWEEP_READ_UNITS = 0.5;

export type Invocations = { pages: number; steps: number; sweeps: number; sendMails: number; total: number };

/** On AWS the sweep comes every hour of the cycle, on the laptop only when there is something to look at. */
export const invocationsOf = ({ pages, steps, hours, mails }: Ran): Invocations => {
  const stepCalls = Object.values(steps).reduce((sum, count) => sum + count, 0);
  const sweeps = Math.ceil(hours);
  const sendMails = Math.ceil(mails / MAIL.batch);
  const counted = { pages: pages.byLink + pages.console, steps: stepCalls, sweeps, sendMails };
  return { ...counted, total: counted.pages + counted.steps + counted.sweeps + counted.sendMails };
};

const gigabyteSecondsOf = ({ pages, steps, sweeps, sendMails }: Invocations): number => {
  const spent = (count: number, milliseconds: number, memoryMB: number): number =>
    (count * milliseconds * memoryMB) / 1000 / 1024;
  return (
    spent(pages, ASSUMED_MS.pages, FUNCTIONS.pages.memoryMB) +
    spent(steps, ASSUMED_MS.step, FUNCTIONS['open-gate'].memoryMB) +
    spent(sweeps, ASSUMED_MS.sweep, FUNCTIONS.sweep.memoryMB) +
    spent(sendMails, ASSUMED_MS['send-mails'], FUNCTIONS['send-mails'].memoryMB)
  );
};

export const shareOf = (ran: Ran, capacity: Capacity): PerOfficial => {
  const { officials, transitions, mails, events, hours } = ran;
  const invocations = invocationsOf(ran);
  return {
    transitions: transitions / officials,
    writeUnits: (capacity.write + capacity.indexWrite) / capacity.officials,
    readUnits: capacity.read / capacity.officials + (Math.ceil(hours) * SWEEP_READ_UNITS) / officials,
    invocations: invocations.total / officials,
    gigabyteSeconds: gigabyteSecondsOf(invocations) / officials,
    pageRequests: invocations.pages / officials,
    queueRequests: (invocations.sendMails * REQUESTS_A_BATCH) / officials,
    events: events / officials,
    mails: mails / officials,
    // the laptop writes no log lines for AWS: the design's bound stands
    logKilobytes: BOUNDS.logKilobytes,
  };
};

export const pricesNote = `list prices of ${PRICES.asOf} from memory (infra/cost.ts); Lambda's durations assumed`;

export const costOf = (officials: number, share: PerOfficial): { withoutMail: number; total: number } =>
  variableCost(officials, share);
