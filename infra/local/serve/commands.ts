// The commands of one machine of one's own, beside those that need nothing but a file.
import type { AddCommands, Output } from '../../../functions/operator/command-line.ts';
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
  };
