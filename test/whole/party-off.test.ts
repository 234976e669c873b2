// A cycle without a Party side: no cell reviews anybody, and the State side ends as it does beside one.
import { expect, it, onTestFinished } from 'vitest';
import { resultTable } from '../../functions/console/results.ts';
import { aFolder, aRuntime, importSmall, letAllAct, PLAN, serve } from './small-province.ts';

it('with the Party side off ends with the same results, and asks no cell and no committee', {
  timeout: 120_000,
}, async () => {
  const runtime = aRuntime({ dir: aFolder(onTestFinished) });
  const { store } = runtime.deps;
  const { base, close } = await serve(runtime);
  onTestFinished(close);
  await importSmall(runtime);
  const standing = await store.roster();
  if (standing === undefined) throw new TypeError('no roster');
  const off = { id: 'party-off', reason: 'Theo quy chế', set: 'party-setting', setting: 'off' } as const;
  await store.saveRoster('off', { ...standing.roster, overrides: [off] });
  await runtime.kickoff(PLAN);
  await letAllAct(base);
  await runtime.engine.idle();

  const cycle = await store.cycle(PLAN.id);
  const { rows } = await resultTable(runtime.deps, PLAN.id);
  const mails = runtime.mailbox.after(0, 10_000).map(({ id }) => id);

  expect(cycle?.cells).toEqual([]);
  expect(standing.roster.cells.length).toBeGreaterThan(0);
  expect(rows).toHaveLength(60);
  expect(rows.every(({ partyRating }) => partyRating === undefined)).toBe(true);
  expect(mails.filter((id) => /party-review|party-decision/.test(id))).toEqual([]);
  expect(await runtime.deps.tasks.status((await store.attempt(PLAN.id))?.execution ?? '')).toBe('succeeded');
});
