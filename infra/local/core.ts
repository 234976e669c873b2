// What every runtime of one machine has in common: ports made into dependencies, and the engine with the workflow's text.
import { STEPS, type StepName } from '#shared/contracts/steps';
import type { DataFolderUnusable } from '#shared/domain/errors';
import type { Clock, Mailer, OpenId, Store } from '#shared/ports';
import type { Backups, Dependencies, Outgoing, Settings } from '../../functions/dependencies.ts';
import { openDesk } from '../../functions/documents/papers/desk.ts';
import { placeholderOf, workflowText } from '../../workflows/index.ts';
import type { DataFolder } from './data-folder.ts';
import { createEngine, type Engine } from './engine.ts';
import { lastEntered } from './entered.ts';
import { eventsFile } from './events.ts';
import { type Noting, noted, notingFaults } from './faults.ts';
import { stepFunctions } from './functions.ts';
import { engineTasks } from './tasks.ts';

type Invoke = (step: StepName, payload: unknown) => Promise<unknown>;

export type CoreParts = {
  folder: DataFolder;
  store: Store;
  mailer: Mailer;
  clock: Clock;
  settings: Settings;
  openId?: OpenId | undefined;
  backups?: Backups | undefined;
  outgoing?: Outgoing | undefined;
  /** 0 retries at once: for tests. */
  retryScale?: number | undefined;
  /** Told of every fault of the disk or the data folder; people see only that something failed. */
  onFault?: ((fault: DataFolderUnusable) => void) | undefined;
  /** Stands around every call of a step. */
  around?: ((invoke: Invoke) => Invoke) | undefined;
};

export type Core = { deps: Dependencies; engine: Engine; noting: Noting; eventCount(): number };

const stepOf = (name: string): StepName => {
  if (name in STEPS) return name as StepName;
  throw new TypeError(`the workflow calls an unknown function ${name}`);
};

export const createCore = (parts: CoreParts): Core => {
  const { folder, mailer, clock, settings, around = (invoke) => invoke } = parts;
  const noting = notingFaults(parts.onFault);
  const events = eventsFile(folder.file('events.ndjson'));
  const engines: Engine[] = [];
  const store = noted(parts.store, noting);
  const tasks = engineTasks(
    () => engines[0] as Engine,
    (input) => lastEntered(store, (input as { cycle: string }).cycle),
  );
  const { secrets } = folder;
  const desk = openDesk({ templates: folder.file('templates') });
  const openId = parts.openId === undefined ? {} : { openId: parts.openId };
  const backups = parts.backups === undefined ? {} : { backups: parts.backups };
  const outgoing = parts.outgoing === undefined ? {} : { outgoing: parts.outgoing };
  const perhaps = { ...openId, ...backups, ...outgoing };
  const deps: Dependencies = { store, tasks, events, mailer, clock, secrets, settings, desk, ...perhaps };

  const steps = stepFunctions(deps);
  const invoke = around((step, payload) => noting(async () => steps[step](payload)));
  const names = Object.keys(STEPS) as StepName[];
  const substitutions = Object.fromEntries(names.map((step) => [placeholderOf(step), step]));
  const retryScale = parts.retryScale ?? 1;
  const engine = createEngine(workflowText(), substitutions, async (name, payload) => invoke(stepOf(name), payload), {
    retryScale,
  });
  engines.push(engine);
  return { deps, engine, noting, eventCount: () => events.count() };
};
