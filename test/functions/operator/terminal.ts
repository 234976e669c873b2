// A terminal at a world: the commands on a running system, opened by the test.
import { runCommand } from '../../../functions/operator/command-line.ts';
import { cycleCommands } from '../../../functions/operator/cycle-commands.ts';
import type { World } from '../console/world.ts';

export const at = (world: World, status: 'running' | 'succeeded' | 'failed' = 'running') => {
  const asked: string[] = [];
  const closed: string[] = [];
  const ranOn: string[] = [];
  const run = async (...words: string[]) => {
    const said = { out: '', err: '' };
    const into = (stream: 'out' | 'err') => (text: string) => {
      said[stream] += text;
    };
    const output = { out: into('out'), err: into('err') };
    const exit = await runCommand(
      words,
      output,
      cycleCommands(output, async (where) => ({
        deps: { ...world.deps, tasks: { ...world.deps.tasks, status: async () => status } },
        onPremises: where.stage === undefined,
        start: async (kind) => `${asked.push(kind)} started`,
        runOn: async (cycle) => (ranOn.push(cycle) === 1 ? 'resumed' : 'running'),
        close: () => void closed.push(where.stage ?? 'here'),
      })),
    );
    return { exit, ...said };
  };
  return { run, asked, closed, ranOn };
};
