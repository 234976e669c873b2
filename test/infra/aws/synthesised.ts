// The stacks of the trial stage as cdk.json describes it, synthesised once for each test file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { DataStack } from '../../../infra/aws/data-stack.ts';
import { createStacks, createSystem, type System } from '../../../infra/aws/system.ts';
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

/** `acknowledging: false` shows what cdk-nag says of the bare stacks. */
type Options = { bundled?: boolean; changes?: Partial<Stage>; acknowledging?: boolean };
export type Built = { app: App; stacks: System; outdir: string };

/** The stacks as constructs, for whoever wants to look before the templates are written. */
export const build = ({ bundled = false, changes = {}, acknowledging = true }: Options = {}): Built => {
  const outdir = newFolder();
  const app = newApp(outdir, bundled ? {} : UNBUNDLED);
  return { app, stacks: (acknowledging ? createSystem : createStacks)(app, trialStage(changes)), outdir };
};

export const STACKS = ['data', 'mail', 'cycle', 'operations', 'analytics'] as const satisfies (keyof System)[];
export type Synthesised = Record<keyof System, Template> & { outdir: string };

export const synthesise = (options: Options = {}): Synthesised => {
  const { stacks, outdir } = build(options);
  const { data, mail, cycle, operations, analytics } = stacks;
  if (analytics === undefined) throw new TypeError('the trial stage has no analytics');
  return {
    data: Template.fromStack(data),
    mail: Template.fromStack(mail),
    cycle: Template.fromStack(cycle),
    operations: Template.fromStack(operations),
    analytics: Template.fromStack(analytics),
    outdir,
  };
};

export type Properties = Record<string, unknown>;
export type Resource = { stack: keyof System; id: string; properties: Properties };

/** Every resource of a type in every stack. */
export const resourcesOf = (built: Synthesised, type: string): Resource[] =>
  STACKS.flatMap((stack) =>
    Object.entries(built[stack].findResources(type)).map(([id, { Properties }]) => ({
      stack,
      id,
      properties: (Properties ?? {}) as Properties,
    })),
  );

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
