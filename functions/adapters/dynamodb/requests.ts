// Requests that read and write single items, built without sending. Reads of the table itself are strongly consistent.
import type {
  BatchWriteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '#shared/contracts/items';
import { attemptItem } from '#shared/contracts/items';
import { GATE_BOOK, GATES_INDEX, type Key, RESULTS_INDEX } from '#shared/contracts/keys';
import type { Instant } from '#shared/domain/ids';
import { attributesOf } from './attributes.ts';
import { attributesOfItem } from './items.ts';

export const get = (TableName: string, { pk, sk }: Key): GetItemCommandInput => ({
  TableName,
  Key: attributesOf({ pk, sk }),
  ConsistentRead: true,
});

/** Half the price: what was written within the last second may be missing, or be seen as it was. */
export const getLagging = (TableName: string, key: Key): GetItemCommandInput => ({
  ...get(TableName, key),
  ConsistentRead: false,
});

export const put = (TableName: string, item: Item): PutItemCommandInput => ({
  TableName,
  Item: attributesOfItem(item),
});

export const putIfAbsent = (TableName: string, item: Item): PutItemCommandInput => ({
  ...put(TableName, item),
  ConditionExpression: 'attribute_not_exists(pk)',
});

export const raiseAttempt = (
  TableName: string,
  cycle: string,
  from: number,
  execution: string,
): PutItemCommandInput => {
  const item = attemptItem(cycle, { number: from + 1, execution });
  if (from === 0) return putIfAbsent(TableName, item);
  return {
    ...put(TableName, item),
    ConditionExpression: '#number = :from',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: attributesOf({ ':from': from }),
  };
};

/** Everything under a key, or what begins with `prefix`, in the order of keys. */
export const query = (TableName: string, pk: string, prefix?: string): QueryCommandInput => ({
  TableName,
  ConsistentRead: true,
  KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: attributesOf({ ':pk': pk, ':prefix': prefix }),
});

const RANGES = { all: 'pk = :pk', from: 'pk = :pk AND sk >= :edge', below: 'pk = :pk AND sk < :edge' } as const;

/** A query is no snapshot: from the last key back it reads the gate first, then the facts that its state promises. */
export const queryBackwards = (
  TableName: string,
  pk: string,
  range: keyof typeof RANGES = 'all',
  edge?: string,
): QueryCommandInput => ({
  TableName,
  ConsistentRead: true,
  ScanIndexForward: false,
  KeyConditionExpression: RANGES[range],
  ExpressionAttributeValues: attributesOf({ ':pk': pk, ':edge': edge }),
});

/** Gates by their next look, soonest first; those that have come by `until`, or all. */
export const gatesByLook = (TableName: string, limit: number, until?: Instant): QueryCommandInput => ({
  TableName,
  IndexName: GATES_INDEX.name,
  Limit: limit,
  KeyConditionExpression: until === undefined ? '#book = :book' : '#book = :book AND #look <= :until',
  ExpressionAttributeNames: { '#book': GATES_INDEX.pk, ...(until === undefined ? {} : { '#look': GATES_INDEX.sk }) },
  ExpressionAttributeValues: attributesOf({ ':book': GATE_BOOK, ':until': until }),
});

export const resultsOf = (TableName: string, official: string): QueryCommandInput => ({
  TableName,
  IndexName: RESULTS_INDEX.name,
  KeyConditionExpression: '#of = :official',
  ExpressionAttributeNames: { '#of': RESULTS_INDEX.pk },
  ExpressionAttributeValues: attributesOf({ ':official': official }),
});

/** DynamoDB takes 25 at once. */
const BATCH = 25;

const inBatches = (TableName: string, requests: readonly WriteRequest[]): BatchWriteItemCommandInput[] => {
  const count = Math.ceil(requests.length / BATCH);
  return Array.from({ length: count }, (_, index) => ({
    RequestItems: { [TableName]: requests.slice(index * BATCH, (index + 1) * BATCH) },
  }));
};

export const batches = (TableName: string, items: readonly Item[]): BatchWriteItemCommandInput[] =>
  inBatches(
    TableName,
    items.map((item) => ({ PutRequest: { Item: attributesOfItem(item) } })),
  );

export const deletions = (TableName: string, keys: readonly Key[]): BatchWriteItemCommandInput[] =>
  inBatches(
    TableName,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: attributesOf({ pk, sk }) } })),
  );
