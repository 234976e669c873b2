// Every command of the command line has its page or act in the console, or a written reason why it has none.
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { type Output, runCommand } from '../../../functions/operator/command-line.ts';
import { cycleCommands } from '../../../functions/operator/cycle-commands.ts';
import { actNamed } from '../../../functions/pages/console/acts.ts';
import { REACH } from '../../../functions/pages/console/reach.ts';
import { stageCommands } from '../../../infra/aws/stage-commands.ts';
import { dataCommands } from '../../../infra/local/data-commands.ts';
import { machineCommands } from '../../../infra/local/serve/commands.ts';

const QUIET: Output = { out: () => {}, err: () => {} };
const NOWHERE = () => Promise.reject(new TypeError('nothing is opened here'));

/** The names that the program knows, as it is put together for whoever runs it. */
const commands = async (): Promise<string[]> => {
  const programs: Command[] = [];
  await runCommand(['--help'], QUIET, (program, ended) => {
    for (const add of [
      cycleCommands(QUIET, NOWHERE),
      dataCommands(QUIET, NOWHERE),
      machineCommands(QUIET),
      stageCommands(QUIET),
    ])
      add(program, ended);
    programs.push(program);
  });
  return programs.flatMap(({ commands: all }) => all.map((each) => each.name()));
};

const TABLE = readFileSync('functions/operator/README.md', 'utf8').split('## The same in the console')[1] ?? '';
const ROWS = [...TABLE.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, name = '', where = '']) => ({ name, where }));

describe('the table of commands in the console', () => {
  it('has every command, once', async () => {
    expect(ROWS.map(({ name }) => name).sort()).toEqual((await commands()).sort());
  });

  it.each(ROWS)('says of $name a page that is there, an act that is there, or why it has none', ({ where }) => {
    const pages = [...where.matchAll(/`((?:GET|POST) [^`]+)`/g)].map(([, page = '']) => page);
    const acts = [...where.matchAll(/`act: ([a-z-]+)`/g)].map(([, act = '']) => act);

    expect(pages.filter((page) => !Object.hasOwn(REACH, page))).toEqual([]);
    expect(acts.filter((act) => actNamed(act) === undefined)).toEqual([]);
    if (pages.length + acts.length === 0) expect(where).toMatch(/^none: .{15,}/);
  });
});
