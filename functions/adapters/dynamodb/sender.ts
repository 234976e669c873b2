// Sends requests and names what comes back: a failed condition is an answer, pages are one list, batches are sent whole.
import { setTimeout } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type ConsumedCapacity,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { StoreBusy } from '#shared/domain/errors';
import type { Attributes } from './attributes.ts';

export type SenderOptions = {
  /** Told what each request consumed, by the store's operation that sent it. */
  onConsumed?: (operation: string, units: number, kind: 'read' | 'write') => void;
  /** Waits between attempts at what a batch left unprocessed. */
  pause?: (milliseconds: number) => Promise<unknown>;
};

const BATCH_ATTEMPTS = 12;
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 2000;

/** A refused write is billed, too, by the item that stands; its answer does not say how much. */
const REFUSED: ConsumedCapacity = { CapacityUnits: 1 };

type Reading = { ConsistentRead?: boolean | undefined };
type Answered = { ConsumedCapacity?: ConsumedCapacity | undefined };

/** A reading that finds nothing is billed as the smallest one, which not every engine says. */
const billed = (
  { ConsistentRead: strong }: Reading,
  { ConsumedCapacity: said }: Answered,
): ConsumedCapacity | undefined =>
  said && { ...said, CapacityUnits: Math.max(said.CapacityUnits ?? 0, strong ? 1 : 0.5) };

const isFailedCondition = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** Undefined where the condition failed; every other failure is the caller's. */
const orUndefined = async <T>(sending: Promise<T>): Promise<T | undefined> => {
  try {
    return await sending;
  } catch (error) {
    if (isFailedCondition(error)) return undefined;
    throw error;
  }
};

type Wire = {
  client: DynamoDBClient;
  /** The bill is asked for only where somebody counts. */
  counted: { ReturnConsumedCapacity?: 'TOTAL' };
  note(operation: string, kind: 'read' | 'write', consumed: ConsumedCapacity | undefined): void;
  pause(milliseconds: number): Promise<unknown>;
};

const wireOf = (client: DynamoDBClient, { onConsumed, pause = setTimeout }: SenderOptions): Wire => ({
  client,
  pause,
  counted: onConsumed === undefined ? {} : { ReturnConsumedCapacity: 'TOTAL' },
  note: (operation, kind, consumed) => {
    if (consumed !== undefined) onConsumed?.(operation, consumed.CapacityUnits ?? 0, kind);
  },
});

const get =
  ({ client, counted, note }: Wire) =>
  async (operation: string, input: GetItemCommandInput): Promise<Attributes | undefined> => {
    const output = await client.send(new GetItemCommand({ ...input, ...counted }));
    note(operation, 'read', billed(input, output));
    return output.Item;
  };

/** False where the condition failed. */
const put =
  ({ client, counted, note }: Wire) =>
  async (operation: string, input: PutItemCommandInput): Promise<boolean> => {
    const output = await orUndefined(client.send(new PutItemCommand({ ...input, ...counted })));
    note(operation, 'write', output === undefined ? REFUSED : output.ConsumedCapacity);
    return output !== undefined;
  };

/** The item's new attributes; undefined where the condition failed. */
const update =
  ({ client, counted, note }: Wire) =>
  async (operation: string, input: UpdateItemCommandInput): Promise<Attributes | undefined> => {
    const output = await orUndefined(client.send(new UpdateItemCommand({ ...input, ...counted })));
    note(operation, 'write', output === undefined ? REFUSED : output.ConsumedCapacity);
    return output === undefined ? undefined : (output.Attributes ?? {});
  };

const query =
  ({ client, counted, note }: Wire) =>
  async (operation: string, input: QueryCommandInput): Promise<Attributes[]> => {
    const items: Attributes[] = [];
    const limit = input.Limit ?? Number.POSITIVE_INFINITY;
    let from: Attributes | undefined;
    do {
      const page = from === undefined ? input : { ...input, ExclusiveStartKey: from };
      const output = await client.send(new QueryCommand({ ...page, ...counted }));
      note(operation, 'read', billed(input, output));
      items.push(...(output.Items ?? []));
      from = output.LastEvaluatedKey;
    } while (from !== undefined && items.length < limit);
    return items.length > limit ? items.slice(0, limit) : items;
  };

const batch =
  ({ client, counted, note, pause }: Wire) =>
  async (operation: string, input: BatchWriteItemCommandInput): Promise<void> => {
    let left = input.RequestItems;
    for (let attempt = 0; attempt < BATCH_ATTEMPTS; attempt += 1) {
      if (attempt > 0) await pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt));
      const output = await client.send(new BatchWriteItemCommand({ RequestItems: left, ...counted }));
      for (const consumed of output.ConsumedCapacity ?? []) note(operation, 'write', consumed);
      left = output.UnprocessedItems;
      if (left === undefined || Object.keys(left).length === 0) return;
    }
    const count = Object.values(left ?? {}).flat().length;
    throw new StoreBusy(`${count} items were not written`, { left: count });
  };

export type Sender = ReturnType<typeof createSender>;

export const createSender = (client: DynamoDBClient, options: SenderOptions = {}) => {
  const wire = wireOf(client, options);
  return { get: get(wire), put: put(wire), update: update(wire), query: query(wire), batch: batch(wire) };
};
