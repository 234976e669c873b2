// The example consumer's totals in a table of its own: one item a panel, replaced only by a higher sequence.
import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Total, Totals } from '../../analytics/keep-totals.ts';

export const totalsKeyOf = ({ cycle, panel }: Pick<Total, 'cycle' | 'panel'>) => ({
  cycle: { S: cycle },
  panel: { S: panel },
});

export const dynamoTotals = (client: DynamoDBClient, table: string): Totals => ({
  keep: async (total) => {
    const { agency, sequence, people, tally } = total;
    const item = {
      ...totalsKeyOf(total),
      agency: { S: agency },
      sequence: { N: String(sequence) },
      people: { N: String(people) },
      ...(tally === undefined ? {} : { tally: { S: JSON.stringify(tally) } }),
    };
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(#s) OR #s < :s',
          ExpressionAttributeNames: { '#s': 'sequence' },
          ExpressionAttributeValues: { ':s': { N: String(sequence) } },
        }),
      );
      return 'kept';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'older';
      throw error;
    }
  },
});
