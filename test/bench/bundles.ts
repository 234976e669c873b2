// Each function bundled as for AWS: its size, and how long its module takes to load beside a bare DynamoDB client's.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { FUNCTIONS } from '../../infra/service.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BARE = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const handler = new DynamoDBClient({});\n`;
const TRIES = 5;

/** As `infra/aws/functions.ts` has it bundled. */
export const bundle = async (from: Pick<BuildOptions, 'entryPoints' | 'stdin'>, outfile: string): Promise<number> => {
  await build({
    ...from,
    absWorkingDir: ROOT,
    outfile,
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    alias: {
      '@aws-sdk/credential-provider-node': join(ROOT, 'functions/lambda/credentials.ts'),
      '@aws-sdk/endpoint-cache': join(ROOT, 'functions/lambda/endpoint-cache.ts'),
      '@smithy/core/event-streams': join(ROOT, 'functions/lambda/event-streams.ts'),
    },
    logLevel: 'error',
  });
  return (await stat(outfile)).size;
};

/** Settings that let a cold start pass; nothing is called. */
const ENVIRONMENT = {
  AWS_REGION: 'local',
  TABLE_NAME: 'bench',
  BUS_NAME: 'bench',
  STATE_MACHINE_ARN: 'arn:aws:states:::bench',
  LINK_KEYS_SECRET: 'bench',
  PUBLIC_URL: 'http://127.0.0.1/',
  MAIL_FROM: 'bench@tinh-mau.example',
  MAIL_CONFIGURATION_SET: 'bench',
  MAIL_PAUSE_MS: '0',
  MAIL_QUEUE_URL: 'http://127.0.0.1/',
  METRICS_NAMESPACE: 'bench',
  SIGNER_CODES: 'on',
  HR_ADDRESSES: '',
  AUDITOR_ADDRESSES: '',
  LISTED_PEOPLE: '[]',
  OPEN_ID: 'off',
  CYCLE_PROFILE: 'hau-giang-1120',
};

const TIMED = 'const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t);';
const run = promisify(execFile);

/** The fastest of several loads, each in a process of its own. */
const loadMs = async (file: string): Promise<number> => {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { stdout } = await run(process.execPath, ['-e', TIMED, file], { env: { ...process.env, ...ENVIRONMENT } });
    fastest = Math.min(fastest, Number(stdout));
  }
  return fastest;
};

export type Bundles = {
  sizes: { id: string; bytes: number }[];
  loads: { id: string; ratio: number }[];
  bareMs: number;
};

/** Those with the most in them: a step that mails, the pages, and what the clock calls most. */
const LOADED = ['open-gate', 'pages', 'sweep'] as const;

export const measureBundles = async (): Promise<Bundles> => {
  const dir = await mkdtemp(join(tmpdir(), 'xeploai-bundles-'));
  try {
    const fileOf = (id: string): string => join(dir, `${id}.js`);
    const plans = Object.entries(FUNCTIONS);
    const sizes = await Promise.all(
      plans.map(async ([id, { entry }]) => ({ id, bytes: await bundle({ entryPoints: [entry] }, fileOf(id)) })),
    );
    await bundle({ stdin: { contents: BARE, resolveDir: ROOT } }, fileOf('bare'));
    const bareMs = await loadMs(fileOf('bare'));
    const loads: Bundles['loads'] = [];
    for (const id of LOADED) loads.push({ id, ratio: (await loadMs(fileOf(id))) / bareMs });
    return { sizes: sizes.sort((a, b) => b.bytes - a.bytes), loads, bareMs };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};
