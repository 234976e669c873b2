// How far a rehearsal's clock was turned, in milliseconds: an item of the table that functions read and operators write.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { checked } from '#shared/contracts/items';
import { CLOCK_KEY } from '#shared/contracts/keys';
import { put } from './requests.ts';
import { createSender } from './sender.ts';
import { createTable } from './stored.ts';

const Turned = z.strictObject({ offset: z.int() });

/** 0 where nobody turned it. */
export const readOffset = async (client: DynamoDBClient, tableName: string): Promise<number> => {
  const stored = await createTable(createSender(client), tableName).read('clock', CLOCK_KEY);
  return stored === undefined ? 0 : checked(Turned, stored).offset;
};

export const keepOffset = async (client: DynamoDBClient, tableName: string, offset: number): Promise<void> => {
  await createSender(client).put('clock', put(tableName, { ...CLOCK_KEY, body: { offset } }));
};
