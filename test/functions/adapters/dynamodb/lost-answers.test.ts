// What only DynamoDB has: writes whose answers are lost, items that somebody else wrote, and a bill.
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sameFact } from '#shared/domain/fact';
import type { Store } from '#shared/ports';
import { attributesOfItem } from '../../../../functions/adapters/dynamodb/items.ts';
import { dynamoStore } from '../../../../functions/adapters/dynamodb/store.ts';
import { AT, aGate, aSelfAssessment, LATER, NOW, P1, units } from '../../../store-contract/fixtures.ts';
import { localTable } from './local-table.ts';

describe('a write that went through and whose answer was lost', () => {
  const table = localTable();

  /** The client sends again by itself, as the SDK does after a broken connection. */
  const forgetful = (): DynamoDBClient => {
    const send = async (command: never): Promise<unknown> => {
      if (!(command as object).constructor.name.startsWith('Get')) await table.client.send(command).catch(() => {});
      return table.client.send(command);
    };
    return new Proxy(table.client, { get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)) });
  };
  const aForgetfulStore = async () => dynamoStore(forgetful(), await table.newTable());

  it('finds the same fact standing', async () => {
    const store = await aForgetfulStore();
    const fact = aSelfAssessment('o1');
    const written = await store.putFact(fact);

    expect(written).toEqual({ put: false, existing: fact });
    expect(written.put || sameFact(written.existing, fact)).toBe(true);
  });

  it('opens the gate, answers it and moves it as if it had gone through once', async () => {
    const store = await aForgetfulStore();

    expect(await store.openGate(P1, aGate(['official:o1', 'official:o2']))).toBe('opened');
    expect(await store.answerGate(P1, AT, 'official:o1', NOW)).toEqual({ left: 1 });
    expect(await store.awaitAlso(P1, AT, ['official:o3'])).toBe(true);
    expect(await store.setNextLook(P1, AT, NOW)).toBe(true);
    expect(await store.setDue(P1, AT, LATER, LATER)).toBe(true);
    expect(await store.gate(P1)).toEqual(aGate(['official:o2', 'official:o3'], { asked: 3 }));
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['whoever closes it', (store) => store.markClosing(P1, AT, { reason: 'operator' }, NOW)],
    ['the last to answer', (store) => store.answerGate(P1, AT, 'official:o1', NOW)],
    ['the last to answer, who knows it', (store) => store.answerGate(P1, AT, 'official:o1', NOW, true)],
  ])('leaves a gate that is closing by %s to the sweep', async (_by, close) => {
    const store = await aForgetfulStore();
    await store.openGate(P1, aGate(['official:o1']));

    expect(await close(store)).toBeUndefined();
    expect(await store.gate(P1)).toMatchObject({ state: 'closing' });
    expect(await store.dueGates(NOW, 10)).toEqual([P1]);
  });

  it('knows a one-time value as used by itself', async () => {
    const store = await aForgetfulStore();

    expect(await store.useOnce('sign-in:1', LATER)).toBe(true);
    expect(await store.useOnce('sign-in:1', LATER)).toBe(false);
  });
});

describe('what is stored and counted', () => {
  const table = localTable();

  it('names the item that does not fit its schema', async () => {
    const name = await table.newTable();
    const store = dynamoStore(table.client, name);
    await store.freeze(units());
    const key = { pk: 'CYCLE#2023#PANEL#P1', sk: 'OFFICIAL#o1' };
    await table.client.send(
      new PutItemCommand({ TableName: name, Item: attributesOfItem({ ...key, body: { id: 'o1' } }) }),
    );

    await expect(store.unit(P1)).rejects.toMatchObject({
      name: 'StoredInvalid',
      facts: { item: 'CYCLE#2023#PANEL#P1 OFFICIAL#o1' },
    });
  });

  it('counts the units that each operation consumed', async () => {
    const consumed: [string, number, string][] = [];
    const onConsumed = (...count: [string, number, 'read' | 'write']) => void consumed.push(count);
    const store = dynamoStore(table.client, await table.newTable(), { onConsumed });
    await store.putFact(aSelfAssessment('o1', { results: 'x'.repeat(2000) }));
    await store.fact(P1, 'SELF-ASSESSMENT#official:o1#001');

    expect(consumed).toEqual([
      ['putFact', 3, 'write'],
      ['fact', 1, 'read'],
    ]);
  });
});
