// Writes the sample's roster as a department would hand it in: node infra/local/sample/write.ts DIR [province|small|mixed]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRoster } from '../../../functions/documents/roster-files.ts';
import type { Size } from './agencies.ts';
import { rosterOf, sampleProvince } from './province.ts';

export const SAMPLE_SEED = 1120;

export const writeSample = async (folder: string, size: Size): Promise<string[]> => {
  const { csvs, xlsx } = await writeRoster(rosterOf(sampleProvince({ seed: SAMPLE_SEED, size })));
  await mkdir(folder, { recursive: true });
  const files = [...csvs, xlsx].map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
  for (const { path, bytes } of files) await writeFile(path, bytes);
  return files.map(({ path }) => path);
};

const isSize = (name: string): name is Size => name === 'province' || name === 'small' || name === 'mixed';

if (import.meta.main) {
  const [folder, size = 'province'] = process.argv.slice(2);
  if (folder === undefined || !isSize(size)) {
    console.error('Cách dùng / Usage: node infra/local/sample/write.ts DIR [province|small|mixed]');
    process.exit(2);
  }
  for (const path of await writeSample(folder, size)) console.log(path);
}
