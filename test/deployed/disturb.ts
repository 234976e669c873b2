// Disturbances of a deployed stage, all from outside: its processes killed, its functions' settings broken for a while,
// calls delivered twice.
import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { GetFunctionConfigurationCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import type { Deployed } from './cycle.ts';
import type { Stage } from './stage.ts';

const cwdOf = (pid: string): string => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
};

/** The processes of this emulator that run the function's code just now. */
const processesOf = ({ emulator, stage }: Deployed, id: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => cwdOf(pid).startsWith(`${emulator.folder}/ministack-lambda-${stage.name(id)}-`))
    .map(Number);

/**
 * Kills every process of the function as soon as one of them has written a gate, that is between two of its writes;
 * answers how many those were.
 */
export const killInMidStep = async (deployed: Deployed, id: string): Promise<number> => {
  while ((await deployed.stage.store.nextLook()) === undefined) await pause(1);
  const running = processesOf(deployed, id);
  for (const pid of running) process.kill(pid, 'SIGKILL');
  return running.length;
};

/** Overwrites settings of a function; answers how to put them back. */
export const breakSettings = async (
  { clients: { lambda }, name }: Stage,
  id: string,
  broken: Record<string, string>,
): Promise<() => Promise<void>> => {
  const FunctionName = name(id);
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const given = Environment?.Variables ?? {};
  const set = async (Variables: Record<string, string>): Promise<void> => {
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  };
  await set({ ...given, ...broken });
  return () => set(given);
};
