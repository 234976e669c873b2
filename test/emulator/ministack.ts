// MiniStack, an emulator of AWS from PyPI without Docker: started on a loopback port of its own, stopped with all its children.
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, LOOPBACK, reachableFrom } from './loopback.ts';
import { emulatorPython } from './python.ts';

export const REGION = 'ap-southeast-1';
export const ACCOUNT = '000000000000';

export type Emulator = {
  endpoint: string;
  /** What a child process needs to talk to the emulator and to nobody else. */
  environment: Record<string, string>;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** The emulator's own log, and the folder of its functions' code. */
  folder: string;
  /** Of a mended one: from now on every call of a function is judged by its role’s policy; the root key may do all. */
  enforce(permissions: boolean): Promise<void>;
  stop(): Promise<void>;
};

export class EmulatorFailed extends Error {
  override readonly name = 'EmulatorFailed';
}

/** MiniStack with what it lacks of what our stacks use; the conformance cases look at it as it is. */
const MENDED = [fileURLToPath(new URL('mended.py', import.meta.url))];
const AS_IT_IS = ['-m', 'ministack'];

export type EmulatorOptions = { mended?: boolean };

/** MiniStack's own name for whoever owns the account. */
const ROOT_KEY = 'test';

/** A shell between us and it: when we end, however that is, its input closes, and it ends the emulator and its workers. */
const SUPERVISED = '(trap : TERM; "$0" "$@"; kill 0) & trap : TERM; cat >/dev/null; kill 0; wait';

const start = (program: string[], port: number, folder: string): ChildProcess => {
  const log = createWriteStream(join(folder, 'emulator.log'));
  const env = {
    // its functions run on the Node that runs us, as they do on AWS
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
    HOME: folder,
    TMPDIR: folder,
    PYTHONDONTWRITEBYTECODE: '1',
    BIND_HOST: LOOPBACK,
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: REGION,
    MINISTACK_ACCOUNT_ID: ACCOUNT,
    LOG_LEVEL: process.env.XEPLOAI_EMULATOR_LOG ?? 'WARNING',
  };
  const child = spawn('sh', ['-c', SUPERVISED, ...program], { cwd: folder, env, detached: true });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  return child;
};

const isHealthy = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

const untilHealthy = async (child: ChildProcess, endpoint: string, folder: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await isHealthy(endpoint)) return;
    await pause(100);
  }
  throw new EmulatorFailed(`did not become healthy; see ${folder}/emulator.log`);
};

const enforcing =
  (endpoint: string, folder: string) =>
  async (permissions: boolean): Promise<void> => {
    const file = join(folder, 'enforce');
    if (permissions) writeFileSync(file, '');
    else rmSync(file, { force: true });
    const wanted = permissions ? 'enabled' : 'disabled';
    const told = async () => (await (await fetch(`${endpoint}/_ministack/health`)).json()) as { auth: string };
    while ((await told()).auth !== wanted) await pause(20);
  };

const stopping = (child: ChildProcess, folder: string) => async (): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const kill = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 5_000);
    child.stdin?.end();
    await ended;
    clearTimeout(kill);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};

const environmentFor = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: ROOT_KEY,
  AWS_SECRET_ACCESS_KEY: ROOT_KEY,
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DEFAULT_ACCOUNT: ACCOUNT,
  CDK_DEFAULT_REGION: REGION,
});

export const startEmulator = async ({ mended = false }: EmulatorOptions = {}): Promise<Emulator> => {
  const program = [await emulatorPython(), ...(mended ? MENDED : AS_IT_IS)];
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-emulator-'));
  const child = start(program, port, folder);
  const stop = stopping(child, folder);
  const endpoint = `http://${LOOPBACK}:${port}`;
  try {
    await untilHealthy(child, endpoint, folder);
    const open = await reachableFrom(port);
    if (open.length > 0) throw new EmulatorFailed(`answers beyond the loopback address: ${open.join(', ')}`);
  } catch (failure) {
    child.stdin?.end();
    throw failure;
  }
  const credentials = { accessKeyId: ROOT_KEY, secretAccessKey: ROOT_KEY };
  return {
    endpoint,
    environment: environmentFor(endpoint),
    credentials,
    folder,
    enforce: enforcing(endpoint, folder),
    stop,
  };
};
