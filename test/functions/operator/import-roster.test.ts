import { expect, it } from 'vitest';
import type { Store } from '#shared/ports';
import { writeRoster } from '../../../functions/documents/roster-files.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { importRoster as imported } from '../../../functions/operator/import-roster.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { openStore } from '../../../infra/local/store.ts';

const importRoster = (store: Store, files: readonly RosterFile[], onPremises = false) =>
  imported({ store, clock: { now: () => '2023-11-16T02:00:00.000Z' }, onPremises }, files);

const sample = async (): Promise<RosterFile> =>
  (await writeRoster(rosterOf(sampleProvince({ size: 'small', seed: 1 })))).xlsx;

it('brings a roster in once, however often the same file is given', async () => {
  const store = openStore(':memory:');
  const file = await sample();
  const first = await importRoster(store, [file]);
  expect(first).toMatchObject({ officials: 60 });
  expect(await importRoster(store, [file])).toEqual(first);
  expect((await store.roster())?.roster.officials).toHaveLength(60);
  store.close();
});

const rules = (overrides: object[]): RosterFile => ({
  name: 'nam-2026.regulations.json',
  bytes: new TextEncoder().encode(JSON.stringify({ overrides })),
});

it('brings in what the cycle sets otherwise with the roster, as a revision of its own', async () => {
  const store = openStore(':memory:');
  const ballot = { id: 'phieu-kin', reason: 'Theo quy chế', set: 'votes', votes: 'secret-ballot' };
  const plain = await importRoster(store, [await sample()]);
  const answer = await importRoster(store, [await sample(), rules([ballot])]);
  expect(answer).not.toEqual(plain);
  expect((await store.roster())?.roster.overrides).toEqual([ballot]);
  store.close();
});

it('refuses to keep the Party side in full, with file, path and what to do', async () => {
  const store = openStore(':memory:');
  const full = { id: 'dang', reason: 'Theo quy chế', set: 'party-setting', setting: 'full' };
  const answer = await importRoster(store, [await sample(), rules([full])]);
  expect(answer).toEqual({
    problems: [expect.stringMatching(/^nam-2026\.regulations\.json overrides\.0\.setting: .*Hãy chọn “off”/)],
  });
  expect(await store.roster()).toBeUndefined();
  store.close();
});

it('names the circle in which panels wait for one another, and writes nothing', async () => {
  const store = openStore(':memory:');
  const roster = rosterOf(sampleProvince({ size: 'small', seed: 1 }));
  const panels = roster.panels.map((panel) =>
    panel.id === 'so-01' ? { ...panel, dependsOn: ['tinh-lanh-dao'] } : panel,
  );
  const { xlsx } = await writeRoster({ ...roster, panels });
  const nameOf = (id: string): string => panels.find((panel) => panel.id === id)?.name ?? id;
  const circle = [nameOf('so-01'), nameOf('tinh-lanh-dao')];
  const answer = await importRoster(store, [xlsx]);
  const text = 'problems' in answer ? answer.problems.join('\n') : '';
  expect(text).toMatch(/roster\.xlsx panels \d+ Chờ kết quả của: .* → .*/);
  for (const name of circle) expect(text).toContain(name);
  expect(await store.roster()).toBeUndefined();
  store.close();
});

it('says what is wrong and writes nothing', async () => {
  const store = openStore(':memory:');
  const answer = await importRoster(store, [{ name: 'thu.xlsx', bytes: new TextEncoder().encode('not a workbook') }]);
  expect('problems' in answer && answer.problems.length).toBeGreaterThan(0);
  expect(await store.roster()).toBeUndefined();
  store.close();
});
