// The example consumer: one total a panel, whatever comes twice, late or out of order; what it cannot read it refuses.
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventInvalid } from '#shared/domain/errors';
import type { EventEntry } from '#shared/ports';
import { dynamoTotals } from '../../../functions/adapters/dynamodb/totals.ts';
import { consume, type Total, type Totals } from '../../../functions/analytics/keep-totals.ts';
import { newerEventSamples } from '../../samples/read.ts';

const delivered = ({ name, detail }: EventEntry) => ({ source: 'xeploai', 'detail-type': name, detail });
const events = newerEventSamples().map(delivered);
const results = events.filter((event) => event['detail-type'].startsWith('PanelResults'));

/** The same rule as the table's condition. */
const inMemory = (): Totals & { all: Map<string, Total> } => {
  const all = new Map<string, Total>();
  return {
    all,
    keep: async (total) => {
      const key = `${total.cycle}/${total.panel}`;
      const known = all.get(key);
      if (known !== undefined && known.sequence >= total.sequence) return 'older';
      all.set(key, total);
      return 'kept';
    },
  };
};

describe('a consumer of results', () => {
  it('keeps the newest of each panel, and passes by what is not for it', async () => {
    const totals = inMemory();
    for (const event of events) await consume(totals, event);

    expect([...totals.all.values()]).toMatchObject([{ cycle: '2026', panel: 'P001', sequence: 2, people: 14 }]);
    expect(await consume(totals, events[0])).toBe('not-for-us');
  });

  it('ends the same in any order, with any repeats', async () => {
    const expected = inMemory();
    for (const event of results) await consume(expected, event);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...results, ...results, ...results], { minLength: 6 }), async (order) => {
        const totals = inMemory();
        for (const event of order) await consume(totals, event);
        expect(totals.all).toEqual(expected.all);
      }),
    );
  });

  it.each([
    ['of an unknown version', { metadata: { version: 99 } }, 'unknown-version'],
    ['with a name in it', { data: { name: 'Người Mẫu' } }, 'data'],
    ['without an envelope', { metadata: { id: '' } }, 'envelope'],
  ])('refuses an event %s, and says why', async (_, change, problem) => {
    const [event] = results;
    if (event === undefined) throw new TypeError('no example');
    const { metadata, data } = event.detail;
    const changed = {
      ...event,
      detail: {
        metadata: { ...metadata, ...('metadata' in change ? change.metadata : {}) },
        data: { ...(data as object), ...('data' in change ? change.data : {}) },
      },
    };

    await expect(consume(inMemory(), changed)).rejects.toThrow(EventInvalid);
    await expect(consume(inMemory(), changed)).rejects.toMatchObject({ facts: { problem } });
  });
});

describe('its table', () => {
  const total: Total = { cycle: '2026', panel: 'P1', agency: 'A1', sequence: 2, people: 9 };

  it('takes an item only over a lower sequence', async () => {
    const client = mockClient(DynamoDBClient);
    client.on(PutItemCommand).resolvesOnce({});
    client
      .on(PutItemCommand, { Item: { sequence: { N: '1' } } }, false)
      .rejects(new ConditionalCheckFailedException({ message: 'older', $metadata: {} }));
    const totals = dynamoTotals(new DynamoDBClient({ region: 'eu-west-1' }), 'totals');

    expect(await totals.keep(total)).toBe('kept');
    expect(await totals.keep({ ...total, sequence: 1 })).toBe('older');
    expect(client.commandCalls(PutItemCommand)[0]?.args[0].input).toMatchObject({
      ConditionExpression: 'attribute_not_exists(#s) OR #s < :s',
    });
    expect(client.commandCalls(GetItemCommand)).toHaveLength(0);
    client.restore();
  });
});
