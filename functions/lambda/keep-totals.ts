// Entry of the example consumer on AWS: a rule of the bus calls it, and what fails is tried again and then parked.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { dynamoTotals } from '../adapters/dynamodb/totals.ts';
import { type Consumed, consume } from '../analytics/keep-totals.ts';
import { logger } from '../middleware/log.ts';

const { TOTALS_TABLE } = z.object({ TOTALS_TABLE: z.string().min(3) }).parse(process.env);
const totals = dynamoTotals(new DynamoDBClient(), TOTALS_TABLE);

export const handler = async (event: unknown): Promise<{ consumed: Consumed }> => {
  const consumed = await consume(totals, event);
  logger.info('event consumed', { consumed });
  return { consumed };
};
