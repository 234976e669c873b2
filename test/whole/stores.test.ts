// The same cycle on either side of the store: SQLite on one machine, DynamoDB (here dynalite) as on AWS.
import { describe, expect, it, onTestFinished } from 'vitest';
import { localTable } from '../functions/adapters/dynamodb/local-table.ts';
import { aFolder, aRuntime, runCycle } from './small-province.ts';

describe('a small province', () => {
  const table = localTable();

  it('ends with the same tables on SQLite and on DynamoDB', async () => {
    const { store } = await table.bench();

    const onSqlite = await runCycle(aRuntime({ dir: aFolder(onTestFinished) }));
    const onDynamo = await runCycle(aRuntime({ dir: aFolder(onTestFinished), store }));

    expect(onDynamo.rows).toHaveLength(60);
    expect(onDynamo).toEqual(onSqlite);
  });
});
