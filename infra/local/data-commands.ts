// The commands that read this machine's data folder, and change nothing in it.
import type { Command } from 'commander';
import type { Store } from '#shared/ports';
import type { AddCommands, Output } from '../../functions/operator/command-line.ts';
import { explain } from '../../functions/operator/explain.ts';
import { shadow } from '../../functions/operator/shadow.ts';
import { readFolder } from './read-folder.ts';

type OfCycle = { cycle: string; data: string; json?: boolean };

/** Closes the folder whatever happens. */
const reading = async (folder: string, work: (store: Store) => Promise<string>): Promise<string> => {
  const { store, close } = readFolder(folder);
  try {
    return await work(store);
  } finally {
    close();
  }
};

const ofCycle = (command: Command): Command =>
  command
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .option('--data <folder>', 'thư mục dữ liệu / data folder', '.xeploai')
    .option('--json', 'JSON');

export const dataCommands =
  ({ out }: Output): AddCommands =>
  (program) => {
    ofCycle(program.command('explain'))
      .description('vì sao một người được xếp loại như vậy, từng điều khoản / why somebody is rated so, rule by rule')
      .argument('<official>', 'mã cán bộ / id')
      .action(async (official: string, { data, ...options }: OfCycle) =>
        out(await reading(data, (store) => explain(store, { official, ...options }))),
      );
    ofCycle(program.command('shadow'))
      .description('đánh giá lại một kỳ theo bộ quy định khác, không ghi gì / judge a cycle by another profile')
      .requiredOption('--profile <id>', 'bộ quy định / profile')
      .action(async ({ data, ...options }: OfCycle & { profile: string }) =>
        out(await reading(data, (store) => shadow(store, options))),
      );
  };
