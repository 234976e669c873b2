// The Events port on EventBridge: batches of ten, and the entries that the bus refused sent again.
import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { EventInvalid, EventsNotPublished } from '#shared/domain/errors';
import type { EventEntry, Events } from '#shared/ports';

const BATCH = 10;
/** Of one request, all entries together. */
const MOST_BYTES = 256 * 1024;
const ATTEMPTS = 5;

export const requestEntry = (busName: string, { name, detail }: EventEntry): PutEventsRequestEntry => ({
  EventBusName: busName,
  Source: 'xeploai',
  DetailType: name,
  Detail: JSON.stringify(detail),
});

/** As PutEvents counts an entry; its time is not set by us. */
const bytesOf = ({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number =>
  Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);

/** Throws EventInvalid for an entry that no request could carry: told before anything is sent. */
const checkSizes = (requests: readonly PutEventsRequestEntry[]): void => {
  for (const request of requests)
    if (bytesOf(request) > MOST_BYTES)
      throw new EventInvalid(`${request.DetailType} has ${bytesOf(request)} bytes`, {
        problem: 'too-large',
        event: request.DetailType ?? '',
      });
};

/** At most ten entries and 256 KB a request. */
const inBatches = (requests: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] => {
  const batches: PutEventsRequestEntry[][] = [];
  let room = 0;
  for (const request of requests) {
    const size = bytesOf(request);
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH || size > room) {
      batches.push([request]);
      room = MOST_BYTES - size;
    } else {
      last.push(request);
      room -= size;
    }
  }
  return batches;
};

/** 100 ms, doubled each time, with jitter so that many panels do not come back together. */
const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt * (0.5 + Math.random() / 2)));

type Refused = { entries: PutEventsRequestEntry[]; code: string };

/** PutEvents succeeds in part: only the count and each entry's error code tell. */
const send = async (client: EventBridgeClient, entries: PutEventsRequestEntry[]): Promise<Refused> => {
  const { FailedEntryCount = 0, Entries = [] } = await client.send(new PutEventsCommand({ Entries: entries }));
  if (FailedEntryCount === 0) return { entries: [], code: '' };
  const refused = entries.filter((_, index) => Entries[index]?.ErrorCode !== undefined);
  const code = Entries.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode ?? 'unknown';
  // a count without codes tells nothing about which: consumers drop repeats by id, so all are sent again
  return { entries: refused.length > 0 ? refused : entries, code };
};

const publishBatch = async (
  client: EventBridgeClient,
  batch: PutEventsRequestEntry[],
  pause: (attempt: number) => Promise<void>,
): Promise<void> => {
  let left = await send(client, batch);
  for (let attempt = 1; left.entries.length > 0; attempt += 1) {
    const failed = left.entries.length;
    if (attempt === ATTEMPTS)
      throw new EventsNotPublished(`${failed} events refused: ${left.code}`, { failed, code: left.code });
    await pause(attempt);
    left = await send(client, left.entries);
  }
};

export const eventBridgeEvents = (client: EventBridgeClient, busName: string, pause = backOff): Events => ({
  publish: async (entries) => {
    const requests = entries.map((entry) => requestEntry(busName, entry));
    checkSizes(requests);
    for (const batch of inBatches(requests)) await publishBatch(client, batch, pause);
  },
});
