// What an administrator does beside a running server: asks it for something, signs HR in at the terminal.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DataFolderUnusable } from '#shared/domain/errors';
import type { LinkKey } from '#shared/ports';
import { systemClock } from '../../../functions/adapters/clock.ts';
import { consoleLink, NO_CYCLE } from '../../../functions/pages/console/console-link.ts';
import { openOutbox } from '../mails/outbox.ts';
import type { ServeSettings } from '../serve-settings.ts';
import type { Asked } from './requests.ts';
import { openServerState } from './state.ts';

const fileIn =
  ({ data }: Pick<ServeSettings, 'data'>) =>
  (name: string): string =>
    join(data, name);

/** Throws DataFolderUnusable where no server has made the folder. */
export const checkThere = ({ data }: Pick<ServeSettings, 'data'>): void => {
  if (existsSync(join(data, 'VERSION'))) return;
  throw new DataFolderUnusable(
    `${data} chưa phải thư mục dữ liệu; hãy chạy "xeploai serve" trước / ${data} is no data folder yet: run "xeploai serve" first`,
    { problem: 'absent' },
  );
};

const LOOK_MS = 500;
const WAIT_MS = 60_000;

/** Asks the server and waits for its answer; where none runs, it is done as soon as one does. */
export const askServer = async (settings: ServeSettings, asked: Asked): Promise<string> => {
  checkThere(settings);
  const state = openServerState(fileIn(settings)('server.sqlite'));
  try {
    const n = state.ask(asked.command, asked);
    for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
      const answer = state.answerTo(n);
      if (answer !== undefined) return `${answer}\n`;
      await setTimeout(LOOK_MS);
    }
    return 'Máy chủ chưa trả lời; việc này sẽ được làm khi máy chủ chạy / the server has not answered; it will be done once it runs\n';
  } finally {
    state.close();
  }
};

/** Whoever can read the link keys is HR of the whole cycle anyway. */
export const signInLink = async (settings: ServeSettings): Promise<string> => {
  checkThere(settings);
  const keys = JSON.parse(readFileSync(fileIn(settings)('link-keys.json'), 'utf8')) as LinkKey[];
  const { publicUrl, hrAddresses } = settings;
  const secrets = { linkKeys: async () => keys };
  return `${await consoleLink({ secrets, clock: systemClock, settings: { publicUrl, hrAddresses } }, NO_CYCLE)}\n`;
};

/** Without addresses: the table of mails knows whose they are. */
export const stuckMails = (settings: ServeSettings): string => {
  checkThere(settings);
  const outbox = openOutbox(fileIn(settings)('outbox.sqlite'));
  try {
    const { waiting, sent, refused, parked } = outbox.counts();
    const head = `chờ / waiting ${waiting}, đã gửi / sent ${sent}, bị từ chối / refused ${refused}, tạm gác / parked ${parked}\n`;
    const lines = outbox.stuck(200).map(({ id, state, reason, at }) => `${at} ${state} ${id}: ${reason}\n`);
    return head + lines.join('');
  } finally {
    outbox.close();
  }
};

export const standingNow = async ({ statusPort }: Pick<ServeSettings, 'statusPort'>): Promise<string> => {
  const reply = await fetch(`http://127.0.0.1:${statusPort}/health`).catch(() => undefined);
  if (reply === undefined) return `Máy chủ không chạy / the server does not run (127.0.0.1:${statusPort})\n`;
  return `${JSON.stringify(await reply.json(), undefined, 2)}\n`;
};
