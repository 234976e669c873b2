#!/usr/bin/env node
// The program `xeploai`: nothing but the process around the command line, so that tests run the commands themselves.
import { runCommand } from './command-line.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
});
