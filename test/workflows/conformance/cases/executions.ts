// Cases 10, 11 and 13: tokens that come early, twice or late; executions that start twice.
import { expect } from 'vitest';
import { end, gate, machine, pass } from '../asl.ts';
import type { Case } from '../case.ts';
import type { Deployment } from '../driver.ts';
import { gatekeeper, named } from '../people.ts';

const answerTo = (call: Promise<void>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: Error) => error.name,
  );

const twice: Case = {
  id: '10',
  title: '`SendTaskSuccess` twice, or after the end: a named error, and nothing happens',
  texts: {
    two: machine({
      First: gate('Gate', {}, { ResultPath: '$.first', Next: 'Second' }),
      Second: gate('Gate', {}, { ResultPath: '$.second', ...end }),
    }),
  },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('two', { Gate: handler });
    const execution = await engine.start('one', {});
    const { token } = await next();
    await engine.succeed(token, 'counts');
    const second = await next();
    const late = [await answerTo(engine.succeed(token, 'late')), await answerTo(engine.fail(token, 'Late', 'late'))];
    await engine.succeed(second.token, 'counts');
    const ended = { status: 'SUCCEEDED', output: { first: 'counts', second: 'counts' } };
    expect(await engine.ended(execution)).toMatchObject(ended);
    late.push(await answerTo(engine.succeed(second.token, 'late')));
    expect(await engine.ended(execution)).toMatchObject(ended);
    expect(late).toEqual(['TaskTimedOut', 'TaskTimedOut', 'TaskTimedOut']);
    expect(token.length).toBeLessThan(1000);
  },
};

const afterTimeout: Case = {
  id: '10b',
  title: '`SendTaskSuccess` after the state’s timeout is `TaskTimedOut` as well',
  texts: { short: machine({ Ask: gate('Gate', {}, { TimeoutSeconds: 1, ...end }) }) },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('short', { Gate: handler });
    const execution = await engine.start('one', {});
    const { token } = await next();
    expect(await engine.ended(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    await expect(engine.succeed(token, {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  },
};
const madeUp: Case = {
  id: '10c',
  title: 'A token that nobody handed out is `InvalidToken`',
  texts: { pass: machine({ Pass: pass(end) }) },
  play: async (deploy) => {
    const engine = await deploy('pass', {});
    await expect(engine.succeed('made-up', 'guess')).rejects.toMatchObject({ name: 'InvalidToken' });
  },
};

const early: Case = {
  id: '11',
  title: 'A token is accepted while the function that received it is still running, whatever becomes of it',
  texts: { early: machine({ Ask: gate('Gate', {}, end) }) },
  play: async (deploy) => {
    const engines: Deployment[] = [];
    const engine = await deploy('early', {
      Gate: async ({ token }) => {
        await engines[0]?.succeed(String(token), 'was there before');
        throw named('Broken', 'after it had answered');
      },
    });
    engines.push(engine);
    const ended = await engine.ended(await engine.start('one', {}));
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: 'was there before' });
  },
};

const broken: Case = {
  id: '11b',
  title: 'A gate whose function fails before anybody answered has failed, with the function’s error',
  texts: {
    broken: machine({
      Ask: gate('Gate', {}, { TimeoutSeconds: 20, Catch: [{ ErrorEquals: ['Broken'], Next: 'Seen' }], ...end }),
      Seen: { Type: 'Succeed' },
    }),
  },
  play: async (deploy) => {
    const engine = await deploy('broken', {
      Gate: () => {
        throw named('Broken', 'before it had answered');
      },
    });
    const ended = await engine.ended(await engine.start('one', {}));
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'Broken' } });
  },
};

const exists = { name: 'ExecutionAlreadyExists' };
const oneGate = {
  one: machine({ Ask: gate('Gate', { 'id.$': '$$.Execution.Id', 'name.$': '$$.Execution.Name' }, end) }),
};
const startTwice: Case = {
  id: '13',
  title: 'A second start with the name and input of a running execution is the same one',
  texts: oneGate,
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('one', { Gate: handler });
    const execution = await engine.start('2026-1', { cycle: '2026' });
    const { token, id, name } = await next();
    expect([id, name]).toEqual([execution, '2026-1']);
    expect(await engine.start('2026-1', { cycle: '2026' })).toBe(execution);
    await engine.succeed(token, {});
  },
};
const nameTaken: Case = {
  id: '13b',
  title: 'A start with a running execution’s name and other input, or with a closed name, is `ExecutionAlreadyExists`',
  texts: oneGate,
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('one', { Gate: handler });
    const execution = await engine.start('2026-1', { cycle: '2026' });
    const { token } = await next();
    await expect(engine.start('2026-1', { cycle: '2027' })).rejects.toMatchObject(exists);
    await engine.succeed(token, {});
    await engine.ended(execution);
    await expect(engine.start('2026-1', { cycle: '2026' })).rejects.toMatchObject(exists);
  },
};
const ninetyDays: Case = { id: '13c', title: 'The name of a closed execution stays taken for 90 days', texts: {} };

export const executionCases: Case[] = [twice, afterTimeout, madeUp, early, broken, startTwice, nameTaken, ninetyDays];
