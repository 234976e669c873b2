// `xeploai serve` as an administrator runs it: the program with a settings file, and the commands beside it.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rosterXlsx } from '../../functions/documents/roster-files.ts';
import { rosterOf, sampleProvince } from '../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import type { Cleanup } from './small-province.ts';

const PROGRAM = fileURLToPath(new URL('../../infra/xeploai.ts', import.meta.url));
export const HR = 'nhan-su@tinh-mau.example';
export const ADMIN = 'quan-tri@tinh-mau.example';

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export type Site = { dir: string; file: string; port: number; statusPort: number; base: string };

/** A folder with a settings file; `more` are settings by their variables' names. */
export const aSite = async (dir: string, smtpPort: number, more: Record<string, string> = {}): Promise<Site> => {
  const [port, statusPort] = [await freePort(), await freePort()];
  const base = `http://127.0.0.1:${port}`;
  const file = join(dir, 'settings.env');
  const settings = {
    XEPLOAI_DATA: join(dir, 'data'),
    XEPLOAI_PORT: String(port),
    XEPLOAI_STATUS_PORT: String(statusPort),
    XEPLOAI_PUBLIC_URL: base,
    XEPLOAI_HR_ADDRESSES: HR,
    XEPLOAI_ADMIN_ADDRESSES: ADMIN,
    XEPLOAI_SMTP_HOST: '127.0.0.1',
    XEPLOAI_SMTP_PORT: String(smtpPort),
    XEPLOAI_SMTP_TLS: 'none',
    XEPLOAI_MAIL_FROM: 'danh-gia@tinh-mau.example',
    XEPLOAI_MAILS_PER_MINUTE: '6000',
    XEPLOAI_REQUESTS_PER_MINUTE: '100000',
    XEPLOAI_LOG_DIR: join(dir, 'logs'),
    // the simulated people decide by their links alone
    XEPLOAI_SIGNER_CODES: 'no',
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}="${value}"`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { dir, file, port, statusPort, base };
};

export const sampleRoster = async (dir: string, law: 'as it is' | 'of today' = 'of today'): Promise<string> => {
  const file = join(dir, 'roster.xlsx');
  const roster = rosterOf(sampleProvince({ size: 'small', seed: SAMPLE_SEED }));
  // today's law as known here says nothing of cadres
  const officials = roster.officials.map((each) =>
    law === 'of today' && each.kind === 'cadre' ? { ...each, kind: 'civil-servant' as const } : each,
  );
  const { bytes } = await rosterXlsx({ ...roster, officials });
  writeFileSync(file, bytes);
  return file;
};

export type Said = { code: number | null; output: string };

export const command = ({ file }: Pick<Site, 'file'>, ...words: string[]): Promise<Said> =>
  new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...words, '--settings', file], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    );
  });

export type Serving = {
  process: ChildProcess;
  output(): string;
  ended: Promise<number | null>;
  stop(signal?: 'SIGKILL'): Promise<number | null>;
};

/** Answers once it serves; throws with what it said where it ends before. */
export const startServing = (
  site: Pick<Site, 'file'>,
  cleanup: Cleanup,
  env: Record<string, string> = {},
): Promise<Serving> => {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--settings', site.file], {
    env: { ...process.env, ...env },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const stop = (signal?: 'SIGKILL'): Promise<number | null> => {
    child.kill(signal ?? 'SIGTERM');
    return ended;
  };
  cleanup(() => void child.kill('SIGKILL'));
  const serving: Serving = { process: child, output: () => output, ended, stop };
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer): void => {
      output += text;
      if (output.includes('serving http')) resolve(serving);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then(() => reject(new Error(output)));
  });
};
