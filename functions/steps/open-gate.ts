// Opens the gate of a phase, asks whom it waits for, and tells analysts.
import type { EventEntry } from '#shared/ports';
import { type Opened, openGate } from '../gates/open.ts';
import { sendRequests } from '../mails/request.ts';
import type { StepHandler } from '../middleware/step.ts';
import { newestClosed, phaseOpened } from '../publishing/phases.ts';

type Passed = Extract<Opened, { state: 'passed' }>;

/** Whom nobody asked anything is no news: only what others were asked is told. */
const atOnce = ({ record, gate }: Passed): EventEntry[] => [
  ...newestClosed(record),
  ...(gate.asked > 0 ? [phaseOpened(record, gate)] : []),
];

export const handle: StepHandler<'open-gate'> = (deps) => async (input) => {
  const opened = await openGate(deps, input);
  if (opened.state === 'passed') await deps.events.publish(atOnce(opened));
  if (opened.state !== 'waiting') return { state: opened.state };
  const { record, gate, awaited } = opened;
  await sendRequests(deps, { record, phase: gate.phase, round: gate.round, due: gate.due }, awaited);
  await deps.events.publish([...newestClosed(record), phaseOpened(record, gate)]);
  return { state: 'waiting', asked: gate.asked, awaited: awaited.length };
};
