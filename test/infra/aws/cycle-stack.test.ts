import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { STEPS, type StepName } from '#shared/contracts/steps';
import type { FunctionPlan } from '../../../infra/function-plan.ts';
import { FUNCTION_IDS, FUNCTIONS } from '../../../infra/service.ts';
import { fillIn, placeholderOf, workflowText } from '../../../workflows/index.ts';
import { resourcesOf, type Synthesised, synthesise, textOf } from './synthesised.ts';

const KIB = 1024;
let built: Synthesised;
beforeAll(() => {
  built = synthesise({ bundled: true });
});

const functionByLogicalId = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    resourcesOf(built, 'AWS::Lambda::Function')
      // the example consumer is none of the plan's
      .filter(({ stack }) => stack !== 'analytics')
      .map(({ id, properties }) => [id, properties]),
  );

describe('the workflow on AWS', () => {
  const machine = (): Record<string, unknown> =>
    Object.values(built.cycle.findResources('AWS::StepFunctions::StateMachine'))[0]?.Properties;

  it('runs the text on disk, each placeholder filled with the function of the same name', () => {
    const substitutions = machine().DefinitionSubstitutions as Record<string, unknown>;
    const byReference = Object.fromEntries(
      Object.entries(functionByLogicalId()).map(([id, { FunctionName }]) => [`{${id}.Arn}`, String(FunctionName)]),
    );
    const called = (reference: unknown): string => byReference[textOf(reference)] ?? textOf(reference);
    const deployed = Object.fromEntries(Object.entries(substitutions).map(([name, value]) => [name, called(value)]));
    const expected = Object.fromEntries(
      Object.keys(STEPS).map((step) => [placeholderOf(step as StepName), `xeploai-trial-${step}`]),
    );
    expect(deployed).toEqual(expected);
    expect(fillIn(String(machine().DefinitionString), deployed)).toBe(fillIn(workflowText(), expected));
    expect(fillIn(workflowText(), expected)).not.toContain('${');
  });

  it('calls functions unqualified, so that a waiting execution finds the functions of today', () => {
    for (const reference of Object.values(machine().DefinitionSubstitutions as Record<string, unknown>))
      expect(textOf(reference)).toMatch(/^\{\w+Function\w+\.Arn\}$/);
    built.cycle.resourceCountIs('AWS::Lambda::Version', 0);
    built.cycle.resourceCountIs('AWS::Lambda::Alias', 0);
  });

  it('logs every step without anybody’s data and can be traced', () => {
    built.cycle.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: 'xeploai-trial-evaluation-cycle',
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });
});

describe('the functions on AWS', () => {
  it('are those of the plan, on Node 24 and arm64, with the settings that the plan gives', () => {
    const deployed = Object.values(functionByLogicalId());
    expect(deployed.map(({ FunctionName }) => FunctionName).sort()).toEqual(
      FUNCTION_IDS.map((id) => `xeploai-trial-${id}`).sort(),
    );
    for (const properties of deployed) {
      const plan: FunctionPlan = FUNCTIONS[String(properties.FunctionName).slice('xeploai-trial-'.length) as 'pages'];
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: plan.memoryMB,
        Timeout: plan.timeoutSeconds,
        TracingConfig: { Mode: 'Active' },
      });
      const { Variables } = properties.Environment as { Variables: Record<string, unknown> };
      expect(Object.keys(Variables).sort()).toEqual([...plan.environment].sort());
    }
  });

  const bundles = (): string[] =>
    readdirSync(built.outdir)
      .filter((name) => name.startsWith('asset.'))
      .map((name) => join(built.outdir, name, 'index.js'));

  it('are bundles of at most 650 KB; the console, which reads and writes office files, 1,600', () => {
    const sizes = bundles()
      .map((bundle) => statSync(bundle).size)
      .sort((a, b) => a - b);
    const consoles = sizes.pop();
    // the example consumer beside the plan's
    expect(sizes).toHaveLength(FUNCTION_IDS.length);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(650 * KIB);
    expect(consoles).toBeLessThanOrEqual(1600 * KIB);
  });

  it('keep the names of failures once minified, since the workflow matches them', async () => {
    const stepBundles = Object.values(built.cycle.findResources('AWS::Lambda::Function'))
      .filter(({ Properties }) => String(Properties.FunctionName).slice('xeploai-trial-'.length) in STEPS)
      .map(({ Properties }) => join(built.outdir, `asset.${Properties.Code.S3Key.replace('.zip', '')}`, 'index.js'));
    expect(stepBundles).toHaveLength(Object.keys(STEPS).length);
    vi.stubEnv('AWS_REGION', 'ap-southeast-1');
    for (const bundle of stepBundles) {
      const { handler } = createRequire(import.meta.url)(bundle) as { handler: (event: unknown, c: object) => unknown };
      await expect(handler({ version: 'stray' }, {})).rejects.toMatchObject({ name: 'StepInputInvalid' });
    }
  });
});

describe('the clock and the door', () => {
  it('starts the cycle on the first of November and sweeps hourly, at the time of Việt Nam', () => {
    const planned = { kickoff: 'cron(0 8 1 11 ? *)', sweep: 'cron(0 * * * ? *)' };
    built.cycle.resourceCountIs('AWS::Scheduler::Schedule', 2);
    for (const [id, ScheduleExpression] of Object.entries(planned))
      built.cycle.hasResourceProperties('AWS::Scheduler::Schedule', {
        Name: `xeploai-trial-${id}`,
        ScheduleExpression,
        ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
        Target: Match.objectLike({
          DeadLetterConfig: { Arn: Match.anyValue() },
          RetryPolicy: { MaximumRetryAttempts: Match.anyValue(), MaximumEventAgeInSeconds: Match.anyValue() },
        }),
      });
  });

  it('slows a flood of requests and never logs the path, which holds a person’s link', () => {
    const stage = Object.values(built.cycle.findResources('AWS::ApiGatewayV2::Stage'))[0]?.Properties;
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
    const logged = [...String(stage.AccessLogSettings.Format).matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name);
    expect(logged).toEqual([
      'requestId',
      'requestTimeEpoch',
      'routeKey',
      'status',
      'responseLatency',
      'responseLength',
      'integrationStatus',
    ]);
  });
});
