// The workflow's own text, walked until every state and every way out of it has been taken.
import { describe, expect, it } from 'vitest';
import { workflowText } from '../../../workflows/index.ts';
import { laptop } from './laptop.ts';
import { edgesOf, isGate, type Machine, machinesOf } from './text.ts';
import { type Script, walkOf } from './walk.ts';

const text: Machine = JSON.parse(workflowText());
const machines = machinesOf(text);
const inside = (state: string): Machine => machines.find(({ States }) => state in States) ?? text;
const panel = inside('ConfirmRoster');
const cell = inside('MembersAnnounced');

const tasksOf = (machine: Machine): string[] =>
  Object.keys(machine.States).filter((name) => machine.States[name]?.Type === 'Task');
const isRepair = (name: string): boolean => name.startsWith('Repair');

/** One unit for each thing that can happen at each state; `script` says it by state, `done` where nothing is said. */
const unitsOf = (machine: Machine): Record<string, Script> => {
  const states = tasksOf(machine);
  const gates = states.filter((name) => isGate(machine.States[name] ?? { Type: 'Fail' }));
  const first = machine.StartAt;
  return Object.fromEntries([
    ...states.filter((name) => !isRepair(name)).map((name) => [`breaks-${name}`, { [name]: ['fails StoredInvalid'] }]),
    ...states
      .filter((name) => !isRepair(name))
      .map((name) => [`shakes-${name}`, { [name]: ['fails Lambda.ServiceException', 'fails Transient'] }]),
    ...gates.filter((name) => !isRepair(name)).map((name) => [`sleeps-${name}`, { [name]: ['times out'] }]),
    ...states
      .filter(isRepair)
      .map((name) => [`${name}-twice`, { [first]: ['fails NotFound'], [name]: ['times out', 'fails Transient'] }]),
  ]);
};

const returned = {
  StaffProposal: ['returned-to-self-assessment', 'returned-to-collective-review'],
  Decision: ['returned-to-self-assessment', 'returned-to-collective-review', 'returned-to-staff-proposal'],
  Answers: ['changed'],
};

describe('the workflow’s own text on the laptop’s engine', () => {
  it('takes every state and every transition, and goes where the text says', async () => {
    const walk = await walkOf(laptop, text, {
      panel: { machine: panel, scripts: { ...unitsOf(panel), returned } },
      cell: { machine: cell, scripts: unitsOf(cell) },
    });

    expect(walk.ended).toMatchObject({ status: 'SUCCEEDED', output: { closed: { closed: true } } });
    expect(walk.strays).toEqual([]);
    const edges = machines.flatMap(edgesOf);
    expect(edges.length).toBeGreaterThan(60);
    expect(edges.filter((edge) => !walk.taken.has(edge))).toEqual([]);
  });
});
