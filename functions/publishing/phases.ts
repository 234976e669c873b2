// Events of a unit's phases: emitted by steps that can run twice, with ids that repeat and times from the facts.

import { makeEvent } from '#shared/contracts/events';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { UnitRecord } from '#shared/domain/unit';
import type { EventEntry } from '#shared/ports';
import { dueOf } from '../gates/due.ts';

const unitOf = ({ ref }: UnitRecord) => ({ kind: ref.kind, id: ref.id });

export const phaseOpened = (record: UnitRecord, gate: OpenGate): EventEntry =>
  makeEvent({
    name: 'PhaseOpened',
    cycle: record.ref.cycle,
    unit: record.ref,
    about: gate.phase,
    sequence: gate.round,
    occurredAt: gate.openedAt,
    data: { unit: unitOf(record), phase: gate.phase, round: gate.round, asked: gate.asked, due: gate.due },
  });

const phaseClosed = (record: UnitRecord, closure: Fact<'closure'>): EventEntry => {
  const { phase, asked, missing, reason, outcome, opened } = closure.content;
  return makeEvent({
    name: 'PhaseClosed',
    cycle: record.ref.cycle,
    unit: record.ref,
    about: phase,
    sequence: closure.round,
    occurredAt: closure.at,
    data: {
      unit: unitOf(record),
      phase,
      round: closure.round,
      asked,
      missing: missing.length,
      reason,
      outcome,
      ...(opened === undefined ? {} : { openedAt: opened.at }),
    },
  });
};

/** The opening of a closed phase, from its closure; the due date is as it stood at last. */
const reopenedFrom = (record: UnitRecord, cycle: Cycle, closure: Fact<'closure'>): EventEntry[] => {
  const { phase, opened } = closure.content;
  if (opened === undefined || opened.asked === 0) return [];
  const due = dueOf(cycle, phase, opened.at, record);
  return [
    makeEvent({
      name: 'PhaseOpened',
      cycle: record.ref.cycle,
      unit: record.ref,
      about: phase,
      sequence: closure.round,
      occurredAt: opened.at,
      data: { unit: unitOf(record), phase, round: closure.round, asked: opened.asked, due },
    }),
  ];
};

/** All phases of a unit that are over, opened and closed, from their closures alone. */
export const phasesOver = (record: UnitRecord, cycle: Cycle): EventEntry[] =>
  factsOf(record.facts, 'closure').flatMap((closure) => [
    ...reopenedFrom(record, cycle, closure),
    ...(closure.content.asked > 0 ? [phaseClosed(record, closure)] : []),
  ]);

/** Closures come one after another in a unit, so the newest is the one that no later step has announced yet. */
export const newestClosed = (record: UnitRecord): EventEntry[] => {
  const newest = factsOf(record.facts, 'closure')
    .filter(({ content }) => content.asked > 0)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return newest === undefined ? [] : [phaseClosed(record, newest)];
};

/** All of a unit's closures, when it settles: what a crash kept back is told now, the rest again under the same id. */
export const allClosed = (record: UnitRecord): EventEntry[] =>
  factsOf(record.facts, 'closure')
    .filter(({ content }) => content.asked > 0)
    .map((closure) => phaseClosed(record, closure));
