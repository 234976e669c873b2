// The commands of one machine of one's own, beside those that need nothing but a file.
import { type Command, Option } from 'commander';
import { addDays } from '#shared/domain/calendar';
import type { AddCommands, Output } from '../../../functions/operator/command-line.ts';
import { type ReplayOptions, replayEvents } from '../replay-events.ts';
import type { ServeSettings } from '../serve-settings.ts';
import { readSettings, settingsTemplate } from './settings-file.ts';

type Ended = Parameters<AddCommands>[1];
type Told = { holds: boolean; text: string };
type Given = { settings?: string };

const SETTINGS = new Option('--settings <file>', 'tệp cài đặt / the settings file (XEPLOAI_SETTINGS)');

const addServing = (program: Command, output: Output): void => {
  const { out } = output;
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
    .command('serve')
    .description('chạy máy chủ đến khi được dừng / serve until stopped')
    .addOption(SETTINGS)
    .action(async ({ settings }: Given) => {
      // the server is large: only who asks for it loads it
      const { serveUntilStopped } = await import('./serve.ts');
      await serveUntilStopped(readSettings(settings, process.env), output);
    });
};

const addReplay = (program: Command, { out }: Output): void => {
  program
    .command('replay')
    .description('phát lại mọi sự kiện của một kỳ từ dữ kiện / every event of a cycle again, from its facts')
    .requiredOption('--cycle <id>', '2026, …')
    .option('--data <folder>', 'thư mục dữ liệu / the data folder', '.xeploai')
    .option('--out <file>', 'tệp NDJSON; nếu không: events.ndjson của thư mục / an NDJSON file, else the folder’s own')
    .action(async (options: ReplayOptions) => {
      const { told, kept } = await replayEvents(options);
      out(`${told} sự kiện; tệp có ${kept} / ${told} events told; the file has ${kept}\n`);
    });
};

type Office = typeof import('./office.ts');

const addOffice = (program: Command, { out }: Output): void => {
  const office = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(SETTINGS);
  const say = async (given: Given, work: (office: Office, settings: ServeSettings) => string | Promise<string>) =>
    out(await work(await import('./office.ts'), readSettings(given.settings, process.env)));

  const mails = office('mails', 'thư chờ, bị từ chối, tạm gác / mails that wait, are refused or parked')
    .addOption(new Option('--retry <state>', 'gửi lại / try again').choices(['refused', 'parked']))
    .action(({ retry, ...given }: Given & { retry?: 'refused' | 'parked' }) =>
      say(given, (here, settings) =>
        retry === undefined
          ? here.stuckMails(settings)
          : here.askServer(settings, { command: 'retry-mails', state: retry }),
      ),
    );
  mails
    .command('preview')
    .description('mỗi loại thư một tệp .eml mẫu / one .eml of each kind of mail, from invented data')
    .argument('<folder>', 'thư mục / folder')
    .action(async (folder: string) => {
      const { writePreviews } = await import('../mails/eml.ts');
      const names = await writePreviews(folder, addDays(new Date().toISOString(), 7));
      out(names.map((name) => `${name}\n`).join(''));
    });
  office('health', 'tình trạng máy chủ đang chạy / how the running server stands').action((given: Given) =>
    say(given, (here, settings) => here.standingNow(settings)),
  );
  office('console', 'đường dẫn dùng một lần vào bảng điều hành / a one-time link into the console').action(
    (given: Given) => say(given, (here, settings) => here.signInLink(settings)),
  );
};

type Keeping = typeof import('./keeping.ts');

const addKeeping = (program: Command, { out }: Output, ended: Ended): void => {
  const keeping = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(SETTINGS);
  const say = async (given: Given, work: (here: Keeping, settings: ServeSettings) => Promise<Told>): Promise<void> => {
    const { holds, text } = await work(await import('./keeping.ts'), readSettings(given.settings, process.env));
    out(text);
    ended(holds ? 0 : 1);
  };
  keeping('backup', 'sao lưu ngay, kể cả khi máy chủ đang chạy / back up now, also while the server serves')
    .option('--to <file>', 'tệp đích / the file to write')
    .action(({ to, ...given }: Given & { to?: string }) => say(given, (here, settings) => here.backUp(settings, to)));
  keeping('restore', 'khôi phục vào thư mục dữ liệu còn trống / restore into a data folder that is not there yet')
    .argument('<file>', 'bản sao lưu / the backup')
    .action((file: string, given: Given) => say(given, (here, settings) => here.restore(settings, file)));
  keeping('upgrade', 'nâng thư mục dữ liệu lên phiên bản này / bring the data folder to this version').action(
    (given: Given) => say(given, (here, settings) => here.upgrade(settings)),
  );
  keeping('verify', 'kiểm tra toàn bộ dữ liệu / check all of the data').action((given: Given) =>
    say(given, (here, settings) => here.verify(settings)),
  );
};

export const machineCommands =
  (output: Output): AddCommands =>
  (program, ended) => {
    addServing(program, output);
    addReplay(program, output);
    addOffice(program, output);
    addKeeping(program, output, ended);
  };
