// Cases 9, 12 and 16: many at once, some of which fail.
import { expect } from 'vitest';
import { call, distributed, end, type Fields, gate, inlineMap, machine } from '../asl.ts';
import type { Case } from '../case.ts';
import type { Ended } from '../driver.ts';
import { gatekeeper, named } from '../people.ts';

const unit = { 'cycle.$': '$.cycle', kind: 'panel', 'id.$': '$$.Map.Item.Value', 'at.$': '$$.Map.Item.Index' };
const askItem = { Ask: gate('Gate', { 'unit.$': '$' }, end) };
const selector: Case = {
  id: '9',
  title: '`ItemSelector` sees the item and the state’s input; a gate inside a Map waits for its token',
  texts: {
    inline: machine({ Each: inlineMap(askItem, { ItemsPath: '$.panels', ItemSelector: unit, ...end }) }),
    distributed: machine({ Each: distributed(askItem, { ItemsPath: '$.panels', ItemSelector: unit, ...end }) }),
  },
  play: async (deploy) => {
    for (const text of ['inline', 'distributed']) {
      const { handler, all } = gatekeeper();
      const engine = await deploy(text, { Gate: handler });
      const execution = await engine.start('one', { cycle: '2026', panels: ['p-1', 'p-2'] });
      const asked = await all(2);
      for (const { token, unit } of asked.reverse()) await engine.succeed(token, unit);
      const output = ['p-1', 'p-2'].map((id, at) => ({ cycle: '2026', kind: 'panel', id, at }));
      expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output });
    }
  },
};

const settle = {
  Judge: call('Judge', { 'id.$': '$' }, { ResultSelector: { 'got.$': '$.Payload' }, Next: 'Odd' }),
  Odd: {
    Comment: 'One of them gets lost.',
    Type: 'Choice',
    Choices: [{ Variable: '$.got', StringEquals: 'no-path', Next: 'Lost' }],
    Default: 'Settle',
  },
  // no such path: States.Runtime, which nothing catches
  Lost: call('Judge', { 'id.$': '$.nowhere' }, { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Settle' }], ...end }),
  Settle: call(
    'Judge',
    { 'id.$': '$.got' },
    {
      ResultSelector: { 'settled.$': '$.Payload' },
      ResultPath: '$.nothing',
      OutputPath: '$.nothing',
      Catch: [{ ErrorEquals: ['Never'], ResultPath: null, Next: 'Settle' }],
      ...end,
    },
  ),
};
const branch = (name: string, fields: Fields = {}): Fields => ({
  Comment: 'One branch of two.',
  ...machine({
    [name]: distributed(settle, {
      Comment: 'Some of its children fail.',
      ToleratedFailurePercentage: 100,
      ItemsPath: '$.items',
      ...fields,
      ...end,
    }),
  }),
});
const judge = ({ id }: Record<string, unknown>): unknown => {
  if (String(id).startsWith('bad')) throw named('StoredInvalid', String(id));
  return id;
};
const resultsOf = ({ output }: Ended): unknown[] => (output as { results: unknown[] }).results;
/** AWS does not say what stands in the place of a failed child. */
const settled = (results: unknown): unknown[] => (results as unknown[]).filter((each) => each !== null);

const tolerated: Case = {
  id: '12',
  title: 'A Distributed Map tolerates failed children up to the threshold; results keep the items’ order',
  texts: {
    tolerant: machine({
      Both: {
        Comment: 'Neither branch ends the other.',
        Type: 'Parallel',
        Branches: [branch('Panels'), branch('Cells', { ResultPath: null })],
        ResultPath: '$.results',
        Next: 'Forget',
      },
      Forget: { Type: 'Parallel', Branches: [branch('More')], ResultPath: null, ...end },
    }),
    strict: machine({
      Each: distributed(
        { Judge: call('Judge', { 'id.$': '$' }, { OutputPath: '$.Payload', ...end }) },
        {
          ItemsPath: '$.items',
          ToleratedFailurePercentage: 40,
          Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], ResultPath: '$.failure', Next: 'Over' }],
          ...end,
        },
      ),
      Over: { Type: 'Succeed', OutputPath: '$.failure.Error' },
    }),
  },
  play: async (deploy) => {
    const tolerant = await deploy('tolerant', { Judge: judge });
    const items = ['a', 'bad-1', 'b', 'bad-2', 'c'];
    const ended = await tolerant.ended(await tolerant.start('one', { items }));
    const [panels, cells] = resultsOf(ended);
    expect([ended.status, settled(panels), cells]).toEqual([
      'SUCCEEDED',
      [{ settled: 'a' }, { settled: 'b' }, { settled: 'c' }],
      { items },
    ]);

    const strict = await deploy('strict', { Judge: judge });
    const within = await strict.ended(await strict.start('within', { items: ['a', 'bad-1', 'b', 'bad-2', 'c'] }));
    expect([within.status, settled(within.output)]).toEqual(['SUCCEEDED', ['a', 'b', 'c']]);
    const over = await strict.ended(await strict.start('over', { items: ['a', 'bad-1', 'bad-2'] }));
    expect(over).toMatchObject({ status: 'SUCCEEDED', output: 'States.ExceedToleratedFailureThreshold' });
  },
};

const lost: Case = {
  id: '12b',
  title: 'A path that misses is `States.Runtime`, which nothing catches: a child that meets it is lost, and tolerated',
  texts: {
    lost: machine({ Each: distributed(settle, { ItemsPath: '$.items', ToleratedFailurePercentage: 100, ...end }) }),
  },
  play: async (deploy) => {
    const engine = await deploy('lost', { Judge: judge });
    const ended = await engine.ended(await engine.start('one', { items: ['a', 'no-path', 'c'] }));
    expect([ended.status, settled(ended.output)]).toEqual(['SUCCEEDED', [{ settled: 'a' }, { settled: 'c' }]]);
  },
};

/** More than any engine is known to run by habit. */
const MANY = 80;
const allAtOnce: Case = {
  id: '16',
  title: 'A Distributed Map runs all its items at once, also when early items wait for late ones',
  texts: {
    leaders: machine({
      Each: distributed({ Ask: gate('Gate', { 'unit.$': '$' }, end) }, { ItemsPath: '$.panels', ...end }),
    }),
  },
  play: async (deploy) => {
    const { handler, all } = gatekeeper();
    const engine = await deploy('leaders', { Gate: handler });
    const panels = Array.from({ length: MANY }, (_, at) => ({ at }));
    const execution = await engine.start('one', { panels });
    // nobody is answered before the last has asked
    const asked = await all(MANY);
    for (const { token, unit } of asked.reverse()) await engine.succeed(token, unit);
    expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: panels });
  },
};

const own = { 'unit.$': '$$.Execution.Input', 'execution.$': '$$.Execution.Id' };
const ownExecutions: Case = {
  id: '16b',
  title: 'Each child of a Distributed Map is an execution of its own, with the item as its input',
  texts: { units: machine({ Each: distributed({ Ask: gate('Gate', own, end) }, { ItemsPath: '$.panels', ...end }) }) },
  play: async (deploy) => {
    const { handler, all } = gatekeeper();
    const engine = await deploy('units', { Gate: handler });
    const execution = await engine.start('one', { panels: [{ id: 'p-1' }, { id: 'p-2' }] });
    const asked = await all(2);
    for (const { token } of asked) await engine.succeed(token, {});
    await engine.ended(execution);
    expect(asked.map(({ unit }) => unit)).toEqual(expect.arrayContaining([{ id: 'p-1' }, { id: 'p-2' }]));
    expect(new Set([execution, ...asked.map((each) => each.execution)]).size).toBe(3);
  },
};

export const mapCases: Case[] = [selector, tolerated, lost, allAtOnce, ownExecutions];
