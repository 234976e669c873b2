import { expect, it } from 'vitest';
import { writeRoster } from '../../../functions/documents/roster-files.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { importRoster } from '../../../infra/aws/import-roster.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { openStore } from '../../../infra/local/store.ts';

const TODAY = '2023-11-16';
const sample = async (): Promise<RosterFile> =>
  (await writeRoster(rosterOf(sampleProvince({ size: 'small', seed: 1 })))).xlsx;

it('brings a roster in once, however often the same file is given', async () => {
  const store = openStore(':memory:');
  const file = await sample();
  const first = await importRoster(store, [file], TODAY);
  expect(first).toMatchObject({ officials: 60 });
  expect(await importRoster(store, [file], TODAY)).toEqual(first);
  expect((await store.roster())?.roster.officials).toHaveLength(60);
  store.close();
});

it('says what is wrong and writes nothing', async () => {
  const store = openStore(':memory:');
  const imported = await importRoster(
    store,
    [{ name: 'thu.xlsx', bytes: new TextEncoder().encode('not a workbook') }],
    TODAY,
  );
  expect('problems' in imported && imported.problems.length).toBeGreaterThan(0);
  expect(await store.roster()).toBeUndefined();
  store.close();
});
