// Events: past facts with deterministic ids, and no more in them than their schema says.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EVENTS, type EventData, type EventName, makeEvent, type NewEvent } from '#shared/contracts/events';
import { aTally, CELL_REF, NOW, PANEL_REF } from '../../builders.ts';

const unit = { kind: 'panel', id: 'p1' } as const;
const DATA: { [N in EventName]: EventData<N> } = {
  CycleOpened: { profiles: ['hau-giang-1120'], party: 'hd-21-2019', fingerprint: '0'.repeat(64), panels: 2, cells: 1 },
  PhaseOpened: { unit, phase: 'self-assessment', round: 1, asked: 4, due: NOW },
  PhaseClosed: {
    unit,
    phase: 'self-assessment',
    round: 1,
    asked: 4,
    missing: 1,
    reason: 'due',
    outcome: 'done',
  },
  PanelResultsPublished: {
    panel: 'p1',
    agency: 'a1',
    agencyKind: 'department',
    people: 9,
    tally: aTally({ good: 9 }),
    groups: [{ kind: 'civil-servant', jobGroup: 'Tham mưu', tally: aTally({ good: 9 }) }],
    caps: [
      { cap: 'agency-20', profile: 'nd-90-2020-amended', percent: 20, base: 9, bound: 1, used: 0, assumption: false },
    ],
  },
  PanelResultsAmended: { panel: 'p1', agency: 'a1', agencyKind: 'school', people: 3, groups: [], caps: [] },
  PetitionsSettled: { panel: 'p1', filed: 2, changed: 1 },
  PartyRatingsLinked: { cell: 'c1', people: 5, agreement: { same: 4, differs: 1, withoutState: 0 } },
  CycleClosed: { tally: aTally({ good: 9 }), folded: { panels: 1, included: false }, panels: 2, cells: 1 },
};
const names = Object.keys(EVENTS) as EventName[];
const event = <N extends EventName>(name: N, over: Partial<NewEvent<N>> = {}) =>
  makeEvent<N>({ name, cycle: '2023', unit: PANEL_REF, sequence: 1, occurredAt: NOW, data: DATA[name], ...over });
const idOf = (...args: Parameters<typeof event>) => event(...args).detail.metadata.id;

describe('each event', () => {
  it.each(names)('%s carries the data of its schema', (name) => {
    const { detail } = event(name);

    expect(detail.data).toEqual(DATA[name]);
    expect(detail.metadata).toEqual({
      id: `2023.panel:p1.${name}.1`,
      version: EVENTS[name].version,
      sequence: 1,
      occurredAt: NOW,
      cycleId: '2023',
      panelId: 'p1',
    });
  });

  it.each(names)('%s refuses a person’s name beside its data', (name) => {
    const data = { ...DATA[name], name: 'Người Mẫu' } as unknown as EventData<typeof name>;

    expect(() => event(name, { data })).toThrow(z.ZodError);
  });

  it.each(names)('%s has a JSON Schema that closes its shape', (name) => {
    expect(z.toJSONSchema(EVENTS[name].data)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('the id of an event', () => {
  it('is the same when the step runs again, at another time', () => {
    expect(idOf('PhaseOpened', { about: 'decision' })).toBe(
      idOf('PhaseOpened', { about: 'decision', occurredAt: '2024-01-01T00:00:00.000Z' }),
    );
  });

  it('tells cycles, units, names, phases and sequences apart', () => {
    const ids = [
      idOf('PhaseOpened'),
      idOf('PhaseOpened', { cycle: '2024' }),
      idOf('PhaseOpened', { unit: { ...PANEL_REF, id: 'p2' } }),
      idOf('PhaseOpened', { unit: CELL_REF }),
      idOf('PhaseClosed'),
      idOf('PhaseOpened', { about: 'decision' }),
      idOf('PhaseOpened', { sequence: 2 }),
    ];

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a whole cycle names no unit, of a Party cell no panel', () => {
    const opened = makeEvent({
      name: 'CycleOpened',
      cycle: '2023',
      sequence: 1,
      occurredAt: NOW,
      data: DATA.CycleOpened,
    });

    expect(opened.detail.metadata.id).toBe('2023.cycle.CycleOpened.1');
    expect(event('PartyRatingsLinked', { unit: CELL_REF }).detail.metadata).not.toHaveProperty('panelId');
  });
});
