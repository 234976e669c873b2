#!/usr/bin/env node
// The program `xeploai`: the process around the command line. A runtime is loaded only by whoever names it.
import { runCommand } from '../functions/operator/command-line.ts';
import { cycleCommands } from '../functions/operator/cycle-commands.ts';
import type { OpenSystem } from '../functions/operator/system.ts';
import { stageCommands } from './aws/stage-commands.ts';
import { dataCommands } from './local/data-commands.ts';
import { machineCommands } from './local/serve/commands.ts';

const output = {
  out: (text: string) => {
    process.stdout.write(text);
  },
  err: (text: string) => {
    process.stderr.write(text);
  },
};

const open: OpenSystem = async ({ stage, settings }) => {
  if (stage !== undefined) return (await import('./aws/operated.ts')).openStage(stage);
  return (await import('./local/operated.ts')).openServer(settings);
};

process.exitCode = await runCommand(process.argv.slice(2), output, (program, ended) => {
  cycleCommands(output, open)(program, ended);
  machineCommands(output)(program, ended);
  dataCommands(output, open)(program, ended);
  stageCommands(output)(program, ended);
});
