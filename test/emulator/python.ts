// The emulator's Python environment: made once from requirements.txt, in a folder that its content names.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** The very folder, or one under the project's cache that changes with the versions asked for. */
const environmentFolder = (): string => {
  const digest = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  return process.env.XEPLOAI_EMULATOR_PYTHON ?? join(CACHE, `emulator-${digest}`);
};

const pythonOf = (folder: string): string => join(folder, 'bin', 'python');

/** Made aside and moved into its place whole, so that two who ask at once do not meet half an environment. */
const make = async (folder: string): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  await run('python3', ['-m', 'venv', aside]);
  await run(pythonOf(aside), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  try {
    renameSync(aside, folder);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(pythonOf(folder))) throw cause;
  }
};

/** The Python that has the emulator. */
export const emulatorPython = async (): Promise<string> => {
  const folder = environmentFolder();
  if (!existsSync(pythonOf(folder))) await make(folder);
  return pythonOf(folder);
};
