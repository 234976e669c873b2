// How a gate may move: an opening replaces only an older one, and closing needs its reason to be true.
import { describe, expect, it } from 'vitest';
import { fenceOf, Gate, isAt } from '#shared/domain/gate';
import {
  alsoAwaiting,
  closedFrom,
  closing,
  isOpenAt,
  opened,
  openingMeets,
  withoutSlot,
} from '#shared/domain/gate-moves';
import { anOpenGate, NOW } from '../../builders.ts';

const gate = anOpenGate();
const later = anOpenGate({ fence: '2023-11-01T01:00:00.000Z#0001', token: 'second' });
const closingGate = (from = anOpenGate({ pending: [] })) => {
  const moved = closing(from, { reason: 'all-answered' }, NOW);
  if (moved === undefined) expect.unreachable('a gate that waits for nobody closes');
  return moved;
};

describe('an opening', () => {
  it('meets nothing, or an older attempt, and takes the place', () => {
    expect(openingMeets(undefined, gate)).toBe('opened');
    expect(openingMeets(gate, later)).toBe('opened');
    expect(opened(gate, later)).toBe(later);
  });

  it('meets a newer attempt and is fenced off, so that a dead token replaces no living one', () => {
    expect(openingMeets(later, gate)).toBe('fenced');
  });

  it('meets its own first writing and changes nothing: what was answered stays answered', () => {
    const answered = withoutSlot(gate, 'official:o1', NOW);

    expect(openingMeets(answered, gate)).toBe('opened');
    expect(opened(answered, gate)).toBe(answered);
  });

  it('meets the same phase and round ending, or ended, and must not reopen it', () => {
    expect(openingMeets(closingGate(), later)).toBe('ended');
    expect(openingMeets(closedFrom(closingGate()), later)).toBe('ended');
  });

  it('meets the gate of an earlier phase and follows it, of a later fence and gives way', () => {
    const next = anOpenGate({ phase: 'collective-review', fence: '2023-11-16T01:00:00.000Z#0000' });

    expect(openingMeets(closedFrom(closingGate()), next)).toBe('opened');
    expect(openingMeets(next, later)).toBe('fenced');
  });

  it('meets a gate of another phase with the very same fence and is fenced off', () => {
    expect(openingMeets(gate, anOpenGate({ phase: 'decision' }))).toBe('fenced');
  });
});

describe('the pending set', () => {
  it('loses who answered; whoever answers last marks the gate closing, to be looked at now', () => {
    const once = withoutSlot(gate, 'official:o1', NOW);

    expect(once).toEqual({ ...gate, pending: ['official:o2'] });
    expect(withoutSlot(anOpenGate({ pending: ['official:o2'] }), 'official:o2', NOW)).toEqual(closingGate());
  });

  it('is not changed by who answers twice', () => {
    const once = anOpenGate({ pending: ['official:o2'] });

    expect(withoutSlot(once, 'official:o1', NOW)).toEqual(once);
  });

  it('takes in who joined, once, and counts them as asked', () => {
    expect(alsoAwaiting(gate, ['official:o3', 'official:o2'])).toMatchObject({
      pending: ['official:o1', 'official:o2', 'official:o3'],
      asked: 3,
    });
  });
});

describe('closing', () => {
  it('because all have answered needs that nobody is awaited', () => {
    expect(closing(gate, { reason: 'all-answered' }, NOW)).toBeUndefined();
    expect(closingGate()).toMatchObject({ state: 'closing', reason: 'all-answered', nextLook: NOW });
  });

  it('because the date has come needs the date that was read', () => {
    expect(closing(gate, { reason: 'due', due: gate.due }, NOW)).toMatchObject({
      reason: 'due',
      pending: gate.pending,
    });
    expect(closing(gate, { reason: 'due', due: NOW }, NOW)).toBeUndefined();
  });

  it('by an operator needs nothing', () => {
    expect(closing(gate, { reason: 'operator' }, NOW)).toMatchObject({ reason: 'operator', token: 'task-token' });
  });

  it('ends without token and pending set, in a shape of the schema', () => {
    const closed = closedFrom(closingGate());

    expect(closed).not.toHaveProperty('token');
    expect([gate, closingGate(), closed].map((each) => Gate.safeParse(each).success)).toEqual([true, true, true]);
  });
});

describe('a gate', () => {
  it('is open at its own phase and round only', () => {
    expect(isOpenAt(gate, gate)).toBe(gate);
    expect(isOpenAt(gate, { phase: 'self-assessment', round: 2 })).toBeUndefined();
    expect(isOpenAt(closingGate(), gate)).toBeUndefined();
    expect(isAt(undefined, gate)).toBe(false);
  });

  it('orders its attempts by time, then by retry', () => {
    const fences = [fenceOf(NOW, 0), fenceOf(NOW, 2), fenceOf(NOW, 10), fenceOf('2023-12-01T00:00:00.000Z', 0)];

    expect([...fences].sort()).toEqual(fences);
  });
});
