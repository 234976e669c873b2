import { expect, it } from 'vitest';
import { metricLine } from '../../../functions/middleware/metrics.ts';

it('writes one line as CloudWatch’s embedded metric format asks for it', () => {
  const line = metricLine({
    namespace: 'xeploai-trial',
    at: 1_800_000_000_000,
    dimensions: { phase: 'decision' },
    counts: { PhasesOpened: 1, Asked: 4 },
  });
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    _aws: {
      Timestamp: 1_800_000_000_000,
      CloudWatchMetrics: [
        {
          Namespace: 'xeploai-trial',
          Dimensions: [['phase']],
          Metrics: [
            { Name: 'PhasesOpened', Unit: 'Count' },
            { Name: 'Asked', Unit: 'Count' },
          ],
        },
      ],
    },
    phase: 'decision',
    PhasesOpened: 1,
    Asked: 4,
  });
});

it('counts for the whole stage where there is no dimension', () => {
  const { _aws } = JSON.parse(metricLine({ namespace: 'n', at: 0, counts: { SweepFailed: 0 } }));
  expect(_aws.CloudWatchMetrics[0].Dimensions).toEqual([[]]);
});
