// The deployed text and what it carries, against AWS's limits; and each limit against a text that breaks it.
import { describe, expect, it } from 'vitest';
import { STEPS } from '#shared/contracts/steps';
import { checkUnits, MOST_UNITS } from '#shared/domain/dependencies-of-panels';
import { Id } from '#shared/domain/ids';
import { substitutionsBy } from '../../infra/service.ts';
import { fillIn, workflowText } from '../../workflows/index.ts';
import { aCell, aPanel } from '../builders.ts';
import { text } from './conformance/scripts.ts';
import { machinesOf, type State } from './conformance/text.ts';
import { breachesOf, MOST_DEFINITION_BYTES, MOST_EVENTS, MOST_NAME, MOST_PAYLOAD_BYTES } from './limits.ts';

const arn = (step: string): string => `arn:aws:lambda:ap-southeast-1:123456789012:function:${'s'.repeat(40)}-${step}`;
const deployed = fillIn(workflowText(), substitutionsBy(arn));
const states = machinesOf(text).flatMap(({ States }) => Object.values(States));
const children = states.flatMap(({ ItemProcessor }) => (ItemProcessor === undefined ? [] : [ItemProcessor]));

describe('the deployed text', () => {
  it('breaks no limit of AWS, by far', () => {
    expect(breachesOf(deployed)).toEqual([]);
    expect(Buffer.byteLength(deployed)).toBeLessThan(MOST_DEFINITION_BYTES / 4);
  });

  it('lets each child end with nothing, so that the results of 10,000 fit a payload', () => {
    const ends = children.flatMap(({ States }) => Object.values(States).filter(({ End }) => End));
    expect(ends).toHaveLength(children.length);
    for (const end of ends)
      expect(end).toMatchObject({ ResultSelector: {}, ResultPath: '$.nothing', OutputPath: '$.nothing' });
    expect(JSON.stringify(Array.from({ length: MOST_UNITS }, () => ({}))).length).toBeLessThan(MOST_PAYLOAD_BYTES);
  });

  it('leaves room in a child’s history for a hundred rounds with a failed try at each state', () => {
    /** Entered, scheduled, started, submitted, succeeded, exited; and a try that failed. */
    const eventsOf = ({ Type }: State): number => (Type === 'Task' ? 6 + 4 : 2);
    for (const { States } of children) {
      const round = Object.values(States).reduce((sum, state) => sum + eventsOf(state), 0);
      expect(round * 100).toBeLessThan(MOST_EVENTS);
    }
  });
});

describe('what the text carries', () => {
  const longest = 'x'.repeat(40);

  it('fits a payload with the most units that a cycle may have', () => {
    const idOf = (kind: string, at: number, length: number): string => `${kind}${at}-`.padEnd(length, 'x');
    const unitsOf = (length: number) => ({
      panels: Array.from({ length: MOST_UNITS }, (_, at) => idOf('p', at, length)),
      cells: Array.from({ length: MOST_UNITS }, (_, at) => idOf('c', at, length)),
    });
    const [panel, cell] = [aPanel(), aCell()];
    /** The longest ids that the domain lets through. */
    const allowed = [40, 20, 14, 13, 12, 11, 10, 9].map(unitsOf).find(({ panels, cells }) => {
      try {
        checkUnits(
          panels.map((id) => ({ ...panel, id })),
          cells.map((id) => ({ ...cell, id })),
        );
        return true;
      } catch {
        return false;
      }
    });

    const Payload = { ...allowed, outcome: 'units-left' };
    const envelope = { ExecutedVersion: '$LATEST', Payload, SdkHttpMetadata: { AllHttpHeaders: 'h'.repeat(2000) } };
    expect(allowed?.panels).toHaveLength(MOST_UNITS);
    expect(JSON.stringify(envelope).length).toBeLessThan(MOST_PAYLOAD_BYTES);
    expect(JSON.stringify({ cycle: longest, units: Payload }).length).toBeLessThan(MOST_PAYLOAD_BYTES);
  });

  it('takes the longest task token, and names executions within the limit', () => {
    const gate = { version: 1, unit: { cycle: '2026', kind: 'panel', id: 'p-1' }, phase: 'decision', retry: 0 };
    const open = { ...gate, enteredAt: '2026-12-01T00:00:00.123Z', token: 't'.repeat(2048) };
    expect(STEPS['open-gate'].safeParse(open).success).toBe(true);

    expect(Id.safeParse(longest).success).toBe(true);
    expect(Id.safeParse(`${longest}x`).success).toBe(false);
    expect(`${longest}-${Number.MAX_SAFE_INTEGER}`.length).toBeLessThanOrEqual(MOST_NAME);
  });
});

describe('a text that breaks a limit', () => {
  const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: 60, End: true };
  const broken = (state: object, name = 'A'): string[] =>
    breachesOf(JSON.stringify({ StartAt: name, States: { [name]: { ...task, ...state } } }));
  const retry = (rule: object): object => ({ Retry: [{ ErrorEquals: ['Transient'], ...rule }] });
  const map = (fields: object): object => ({
    Type: 'Map',
    ItemProcessor: { StartAt: 'B', States: { B: task } },
    ...fields,
  });

  it.each<[string, object]>([
    ['TimeoutSeconds of 100000000', { TimeoutSeconds: 100_000_000 }],
    ['TimeoutSeconds of 0', { TimeoutSeconds: 0 }],
    ['HeartbeatSeconds of 60', { HeartbeatSeconds: 60 }],
    ['Seconds of -1', { Type: 'Wait', Seconds: -1 }],
    ['IntervalSeconds of 0', retry({ IntervalSeconds: 0 })],
    ['MaxAttempts of 100000000', retry({ MaxAttempts: 100_000_000 })],
    ['BackoffRate of 0.5', retry({ BackoffRate: 0.5 })],
    ['JitterStrategy of "HALF"', retry({ JitterStrategy: 'HALF' })],
    ['MaxDelaySeconds of 5', retry({ IntervalSeconds: 5, MaxDelaySeconds: 5 })],
    ['MaxDelaySeconds of 31622400', retry({ MaxDelaySeconds: 31_622_400 })],
    ['ErrorEquals of nothing', retry({ ErrorEquals: [] })],
    ['States.ALL beside others', retry({ ErrorEquals: ['States.ALL', 'Other'] })],
    ['States.ALL before others', { Catch: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['Other'] }] }],
    ['MaxConcurrency of 41', map({ MaxConcurrency: 41 })],
    ['ToleratedFailurePercentage of 101', map({ ToleratedFailurePercentage: 101 })],
    ['Label of "no blanks"', map({ Label: 'no blanks' })],
  ])('is found out: %s', (what, state) => {
    expect(broken({})).toEqual([]);
    expect(broken(state)).toEqual([`A: ${what}`]);
  });

  it('is found out by its size and by its names, inside as well', () => {
    expect(broken({ Comment: 'x'.repeat(MOST_DEFINITION_BYTES) })[0]).toMatch(/^a definition of \d+ bytes$/);
    expect(broken({}, 'n'.repeat(81))).toEqual([`${'n'.repeat(81)}: a name too long`]);
    const States = { B: { ...task, TimeoutSeconds: 0 } };
    expect(broken({ Type: 'Parallel', Branches: [{ StartAt: 'B', States }] })).toEqual(['B: TimeoutSeconds of 0']);
  });
});
