#!/usr/bin/env node
// The program `xeploai`: nothing but the process around the command line, with the commands of one machine added.
import { runCommand } from '../../functions/operator/command-line.ts';
import { dataCommands } from './data-commands.ts';
import { machineCommands } from './serve/commands.ts';

const output = {
  out: (text: string) => {
    process.stdout.write(text);
  },
  err: (text: string) => {
    process.stderr.write(text);
  },
};

process.exitCode = await runCommand(process.argv.slice(2), output, (program, ended) => {
  machineCommands(output)(program, ended);
  dataCommands(output)(program, ended);
});
