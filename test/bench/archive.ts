// An export of twenty thousand forms as one archive, made in a process of its own with the server's flags.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aFolder, aRuntime, runCycle } from '../whole/small-province.ts';
import type { Archived } from './archive-read.ts';
import { startFlags } from './system.ts';

const FORMS = 20_000;
const run = promisify(execFile);

export const measureArchive = async (): Promise<Archived> => {
  const undo: (() => void)[] = [];
  try {
    const dir = aFolder((each) => undo.push(each));
    await runCycle(aRuntime({ dir }));
    const maker = new URL('archive-read.ts', import.meta.url).pathname;
    const args = [...(await startFlags()), maker, join(dir, 'xeploai.sqlite'), String(FORMS)];
    const { stdout } = await run(process.execPath, args);
    return JSON.parse(stdout) as Archived;
  } finally {
    for (const each of undo) each();
  }
};
