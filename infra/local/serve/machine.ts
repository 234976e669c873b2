// One machine of one's own: the same workflow, handlers and pages as everywhere, run by the server's clock for months.
import type { Clock } from '#shared/ports';
import { systemClock } from '../../../functions/adapters/clock.ts';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { clearScratch } from '../backup/make.ts';
import { type Core, createCore } from '../core.ts';
import { type DataFolder, openDataFolder } from '../data-folder.ts';
import { type ServeSettings, signInsOf } from '../serve-settings.ts';
import { type Alert, alerts } from './alerts.ts';
import { type Clocks, clockWatch } from './clock-watch.ts';
import { type Cycles, createCycles } from './cycles.ts';
import { issuerOf } from './issuer.ts';
import { keptBackups } from './kept-backups.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { outgoingOf } from './outgoing.ts';
import { patient } from './patient.ts';
import { type Posting, postingOf } from './posting.ts';
import { openServerState, type ServerState } from './state.ts';
import { type OwnStore, storeOf } from './store-of.ts';

export type MachineOptions = {
  settings: ServeSettings;
  /** Another clock than the machine's: in tests and in the soak. */
  clock?: Clock;
  clocks?: Clocks;
  retryScale?: number;
  /** How long a step waits before it asks a full disk again. */
  patienceMs?: number;
};

export type Machine = {
  settings: ServeSettings;
  folder: DataFolder;
  own: OwnStore;
  state: ServerState;
  posting: Posting;
  core: Core;
  deps: Dependencies;
  cycles: Cycles;
  alerting: ReturnType<typeof alerts>;
  watch: ReturnType<typeof clockWatch>;
  metrics: Metrics;
  /** Ends what waits for the disk. */
  stopping: AbortController;
};

const REAL: Clocks = { wall: Date.now, steady: () => performance.now() };
const LAST_SEEN = 'clock.last';

/** What links and sign-ins need; the addresses of administrators get alerts only. */
const settingsFor = (settings: ServeSettings) => ({
  ...signInsOf(settings),
  partyEvents: settings.partyEvents,
  signerCodes: settings.signerCodes,
  onPremises: true,
});

/** Everything but listening and ticking. */
export const createMachine = async (options: MachineOptions): Promise<Machine> => {
  const { settings, clock = systemClock, clocks = REAL, retryScale, patienceMs = 5000 } = options;
  const folder = openDataFolder(settings.data);
  clearScratch(settings.data);
  const own = await storeOf(settings, folder);
  const state = openServerState(folder.file('server.sqlite'));
  let alert: Alert = () => {};
  const posting = postingOf({ settings, folder, clock, store: own.store }, (...told) => alert(...told));
  const { queue, sendNow } = posting;
  const alerting = alerts({ state, clock, addresses: settings.adminAddresses, queue, ...(sendNow ? { sendNow } : {}) });
  alert = alerting.alert;
  const stopping = new AbortController();
  const core = createCore({
    folder,
    store: own.store,
    mailer: posting.mailer,
    clock,
    settings: settingsFor(settings),
    openId: issuerOf(settings),
    backups: keptBackups(settings, state, clock.now),
    outgoing: outgoingOf(posting, clock),
    retryScale,
    onFault: ({ message, facts }) => {
      const [vi = '', en = vi] = message.split(' / ');
      alert(`data-${facts.problem}`, { vi, en });
    },
    around: patient(stopping.signal, patienceMs),
  });
  const { deps } = core;
  const last = state.get(LAST_SEEN);
  const watch = clockWatch(clocks, last === undefined ? undefined : Number(last));
  const metrics = createMetrics();
  const cycles = createCycles(deps, state);
  return { settings, folder, own, state, posting, core, deps, cycles, alerting, watch, metrics, stopping };
};

export const rememberClock = ({ state }: Machine, wall: number): void => state.set(LAST_SEEN, String(wall));
