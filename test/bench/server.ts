// The system under measure, as a process of its own: the laptop's runtime and server, and its counts on request.
import { dayOf } from '#shared/domain/calendar';
import { rosterXlsx } from '../../functions/documents/roster-files.ts';
import { planRoster } from '../../functions/documents/roster-plan.ts';
import { unitsLeft } from '../../functions/units-left.ts';
import { HR_ADDRESS, PLANS, START } from '../../infra/local/demonstration.ts';
import { createRuntime, type Runtime } from '../../infra/local/runtime.ts';
import { serveRuntime } from '../../infra/local/server.ts';
import { copiedRoster } from './copies.ts';
import { countPages, countSteps, type PageCounts, type StepCounts } from './counts.ts';

/** `ready`: imported, kicked off and waiting for people; `report`: the answer to each message that the parent sends. */
export type Said =
  | { ready: { base: string; importedMs: number; openedMs: number; officials: number } }
  | { report: Report };

export type Report = {
  transitions: number;
  steps: StepCounts;
  pages: PageCounts;
  panels: number;
  cells: number;
  turns: number;
  mails: number;
  events: number;
  /** Hours by the system's clock since the kickoff: as many hourly sweeps. */
  hours: number;
  closed: boolean;
  peakBytes: number;
  cpuSeconds: number;
};

const [dir = '', copies = '1'] = process.argv.slice(2);
const { counts: steps, beforeStep } = countSteps();
const pages = countPages();
const runtime = createRuntime({ dir, hrAddresses: [HR_ADDRESS], start: START, beforeStep });
let turns = 0;
const watched: Runtime = {
  ...runtime,
  turn: () => {
    turns += 1;
    return runtime.turn();
  },
};

/** By the importer that users use, as `npm start` does. */
const imported = async (): Promise<number> => {
  const { roster } = await planRoster([await rosterXlsx(copiedRoster(Number(copies)))], dayOf(runtime.clock.now()));
  if (roster === undefined) throw new TypeError('the copied sample is no roster');
  await runtime.deps.store.saveRoster('bench', roster);
  return roster.officials.length;
};

const reportNow = async (openedAt: string): Promise<Report> => {
  await runtime.engine.idle();
  const cycle = await runtime.deps.store.cycle(PLANS.province.id);
  const left = cycle === undefined ? undefined : await unitsLeft(runtime.deps, cycle);
  const { user, system } = process.cpuUsage();
  return {
    transitions: runtime.engine.transitions(),
    steps,
    pages,
    panels: cycle?.panels.length ?? 0,
    cells: cycle?.cells.length ?? 0,
    turns,
    mails: runtime.mailbox.count(),
    events: runtime.eventCount(),
    hours: (Date.parse(runtime.clock.now()) - Date.parse(openedAt)) / 3_600_000,
    closed: left?.outcome === 'all-settled',
    peakBytes: process.resourceUsage().maxRSS * 1024,
    cpuSeconds: (user + system) / 1_000_000,
  };
};

const say = (said: Said): void => void process.send?.(said);

process.once('disconnect', () => process.exit(0));
const { port } = await serveRuntime(watched, 0);
const begun = performance.now();
const officials = await imported();
const openedAt = runtime.clock.now();
const importedMs = performance.now() - begun;
const kicked = performance.now();
await runtime.kickoff(PLANS.province);
await runtime.engine.idle();
const openedMs = performance.now() - kicked;
process.on('message', () => void reportNow(openedAt).then((report) => say({ report })));
say({ ready: { base: `http://127.0.0.1:${port}`, importedMs, openedMs, officials } });
