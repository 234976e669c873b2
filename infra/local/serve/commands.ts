// The commands of one machine of one's own, beside those that need nothing but a file.
import type { AddCommands, Output } from '../../../functions/operator/command-line.ts';
import { type ReplayOptions, replayEvents } from '../replay-events.ts';
import { readSettings, settingsTemplate } from './settings-file.ts';

export const machineCommands =
  ({ out }: Output): AddCommands =>
  (program) => {
    program
      .command('settings')
      .description('mẫu tệp cài đặt của máy chủ, hoặc kiểm tra một tệp / a settings file to fill in, or check one')
      .argument('[file]', 'tệp cần kiểm tra / the file to check')
      .action((file?: string) => {
        if (file === undefined) return out(settingsTemplate());
        readSettings(file, process.env);
        out('Cài đặt dùng được / the settings can be used\n');
      });
    program
      .command('replay')
      .description('phát lại mọi sự kiện của một kỳ từ dữ kiện / every event of a cycle again, from its facts')
      .requiredOption('--cycle <id>', '2026, …')
      .option('--data <folder>', 'thư mục dữ liệu / the data folder', '.xeploai')
      .option(
        '--out <file>',
        'tệp NDJSON; nếu không: events.ndjson của thư mục / an NDJSON file, else the folder’s own',
      )
      .action(async (options: ReplayOptions) => {
        const { told, kept } = await replayEvents(options);
        out(`${told} sự kiện; tệp có ${kept} / ${told} events told; the file has ${kept}\n`);
      });
  };
