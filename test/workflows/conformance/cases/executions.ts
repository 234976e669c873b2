// Cases 10, 11 and 13: tokens that come early, twice or late; executions that start twice.
import { expect } from 'vitest';
import { end, gate, machine } from '../asl.ts';
import type { Case } from '../case.ts';
import type { Deployment } from '../driver.ts';
import { gatekeeper, named } from '../people.ts';

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
    await expect(engine.succeed(token, 'late')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(engine.fail(token, 'Late', 'late')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(engine.succeed('made-up', 'guess')).rejects.toMatchObject({ name: 'InvalidToken' });
    await engine.succeed(second.token, 'counts');
    const ended = { status: 'SUCCEEDED', output: { first: 'counts', second: 'counts' } };
    expect(await engine.ended(execution)).toMatchObject(ended);
    await expect(engine.succeed(second.token, 'late')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(await engine.ended(execution)).toMatchObject(ended);
    expect(token.length).toBeLessThan(1000);
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

const exists = { name: 'ExecutionAlreadyExists' };
const startTwice: Case = {
  id: '13',
  title:
    'A second start with the name and input of a running execution is the same one; other input, or a closed name, is `ExecutionAlreadyExists`',
  texts: { one: machine({ Ask: gate('Gate', { 'id.$': '$$.Execution.Id', 'name.$': '$$.Execution.Name' }, end) }) },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('one', { Gate: handler });
    const execution = await engine.start('2026-1', { cycle: '2026' });
    const { token, id, name } = await next();
    expect([id, name]).toEqual([execution, '2026-1']);
    expect(await engine.start('2026-1', { cycle: '2026' })).toBe(execution);
    await expect(engine.start('2026-1', { cycle: '2027' })).rejects.toMatchObject(exists);
    await engine.succeed(token, {});
    await engine.ended(execution);
    await expect(engine.start('2026-1', { cycle: '2026' })).rejects.toMatchObject(exists);
  },
};
const ninetyDays: Case = { id: '13b', title: 'The name of a closed execution stays taken for 90 days', texts: {} };

export const executionCases: Case[] = [twice, early, startTwice, ninetyDays];
