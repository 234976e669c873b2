// The stacks of the trial stage as cdk.json describes it, synthesised once for each test file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { DataStack } from '../../../infra/aws/data-stack.ts';
import { createSystem } from '../../../infra/aws/system.ts';
import { type Stage, stageOf } from '../../../infra/config.ts';

const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

export const trialStage = (changes: Partial<Stage> = {}): Stage => ({
  ...stageOf('trial', context.stages),
  ...changes,
});

/** Bundling takes seconds: only tests of the bundles themselves ask for it. */
const UNBUNDLED = { 'aws:cdk:bundling-stacks': [] };
const newApp = (outdir: string, more: Record<string, unknown> = UNBUNDLED): App =>
  new App({ context: { ...context, ...more }, outdir });
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-synth-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export type Synthesised = { data: Template; cycle: Template; outdir: string };

export const synthesise = (bundled = false): Synthesised => {
  const outdir = newFolder();
  const { data, cycle } = createSystem(newApp(outdir, bundled ? {} : UNBUNDLED), trialStage());
  return { data: Template.fromStack(data), cycle: Template.fromStack(cycle), outdir };
};

export const synthesiseData = (changes: Partial<Stage> = {}): Template => {
  const stage = trialStage(changes);
  return Template.fromStack(new DataStack(newApp(newFolder()), 'Data', { stage, env: { region: stage.region } }));
};

/** A template's value as text, with references as names in braces: `arn:{AWS::Partition}:…`. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [intrinsic, argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  if (intrinsic === 'Fn::Join') return (argument as [string, unknown[]])[1].map(textOf).join('');
  if (intrinsic === 'Fn::GetAtt') return `{${(argument as string[]).join('.')}}`;
  return `{${String(argument)}}`;
};
