// The very commands that README names, run as an operator would, in an environment that knows the emulator and nobody else.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ACCOUNT, type Emulator, REGION } from '../emulator/ministack.ts';

const run = promisify(execFile);
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

export type Outputs = { PublicUrl: string; ConsoleUrl: string; StateMachine: string };
export type Operator = {
  stage: string;
  bootstrap(): Promise<void>;
  deploy(): Promise<Outputs>;
  destroy(): Promise<void>;
  importRoster(files: readonly string[]): Promise<string>;
  turnClock(instant: string): Promise<void>;
  /** `xeploai` with these words, on the stage. */
  xeploai(command: string, ...words: string[]): Promise<string>;
  close(): void;
};

/** `root`: the working tree of the version that is deployed. */
export const operatorOf = ({ environment }: Emulator, stage: string, root = ROOT): Operator => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-deploy-'));
  const env = { PATH: `${dirname(process.execPath)}:${BIN}:${process.env.PATH ?? ''}`, HOME: folder, ...environment };
  const call = async (command: string, ...words: string[]): Promise<string> => {
    const { stdout } = await run(command, words, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
  // a folder of its own: two commands may not write into one at once, and two tests run beside each other
  const cdk = (verb: string, ...words: string[]): Promise<string> =>
    call('npx', 'cdk', verb, ...words, '-c', `stage=${stage}`, '--output', join(folder, 'cdk.out'));
  const xeploai = (command: string, ...words: string[]): Promise<string> =>
    call('node', 'infra/xeploai.ts', command, ...words, '--stage', stage);
  const outputs = join(folder, 'outputs.json');
  return {
    stage,
    bootstrap: async () => void (await cdk('bootstrap', `aws://${ACCOUNT}/${REGION}`)),
    deploy: async () => {
      await cdk('deploy', '--all', '--require-approval', 'never', '--outputs-file', outputs);
      const written = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Outputs>;
      return written[`xeploai-${stage}-cycle`] as Outputs;
    },
    destroy: async () => void (await cdk('destroy', '--all', '--force')),
    importRoster: (files) => xeploai('import', ...files),
    xeploai,
    turnClock: async (instant) => void (await call('node', 'infra/aws/turn-clock.ts', stage, instant)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
