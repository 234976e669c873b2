import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { planRoster } from '../../../../functions/documents/roster-plan.ts';
import { ROSTER_DAY } from '../../../../infra/local/sample/events.ts';
import { writeSample } from '../../../../infra/local/sample/write.ts';

it('writes four CSV files and one workbook that import to the same roster', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xeploai-sample-'));
  try {
    const paths = await writeSample(folder, 'small');
    const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
    const byCsv = await planRoster(files.slice(0, 4), ROSTER_DAY);
    const byXlsx = await planRoster(files.slice(4), ROSTER_DAY);

    expect(files.map(({ name }) => name)).toEqual([
      'officials.csv',
      'panels.csv',
      'sections.csv',
      'cells.csv',
      'roster.xlsx',
    ]);
    expect(byCsv.roster?.officials).toHaveLength(60);
    expect(byXlsx.roster).toEqual(byCsv.roster);
  } finally {
    await rm(folder, { recursive: true });
  }
});
