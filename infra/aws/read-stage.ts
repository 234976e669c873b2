// A stage by its name, as cdk.json describes it: for commands, which are run from anywhere.
import { readFile } from 'node:fs/promises';
import { type Stage, stageOf } from '../config.ts';

export const readStage = async (name: string): Promise<Stage> => {
  const { context } = JSON.parse(await readFile(new URL('../../cdk.json', import.meta.url), 'utf8'));
  return stageOf(name, context.stages);
};
