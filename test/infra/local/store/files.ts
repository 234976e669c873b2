// A folder for each test, gone after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-store-'));
  folders.push(folder);
  return join(folder, 'store.sqlite');
};
