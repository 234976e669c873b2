// `xeploai scan-links`: the scanner robot over links of a running system, and whether anything changed under it.
import { readFile } from 'node:fs/promises';
import type { Dependencies } from '../dependencies.ts';
import { scanLinks } from './scan-links.ts';
import { snapshotOf } from './snapshot.ts';

export type Said = { links: number; requests: number; faults: number; changed: boolean };

/** A link a line; nobody else may act meanwhile, or their acts count as changes. */
export const scanFile = async ({ store }: Pick<Dependencies, 'store'>, file: string, cycle: string): Promise<Said> => {
  const links = (await readFile(file, 'utf8')).split(/\s+/).filter((line) => line !== '');
  const before = await snapshotOf(store, cycle);
  const { requests, faults } = await scanLinks(links);
  const changed = before !== (await snapshotOf(store, cycle));
  return { links: links.length, requests, faults: faults.length, changed };
};

export const saidText = ({ links, requests, faults, changed }: Said): string =>
  `${links} đường dẫn, ${requests} yêu cầu, ${faults} lỗi; ${changed ? 'CÓ thay đổi / SOMETHING CHANGED' : 'không đổi gì / nothing changed'}\n`;
