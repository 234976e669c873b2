// The commands that read a cycle and change nothing in it: of a data folder, or of a running system that is named.
import type { Command } from 'commander';
import type { Store } from '#shared/ports';
import type { AddCommands, Output } from '../../functions/operator/command-line.ts';
import { explain } from '../../functions/operator/explain.ts';
import { shadow } from '../../functions/operator/shadow.ts';
import type { OpenSystem, Where } from '../../functions/operator/system.ts';
import { readFolder } from './read-folder.ts';

type OfCycle = Where & { cycle: string; data: string; json?: boolean };

type Read = { store: Store; close(): void };

const opened = async ({ stage, settings, data }: OfCycle, open: OpenSystem): Promise<Read> => {
  if (stage === undefined && settings === undefined) return readFolder(data);
  const { deps, close } = await open({ stage, settings });
  return { store: deps.store, close };
};

/** Closes it whatever happens. */
const readingBy =
  (open: OpenSystem) =>
  async (where: OfCycle, work: (store: Store) => Promise<string>): Promise<string> => {
    const { store, close } = await opened(where, open);
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
    .option(
      '--stage <name>',
      'thay cho thư mục: hệ thống trên AWS theo cdk.json / instead of a folder: a stage of cdk.json',
    )
    .option('--settings <file>', 'thay cho thư mục: máy chủ riêng / instead of a folder: a server of one’s own')
    .option('--json', 'JSON');

export const dataCommands =
  ({ out }: Output, open: OpenSystem): AddCommands =>
  (program) => {
    const reading = readingBy(open);
    ofCycle(program.command('explain'))
      .description('vì sao một người được xếp loại như vậy, từng điều khoản / why somebody is rated so, rule by rule')
      .argument('<official>', 'mã cán bộ / id')
      .action(async (official: string, given: OfCycle) =>
        out(await reading(given, (store) => explain(store, { official, cycle: given.cycle, json: given.json }))),
      );
    ofCycle(program.command('shadow'))
      .description('đánh giá lại một kỳ theo bộ quy định khác, không ghi gì / judge a cycle by another profile')
      .requiredOption('--profile <id>', 'bộ quy định / profile')
      .action(async (given: OfCycle & { profile: string }) =>
        out(
          await reading(given, (store) =>
            shadow(store, { cycle: given.cycle, profile: given.profile, json: given.json }),
          ),
        ),
      );
  };
