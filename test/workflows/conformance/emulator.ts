// MiniStack's side of the conformance suite: what it does instead of what AWS does, as it shows in the case's failure.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ACCOUNT, type Emulator, REGION } from '../../emulator/ministack.ts';
import { emulatorPython } from '../../emulator/python.ts';
import { type Account, awsDriver } from './aws.ts';
import type { Cannot, EngineDriver } from './driver.ts';
import { RELAY_CODE, startRelay } from './relay.ts';

const requirements = readFileSync(new URL('../../emulator/requirements.txt', import.meta.url), 'utf8');
/** `seen` is what the case's failure shows; it fails when the difference is gone, so that the matrix stays true. */
type Difference = { instead: string; seen?: RegExp };
const everyError = 'every failure of a function is `Runtime.HandlerError`';
const unknownToken = /TaskDoesNotExist/;
export const emulatorDiffers: Record<string, Difference> = {
  '2': { instead: everyError, seen: /Runtime\.HandlerError/ },
  '2b': { instead: '`ExecutedVersion` is missing', seen: /^(?!.*ExecutedVersion: ).*Payload/s },
  '2c': { instead: 'an empty `ResultSelector` is passed over', seen: /Payload: 'much'/ },
  '3': { instead: `${everyError}, without a trace`, seen: /^(?!.*trace).*Runtime\.HandlerError/s },
  '6': { instead: 'heartbeats are not looked at; the state’s own timeout ends it', seen: /less than 15000/ },
  '10': { instead: '`TaskDoesNotExist`, and nothing happens', seen: unknownToken },
  '10b': { instead: '`TaskDoesNotExist`', seen: unknownToken },
  '10c': { instead: '`TaskDoesNotExist`', seen: unknownToken },
  '11b': { instead: 'the function’s failure is dropped, and the gate waits for its timeout', seen: /States\.Timeout/ },
  '12b': { instead: 'a path that misses is `null`', seen: /Payload: null/ },
  '13': { instead: '`ExecutionAlreadyExists`, as for other input', seen: /Execution already exists/ },
  '13c': { instead: 'executions are remembered while it runs, not for 90 days' },
  '14': { instead: 'the target is started, but the moment is taken for UTC', seen: /zone: 'UTC'/ },
  '15b': { instead: 'a retry gets the token of the attempt before', seen: /expected 2 to be 3/ },
  '16b': { instead: 'a child sees its parent’s id and input in `$$.Execution`', seen: /panels/ },
};
export const emulatorCannot: Cannot = Object.fromEntries(
  Object.entries(emulatorDiffers).map(([id, { instead }]) => [id, instead]),
);

export const EMULATOR = `MiniStack ${/^ministack==(.+)$/m.exec(requirements)?.[1]}`;

/** Python has a zip at hand, and where the emulator runs there is Python. */
const zipped = async (code: string): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-relay-'));
  try {
    writeFileSync(join(folder, 'index.mjs'), code);
    await promisify(execFile)(await emulatorPython(), ['-m', 'zipfile', '-c', 'code.zip', 'index.mjs'], {
      cwd: folder,
    });
    return readFileSync(join(folder, 'code.zip'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const emulatorDriver = async ({ endpoint }: Emulator): Promise<EngineDriver & { stop(): void }> => {
  const relay = await startRelay();
  const account: Account = {
    name: EMULATOR,
    clients: { endpoint, region: REGION, credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' } },
    role: `arn:aws:iam::${ACCOUNT}:role/conformance`,
    code: await zipped(RELAY_CODE),
    relay,
  };
  return { ...awsDriver(account), stop: relay.stop };
};
