// The commands that keep the data: back up, restore, upgrade, verify. Each says what it did or found, in both languages.
import { systemClock } from '../../../functions/adapters/clock.ts';
import type { ServeSettings } from '../serve-settings.ts';
import { upgradeFolder } from '../upgrade.ts';
import { verifyFolder } from '../verify/folder.ts';
import { backupNow, restoreInto } from './backups.ts';

type Told = { holds: boolean; text: string };

const held = (text: string): Told => ({ holds: true, text: `${text}\n` });

export const backUp = async (settings: ServeSettings, to?: string): Promise<Told> => {
  const { file, bytes } = await backupNow(settings, systemClock.now(), to);
  return held(`Đã sao lưu / backed up: ${file}, ${bytes} bytes`);
};

export const restore = async (settings: ServeSettings, file: string): Promise<Told> => {
  const { madeAt } = await restoreInto(settings, file);
  return held(
    `Đã khôi phục bản sao lưu lúc ${madeAt} vào ${settings.data}; "xeploai serve" tiếp tục kỳ đánh giá / ` +
      `restored the backup of ${madeAt} into ${settings.data}; "xeploai serve" goes on with the cycle`,
  );
};

/** A backup first, where the settings know of a place. */
export const upgrade = async (settings: ServeSettings): Promise<Told> => {
  const before = settings.backupDir === undefined ? undefined : await backupNow(settings, systemClock.now());
  const { from, to } = upgradeFolder(settings.data);
  const saved = before === undefined ? '' : ` (${before.file})`;
  return held(`Thư mục dữ liệu: phiên bản ${from} → ${to} / data folder: version ${from} → ${to}${saved}`);
};

export const verify = async ({ data }: ServeSettings): Promise<Told> => {
  const { rows, units, events, findings, more } = await verifyFolder(data);
  const lines = findings.map(({ where, vi, en }) => `${where}: ${vi} / ${en}`);
  if (more > 0) lines.push(`và ${more} chỗ nữa / and ${more} more`);
  const count = findings.length + more;
  lines.push(
    `${rows} mục, ${units} đơn vị, ${events} sự kiện: ${count === 0 ? 'không có gì sai' : `${count} chỗ sai`} / ` +
      `${rows} items, ${units} units, ${events} events: ${count === 0 ? 'nothing is wrong' : `${count} findings`}`,
  );
  return { holds: count === 0, text: `${lines.join('\n')}\n` };
};
