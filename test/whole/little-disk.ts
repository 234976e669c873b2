// A disk of a few kilobytes in memory, where this user may mount one: to be full, to grow, and to be read only.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cleanup } from './small-province.ts';

export type LittleDisk = { dir: string; grow(size: string): void; lock(): void };

const mount = (dir: string, options: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir], { stdio: 'pipe' });
const unmount = (dir: string): void => void execFileSync('umount', [dir], { stdio: 'pipe' });

/** Only root may, and not in every container. */
export const canMount = (): boolean => {
  const dir = mkdtempSync(join(tmpdir(), 'xeploai-disk-'));
  try {
    mount(dir, 'size=64k');
    unmount(dir);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(dir, { recursive: true });
  }
};

export const aLittleDisk = (cleanup: Cleanup, size: string): LittleDisk => {
  const dir = mkdtempSync(join(tmpdir(), 'xeploai-disk-'));
  mount(dir, `size=${size}`);
  cleanup(() => {
    unmount(dir);
    rmSync(dir, { recursive: true });
  });
  const change = (option: string): void => mount(dir, `remount,${option}`);
  return { dir, grow: (more) => change(`size=${more}`), lock: () => change('ro') };
};
