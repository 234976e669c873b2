// A planned function on this machine: bundled as for AWS, in a thread that knows nothing but the plan's settings.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Environment } from '#shared/contracts/environment';
import type { FunctionPlan } from '../../../../infra/function-plan.ts';
import { FUNCTIONS, type FunctionId } from '../../../../infra/service.ts';
import { bundle } from '../../../bench/bundles.ts';
import type { Answer, Call, Given } from './worker.ts';

export type Running = { invoke(event: unknown): Promise<unknown>; stop(): Promise<unknown> };

/** What Lambda itself puts into an environment; every service is found at `endpoint`. */
const lambdaEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL: endpoint,
});

export type Setting = {
  dir: string;
  endpoint: string;
  ahead: SharedArrayBuffer;
  settings: Record<keyof Environment, string>;
};

export const run = async (id: FunctionId, { dir, endpoint, ahead, settings }: Setting): Promise<Running> => {
  const { entry, environment }: FunctionPlan = FUNCTIONS[id];
  const file = join(dir, `${id}.js`);
  await bundle({ entryPoints: [entry] }, file);
  const own = Object.fromEntries(environment.map((name) => [name, settings[name]]));
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    env: { ...lambdaEnvironment(endpoint), ...own },
    workerData: { bundle: file, ahead } satisfies Given,
    // logs and metrics
    stdout: true,
    stderr: true,
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  worker.on('message', ({ n, result, failure }: Answer) => {
    const call = waiting.get(n);
    waiting.delete(n);
    if (failure === undefined) return call?.resolve(result);
    call?.reject(Object.assign(new TypeError(failure.message), { name: failure.name }));
  });
  // a cold start that fails
  worker.on('error', (error) => {
    for (const call of waiting.values()) call.reject(error);
  });
  let n = 0;
  return {
    invoke: (event) => {
      const call = Promise.withResolvers<unknown>();
      n += 1;
      waiting.set(n, call);
      worker.postMessage({ n, event } satisfies Call);
      return call.promise;
    },
    stop: () => worker.terminate(),
  };
};
