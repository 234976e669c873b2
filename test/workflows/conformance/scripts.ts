// One unit for each thing that can happen at each state of the workflow's text: the scripts that a walk plays.
import { workflowText } from '../../../workflows/index.ts';
import { edgesOf, isGate, type Machine, machinesOf } from './text.ts';
import type { Script, Units } from './walk.ts';

export const text: Machine = JSON.parse(workflowText());
const machines = machinesOf(text);
const inside = (state: string): Machine => machines.find(({ States }) => state in States) ?? text;
const panel = inside('ConfirmRoster');
const cell = inside('MembersAnnounced');

export const allEdges = machines.flatMap(edgesOf);
export const allStates = machines.flatMap(({ States }) => Object.keys(States));

type Acts = { breaks(gate: boolean): string[]; shakes(gate: boolean): string[] };
const isRepair = (name: string): boolean => name.startsWith('Repair');

/** By state; `done` where nothing is said. */
const scriptsOf = (machine: Machine, { breaks, shakes }: Acts): Record<string, Script> => {
  const gateAt = (name: string): boolean => isGate(machine.States[name] ?? { Type: 'Fail' });
  const tasks = Object.keys(machine.States).filter((name) => machine.States[name]?.Type === 'Task');
  const [repairs, others] = [tasks.filter(isRepair), tasks.filter((name) => !isRepair(name))];
  const first = machine.StartAt;
  return Object.fromEntries([
    ...others.map((name) => [`breaks-${name}`, { [name]: breaks(gateAt(name)) }]),
    ...others.map((name) => [`shakes-${name}`, { [name]: shakes(gateAt(name)) }]),
    ...others.filter(gateAt).map((name) => [`sleeps-${name}`, { [name]: ['times out'] }]),
    ...repairs.map((name) => [
      `${name}-twice`,
      { [first]: breaks(gateAt(first)), [name]: ['times out', ...shakes(true).slice(0, 1)] },
    ]),
  ]);
};

const returned = {
  StaffProposal: ['returned-to-self-assessment', 'returned-to-collective-review'],
  Decision: ['returned-to-self-assessment', 'returned-to-collective-review', 'returned-to-staff-proposal'],
  Answers: ['changed'],
};
const unitsBy = (acts: Acts): Units => ({
  panel: { machine: panel, scripts: { ...scriptsOf(panel, acts), returned } },
  cell: { machine: cell, scripts: scriptsOf(cell, acts) },
});

/** Functions fail, by names of ours and of the service. */
export const failing: Units = unitsBy({
  breaks: () => ['fails StoredInvalid'],
  shakes: () => ['fails Lambda.ServiceException', 'fails Transient'],
});

/** Gates fail by their tokens, functions until nobody tries again: where an engine does not tell their errors apart. */
export const refusing: Units = unitsBy({
  breaks: (gate) =>
    gate
      ? ['is refused StoredInvalid']
      : ['fails Transient', 'fails Transient', 'fails Transient', 'fails StoredInvalid'],
  shakes: (gate) => (gate ? ['is refused Lambda.ServiceException', 'is refused Transient'] : ['fails Transient']),
});
