// `npm run kill:province`: the whole province, killed at random moments and started again, five times; prints a report.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { chanceOf } from '../../infra/local/people/chance.ts';
import { eventBytes, type Killed, runKilled, runOnce } from './killing.ts';
import { type Outcome, outcomeIn } from './outcome.ts';

const SEEDS = [1, 2, 3, 4, 5];
const CYCLE = '2023';

const inFolder = async <T>(work: (dir: string) => Promise<T>): Promise<T> => {
  const dir = mkdtempSync(join(tmpdir(), 'xeploai-province-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const calm = await inFolder(async (dir) => {
  const { code, took, output } = await runOnce({ dir, sample: 'province', order: 1 });
  if (code !== 0) throw new Error(output);
  return { took, whole: eventBytes(dir), outcome: await outcomeIn(dir, CYCLE) };
});
console.log(
  `undisturbed: ${seconds(calm.took)}, ${calm.outcome.rows.length} results, ${calm.outcome.events.length} events`,
);
console.log(`             ${JSON.stringify(calm.outcome.tally)}\n`);

const differences = (outcome: Outcome): string[] =>
  (['rows', 'tally', 'events'] as const).filter((part) => !isDeepStrictEqual(outcome[part], calm.outcome[part]));

const report = (seed: number, { moments, last }: Killed, differing: string[]): boolean => {
  const at = moments.map(({ bytes, later }) => `${Math.round((bytes / calm.whole) * 100)} % + ${Math.round(later)} ms`);
  const same = last.code === 0 && differing.length === 0;
  const said = same ? 'the same' : `DIFFERENT: exit ${last.code}, ${differing.join(', ')}\n${last.output}`;
  console.log(`seed ${seed}: killed at ${at.join(', ')} of the events; last start ${seconds(last.took)}: ${said}`);
  return same;
};

let failed = 0;
for (const seed of SEEDS)
  await inFolder(async (dir) => {
    const killing = { kills: 1 + (seed % 3), early: seed % 4 === 0, chance: chanceOf(seed), whole: calm.whole };
    const killed = await runKilled({ dir, sample: 'province', order: seed }, killing);
    if (!report(seed, killed, differences(await outcomeIn(dir, CYCLE)))) failed += 1;
  });
console.log(
  failed === 0
    ? '\nall ended with the tables of the undisturbed run'
    : `\n${failed} of ${SEEDS.length} ended otherwise`,
);
process.exit(failed === 0 ? 0 : 1);
