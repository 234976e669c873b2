// Cases 1 to 4: what a Task gets, gives and fails with.
import { expect } from 'vitest';
import { call, end, gate, machine, pass } from '../asl.ts';
import type { Case } from '../case.ts';
import { gatekeeper, named } from '../people.ts';

const seen = pass({ Parameters: { 'input.$': '$$.Execution.Input' }, ...end });
const inputAfterGate: Case = {
  id: '1',
  title: '`$$.Execution.Input` after a task-token state is still the execution’s input, in a branch as well',
  texts: {
    after: machine({
      Ask: gate('Gate', {}, { Next: 'Both' }),
      Both: {
        Type: 'Parallel',
        Branches: [machine({ Seen: seen }), machine({ SeenToo: pass({ ...seen, InputPath: '$.answer' }) })],
        ...end,
      },
    }),
  },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('after', { Gate: handler });
    const execution = await engine.start('one', { cycle: '2026' });
    await engine.succeed((await next()).token, { answer: { outcome: 'done' } });
    const input = { cycle: '2026' };
    expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: [{ input }, { input }] });
  },
};

const functionError: Case = {
  id: '2',
  title: 'A function’s error is a failure named after it',
  texts: {
    named: machine({
      Note: call('Answer', {}, { Comment: 'Its answer is dropped.', ResultPath: null, Next: 'Break' }),
      Break: call(
        'Break',
        {},
        {
          Catch: [
            { ErrorEquals: ['States.Timeout', 'TooLate'], ResultPath: '$.failure', Next: 'Wrong' },
            { ErrorEquals: ['CapExceeded'], ResultPath: '$.failure', Next: 'Right' },
          ],
          Next: 'Wrong',
        },
      ),
      Wrong: { Type: 'Fail', Error: 'Wrong', Cause: 'the failure had another name' },
      Right: { Type: 'Succeed' },
    }),
  },
  play: async (deploy) => {
    const engine = await deploy('named', {
      Answer: () => 'noted',
      Break: () => {
        throw named('CapExceeded', 'three proposed for two seats');
      },
    });
    const ended = await engine.ended(await engine.start('one', { cycle: '2026' }));
    const output = { cycle: '2026', failure: { Error: 'CapExceeded' } };
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output });
  },
};

const envelope: Case = {
  id: '2b',
  title: 'A function’s answer comes in `{ExecutedVersion, Payload, StatusCode}`',
  texts: {
    answered: machine({ Answer: call('Answer', { 'cycle.$': '$.cycle' }, { ResultPath: '$.answer', ...end }) }),
  },
  play: async (deploy) => {
    const engine = await deploy('answered', { Answer: ({ cycle }) => ({ of: cycle }) });
    const { status, output } = await engine.ended(await engine.start('one', { cycle: '2026' }));
    expect(status).toBe('SUCCEEDED');
    const answer = { ExecutedVersion: '$LATEST', Payload: { of: '2026' }, StatusCode: 200 };
    expect(output).toMatchObject({ cycle: '2026', answer });
  },
};

const nothing: Case = {
  id: '2c',
  title: 'An empty `ResultSelector` makes an empty object of whatever the answer was',
  texts: {
    dropped: machine({
      Answer: call('Answer', {}, { ResultSelector: {}, ResultPath: '$.nothing', OutputPath: '$.nothing', ...end }),
    }),
  },
  play: async (deploy) => {
    const engine = await deploy('dropped', { Answer: () => 'much' });
    const ended = await engine.ended(await engine.start('one', { cycle: '2026' }));
    expect([ended.status, ended.output]).toEqual(['SUCCEEDED', {}]);
  },
};

const cause: Case = {
  id: '3',
  title: 'A failure’s `Cause` is a JSON string `{errorType, errorMessage, trace}`',
  texts: { uncaught: machine({ Break: call('Break', {}, end) }) },
  play: async (deploy) => {
    const engine = await deploy('uncaught', {
      Break: () => {
        throw named('StoredInvalid', 'panel p-1');
      },
    });
    const { status, error, cause: why = '' } = await engine.ended(await engine.start('one', {}));
    const trace = expect.arrayContaining([expect.any(String)]);
    expect([status, error, JSON.parse(why)]).toEqual([
      'FAILED',
      'StoredInvalid',
      { errorType: 'StoredInvalid', errorMessage: 'panel p-1', trace },
    ]);
  },
};

const callback: Case = {
  id: '4',
  title: 'The callback’s output is the state’s result, not the function’s answer; its failure is the state’s failure',
  texts: {
    callback: machine({
      Ask: gate('Gate', {}, { ResultSelector: { 'outcome.$': '$.outcome' }, ResultPath: '$.gate', Next: 'Again' }),
      Again: gate('Gate', {}, { Catch: [{ ErrorEquals: ['Refused'], ResultPath: '$.why', Next: 'Done' }], ...end }),
      Done: { Type: 'Succeed' },
    }),
  },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('callback', { Gate: handler });
    const execution = await engine.start('one', { unit: 'p-1' });
    await engine.succeed((await next()).token, { outcome: 'done', more: 1 });
    await engine.fail((await next()).token, 'Refused', 'as said');
    const output = { unit: 'p-1', gate: { outcome: 'done' }, why: { Error: 'Refused', Cause: 'as said' } };
    expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output });
  },
};

export const taskCases: Case[] = [inputAfterGate, functionError, envelope, nothing, cause, callback];
