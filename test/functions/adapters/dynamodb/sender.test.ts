// The thin sender: what DynamoDB answers, refuses or leaves undone.
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSender } from '../../../../functions/adapters/dynamodb/sender.ts';
import { dynamoStore } from '../../../../functions/adapters/dynamodb/store.ts';
import { aRoster, units } from '../../../store-contract/fixtures.ts';

const TABLE = 'facts';
const meta = { $metadata: {}, message: 'no' };
const failedCondition = new ConditionalCheckFailedException(meta);
const throttled = new ProvisionedThroughputExceededException(meta);

describe('a request that DynamoDB refuses', () => {
  const mock = mockClient(DynamoDBClient);
  const sender = createSender(new DynamoDBClient({ region: 'local' }));
  beforeEach(() => mock.reset());

  it('is an answer where its condition failed', async () => {
    mock.on(PutItemCommand).rejects(failedCondition).on(UpdateItemCommand).rejects(failedCondition);

    expect(await sender.put('putFact', { TableName: TABLE, Item: {} })).toBe(false);
    expect(await sender.update('answerGate', { TableName: TABLE, Key: {} })).toBeUndefined();
  });

  it('is a failure for any other reason', async () => {
    mock.on(PutItemCommand).rejects(throttled).on(UpdateItemCommand).rejects(throttled);

    await expect(sender.put('putFact', { TableName: TABLE, Item: {} })).rejects.toBe(throttled);
    await expect(sender.update('answerGate', { TableName: TABLE, Key: {} })).rejects.toBe(throttled);
  });

  it('is read page after page, up to the limit', async () => {
    const page = (id: string, more: boolean) => ({
      Items: [{ pk: { S: id } }],
      ...(more ? { LastEvaluatedKey: { pk: { S: id } } } : {}),
    });
    const pages = () => mock.reset().on(QueryCommand).resolvesOnce(page('a', true)).resolvesOnce(page('b', false));

    pages();
    expect(await sender.query('unit', { TableName: TABLE })).toEqual([{ pk: { S: 'a' } }, { pk: { S: 'b' } }]);
    expect(mock.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual({ pk: { S: 'a' } });
    pages();
    expect(await sender.query('dueGates', { TableName: TABLE, Limit: 1 })).toEqual([{ pk: { S: 'a' } }]);
  });
});

describe('a batch that DynamoDB leaves unfinished', () => {
  const mock = mockClient(DynamoDBClient);
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  const store = dynamoStore(new DynamoDBClient({ region: 'local' }), TABLE, { pause });
  const left = { [TABLE]: [{ PutRequest: { Item: { pk: { S: 'left' } } } }] };
  beforeEach(() => {
    mock.reset();
    pauses.length = 0;
  });

  it('is sent again with what is left, after a growing pause', async () => {
    mock
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: left })
      .resolvesOnce({ UnprocessedItems: left })
      .resolves({});
    await store.freeze(units());

    const sent = mock
      .commandCalls(BatchWriteItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.[TABLE]?.length);
    expect(sent).toEqual([4, 1, 1]);
    expect(pauses).toEqual([50, 100]);
  });

  it('is given up by name in the end', async () => {
    mock.on(BatchWriteItemCommand).resolves({ UnprocessedItems: left });

    await expect(store.freeze(units())).rejects.toMatchObject({ name: 'StoreBusy', facts: { left: 1 } });
    expect(Math.max(...pauses)).toBe(2000);
  });

  it('does not point to a roster of which parts are missing', async () => {
    mock.on(BatchWriteItemCommand).resolves({ UnprocessedItems: left });

    await expect(store.saveRoster('r2', aRoster(2))).rejects.toMatchObject({ name: 'StoreBusy' });
    expect(mock.commandCalls(PutItemCommand)).toEqual([]);
  });
});
