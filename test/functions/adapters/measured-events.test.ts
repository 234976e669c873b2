import { expect, it } from 'vitest';
import { EVENTS, type EventName, makeEvent } from '#shared/contracts/events';
import type { EventEntry } from '#shared/ports';
import { countsOf, measuredEvents } from '../../../functions/adapters/measured-events.ts';
import type { Measured } from '../../../functions/middleware/metrics.ts';
import { eventSamples } from '../../samples/read.ts';

const closedPhase = makeEvent({
  name: 'PhaseClosed',
  cycle: '2026',
  unit: { cycle: '2026', kind: 'panel', id: 'p1' },
  about: 'self-assessment',
  sequence: 1,
  occurredAt: '2026-11-20T00:00:00.000Z',
  data: {
    unit: { kind: 'panel', id: 'p1' },
    phase: 'self-assessment',
    round: 1,
    asked: 20,
    missing: 3,
    reason: 'due',
    outcome: 'done',
  },
});

it('counts what an event says, after it was published', async () => {
  const published: EventEntry[] = [];
  const told: Omit<Measured, 'at'>[] = [];
  const bus = { publish: async (entries: EventEntry[]) => void published.push(...entries) };
  const events = measuredEvents(bus, 'xeploai-trial', ({ at: _, ...rest }) => {
    expect(published).toHaveLength(1);
    told.push(rest);
  });
  await events.publish([closedPhase]);
  expect(told).toEqual([
    {
      namespace: 'xeploai-trial',
      dimensions: { phase: 'self-assessment' },
      counts: { PhasesClosed: 1, Answered: 17, Missing: 3 },
    },
  ]);
});

it('counts nothing that was not published', async () => {
  const told: Measured[] = [];
  const broken = { publish: () => Promise.reject(new TypeError('no bus')) };
  await expect(measuredEvents(broken, 'n', (line) => told.push(line)).publish([closedPhase])).rejects.toThrow('no bus');
  expect(told).toEqual([]);
});

it('knows numbers of every event there is, and lets pass one that it does not know', () => {
  const names = Object.keys(EVENTS) as EventName[];
  const samples = eventSamples();
  expect(samples.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const sample of samples)
    for (const count of Object.values(countsOf(sample)?.counts ?? { none: Number.NaN }))
      expect(count).toBeGreaterThanOrEqual(0);
  expect(countsOf({ name: 'Unheard', detail: { metadata: {}, data: {} } })).toBeUndefined();
});
