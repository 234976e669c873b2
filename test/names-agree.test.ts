// Order lives in the workflow's text, meaning in TypeScript: what joins them are names, and here they are compared.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { STEPS, type StepName, UnitsLeft } from '#shared/contracts/steps';
import * as errors from '#shared/domain/errors';
import { OUTCOME_WORDS, PHASES } from '#shared/domain/phase';
import { FUNCTION_IDS, FUNCTIONS, substitutionsBy } from '../infra/service.ts';
import { fillIn, placeholderOf, workflowText } from '../workflows/index.ts';

type Choice = { Variable: string; StringEquals?: string; Next: string };
type State = {
  Type: string;
  Comment?: string;
  Resource?: string;
  TimeoutSeconds?: number;
  Parameters?: { FunctionName: string; Payload: Record<string, unknown> };
  Retry?: { ErrorEquals: string[] }[];
  Catch?: { ErrorEquals: string[] }[];
  Choices?: Choice[];
  Default?: string;
  Branches?: { States: States }[];
  ItemProcessor?: { States: States };
};
type States = Record<string, State>;

// it brings no types of its own
const validate = createRequire(import.meta.url)('asl-validator') as (definition: unknown) => {
  isValid: boolean;
  errors: unknown[];
};

const GATE = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
const definition = JSON.parse(workflowText()) as { States: States };

const flatten = (states: States): [string, State][] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...(state.Branches ?? []).flatMap((branch) => flatten(branch.States)),
    ...(state.ItemProcessor === undefined ? [] : flatten(state.ItemProcessor.States)),
  ]);

const all = flatten(definition.States);
const tasks = all.filter(([, { Type }]) => Type === 'Task');
const gates = tasks.filter(([, { Resource }]) => Resource === GATE);
const plainTasks = tasks.filter(([, { Resource }]) => Resource !== GATE);
const steps = Object.keys(STEPS).sort();
const kebab = (name: string): string => name.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();

describe('state, step, contract and plan share one name', () => {
  it('names each step’s state, file, contract and function alike', () => {
    const states = [...plainTasks.map(([name]) => kebab(name)), 'open-gate'].sort();
    const files = readdirSync(new URL('../functions/steps', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .sort();
    const planned = FUNCTION_IDS.filter((id) => FUNCTIONS[id].kind === 'step').sort();
    expect(states).toEqual(steps);
    expect(files).toEqual(steps);
    expect(planned).toEqual(steps);
  });

  it('calls from each state the function of its name, and from every gate the one that opens gates', () => {
    for (const [name, { Parameters }] of plainTasks)
      expect(Parameters?.FunctionName).toBe(`\${${placeholderOf(kebab(name) as StepName)}}`);
    for (const [, { Parameters }] of gates) expect(Parameters?.FunctionName).toBe(`\${${placeholderOf('open-gate')}}`);
  });

  it('opens at each gate the phase of its name; both repairs are one phase', () => {
    const phaseOf = (name: string): string => (name === 'RepairCell' ? 'repair' : kebab(name));
    for (const [name, { Parameters }] of gates) expect(Parameters?.Payload.phase).toBe(phaseOf(name));
    expect(new Set(gates.map(([, { Parameters }]) => Parameters?.Payload.phase))).toEqual(new Set(PHASES));
  });

  it('has an entry file for each function of the plan', () => {
    for (const id of FUNCTION_IDS) {
      const { entry } = FUNCTIONS[id];
      expect([entry, existsSync(new URL(`../${entry}`, import.meta.url))]).toEqual([entry, true]);
    }
  });
});

describe('failures and outcomes share one name', () => {
  const classes = Object.entries(errors).filter(([name]) => name !== 'Refusal') as [string, typeof errors.NotFound][];
  const ours = new Set(classes.map(([name]) => name));
  const matched = (state: State): string[] =>
    [...(state.Retry ?? []), ...(state.Catch ?? [])].flatMap(({ ErrorEquals }) => ErrorEquals);

  it('matches only errors that exist', () => {
    const unknown = tasks.flatMap(([, state]) => matched(state)).filter((name) => !/^(States|Lambda)\.\w+$/.test(name));
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.filter((name) => !ours.has(name))).toEqual([]);
  });

  it('gives each class of error the name that it carries', () => {
    expect(classes.length).toBeGreaterThan(10);
    for (const [name, Named] of classes) expect(new Named('any').name).toBe(name);
  });

  it('has a branch for each outcome of a gate, and none for a word that no gate says', () => {
    const branches = all
      .flatMap(([, { Choices }]) => Choices ?? [])
      .filter(({ Variable }) => Variable === '$.gate.outcome')
      .map(({ StringEquals }) => StringEquals);
    // a gate that says `done` takes the default
    expect(new Set(branches)).toEqual(new Set(OUTCOME_WORDS.filter((word) => word !== 'done')));
    for (const [, { Type, Default }] of all) if (Type === 'Choice') expect(Default).toBeDefined();
  });

  it('runs again with the units that are left, or closes', () => {
    const branches = all
      .flatMap(([, { Choices }]) => Choices ?? [])
      .filter(({ Variable }) => Variable === '$.units.outcome')
      .map(({ StringEquals }) => StringEquals);
    expect(UnitsLeft.shape.outcome.options).toEqual([...branches, 'all-settled']);
  });
});

describe('the text itself', () => {
  it('is a valid definition', () => {
    const arn = (step: string): string => `arn:aws:lambda:ap-southeast-1:123456789012:function:xeploai-trial-${step}`;
    const { isValid, errors: found } = validate(JSON.parse(fillIn(workflowText(), substitutionsBy(arn))));
    expect(found).toEqual([]);
    expect(isValid).toBe(true);
  });

  it('says in each state what it is for', () => {
    expect(all.filter(([, { Comment }]) => !Comment).map(([name]) => name)).toEqual([]);
  });

  it('gives each task retries and a timeout that no function outlives', () => {
    for (const [name, { Retry, TimeoutSeconds = 0 }] of tasks) {
      expect([name, (Retry ?? []).length > 0]).toEqual([name, true]);
      const called = gates.some(([gate]) => gate === name) ? 'open-gate' : (kebab(name) as StepName);
      expect([name, FUNCTIONS[called].timeoutSeconds <= TimeoutSeconds]).toEqual([name, true]);
    }
  });

  it('catches whatever happens inside a panel or a cell', () => {
    const units = all.filter(([, { ItemProcessor }]) => ItemProcessor !== undefined);
    expect(units).toHaveLength(2);
    for (const [, { ItemProcessor }] of units)
      for (const [name, { Type, Catch }] of Object.entries(ItemProcessor?.States ?? {}))
        if (Type === 'Task' && !name.startsWith('Repair'))
          expect([name, Catch?.at(-1)?.ErrorEquals]).toEqual([name, ['States.ALL']]);
  });
});
