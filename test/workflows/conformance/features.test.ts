// The workflow may use only what the suite shows an engine to do: a new feature comes with its case.
import { describe, expect, it } from 'vitest';
import { workflowText } from '../../../workflows/index.ts';
import { cases } from './cases/all.ts';
import { featuresOf } from './features.ts';
import { laptopCannot } from './laptop.ts';

const shown = new Set(
  cases
    .filter(({ id }) => laptopCannot[id] === undefined)
    .flatMap(({ texts }) => Object.values(texts).flatMap((text) => [...featuresOf(text)])),
);
const unshown = (text: object): string[] => [...featuresOf(text)].filter((feature) => !shown.has(feature));

describe('the features of the workflow’s text', () => {
  it('are all shown by a case that the laptop’s engine passes', () => {
    expect(unshown(JSON.parse(workflowText()))).toEqual([]);
  });

  it('are found wherever the text has them', () => {
    const used = featuresOf(JSON.parse(workflowText()));
    for (const feature of [
      'Task, a gate, in a item',
      'Map in a branch',
      'Map.ToleratedFailurePercentage',
      'Task.Catch States.Timeout',
      'Task.Retry.MaxAttempts of none',
      'Choice rule StringEquals',
      'context $$.Map.Item.Value',
    ])
      expect(used).toContain(feature);
  });

  it('are missed where no case shows them', () => {
    const Parameters = { 'a.$': "States.Format('{}', $$.StateMachine.Id)" };
    const text = { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { Type: 'Pass', Parameters, End: true } } };
    expect(unshown(text)).toEqual([
      'machine.QueryLanguage JSONata',
      'intrinsic States.Format',
      'context $$.StateMachine.Id',
    ]);
  });
});
