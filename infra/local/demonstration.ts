// The sample's cycle: import, kick off, let people act, print what came out, keep serving.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dayOf, startOf } from '#shared/domain/calendar';
import { SettingsInvalid } from '#shared/domain/errors';
import type { Instant } from '#shared/domain/ids';
import { BY_DATE } from '#shared/regulations/compose';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import type { CyclePlan } from '../../functions/scheduled/kickoff.ts';
import { importSample } from './import-sample.ts';
import type { Options } from './options.ts';
import type { Told } from './people/crowd.ts';
import { progress } from './progress.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import type { Size } from './sample/agencies.ts';
import { intentionsOf } from './sample/cast.ts';
import { SAMPLE_SEED } from './sample/write.ts';
import { recordYear } from './sample/year-data.ts';
import { periodOf, rosterDayOf } from './sample/years.ts';
import { serveRuntime } from './server.ts';
import { type Spared, spared, sparedLinks } from './spared.ts';
import { printResults } from './summary.ts';

export const HR_ADDRESS = 'nhan-su@tinh-mau.example';

export const PLANS: Record<Options['sample'], CyclePlan> = {
  province: {
    id: '2023',
    name: 'Tỉnh mẫu, năm 2023 (dữ liệu giả lập)',
    period: { from: '2023-01-01', to: '2023-12-31' },
    profile: 'hau-giang-1120',
  },
  small: {
    id: '2023-small',
    name: 'Đơn vị mẫu nhỏ, năm 2023 (dữ liệu giả lập)',
    period: { from: '2023-01-01', to: '2023-12-31' },
    profile: 'nd-90-2020-amended',
  },
  mixed: {
    id: '2026',
    name: 'Đơn vị mẫu năm 2026, nhiều chế độ trong một kỳ (dữ liệu giả lập)',
    period: periodOf('mixed'),
    profile: BY_DATE,
  },
};

/** The morning after the roster was drawn up. */
export const startOfSample = (size: Size): Instant =>
  new Date(Date.parse(startOf(rosterDayOf(size))) + 32 * 3_600_000).toISOString();
export const START = startOfSample('province');

/** The console sends an address one link in so much of the system's time: HR, signed out by a stop, must get another. */
const BETWEEN_LINKS_MS = 5 * 60_000;

const prepare = async (runtime: Runtime, { sample }: Options): Promise<void> => {
  const standing = await runtime.deps.store.roster();
  if (standing !== undefined) return checkSample(standing.revision, sample);
  const people = await importSample(
    runtime.deps.store,
    { size: sample, seed: SAMPLE_SEED },
    dayOf(runtime.clock.now()),
  );
  console.log(`Đã nhập danh sách / roster imported: ${people} người`);
};

/** People of one sample would act on the panels of another. */
const checkSample = (revision: string, sample: Options['sample']): void => {
  if (!revision.startsWith('sample-') || revision.startsWith(`sample-${sample}-`)) return;
  throw new SettingsInvalid(
    'Thư mục dữ liệu chứa mẫu khác; hãy chọn thư mục khác bằng --data / the data folder holds another sample: choose another with --data, or that sample with --sample',
    { setting: 'sample', problem: 'other' },
  );
};

const whereThingsAre = async (runtime: Runtime, base: string, cycle: string): Promise<void> => {
  console.log(`\nBảng điều hành / console  ${await consoleLink(runtime.deps, cycle)}`);
  console.log(`Kết quả / results (CSV)   ${base}/console/${cycle}/results.csv`);
  console.log(`Hộp thư / mailbox         ${base}/mailbox`);
  console.log(`Sự kiện / events          ${runtime.folder.file('events.ndjson')} (${runtime.eventCount()})`);
};

const letPeopleAct = async (runtime: Runtime, options: Options, left: readonly Spared[]): Promise<boolean> => {
  const base = runtime.deps.settings.publicUrl;
  const sparedAddresses = left.map(({ email }) => email);
  const { sample: size, order, quiet } = options;
  const cast = {
    base,
    cycle: PLANS[size].id,
    size,
    seed: SAMPLE_SEED,
    order,
    hrAddress: HR_ADDRESS,
    spared: sparedAddresses,
  };
  const bars = progress(quiet);
  const child = fork(new URL('./people/main.ts', import.meta.url), [JSON.stringify(cast)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let told = false;
  child.on('message', async (message: Told) => {
    if (message.purpose !== 'you') return bars.told(message);
    if (told) return;
    told = true;
    sparedLinks(runtime, left);
    await whereThingsAre(runtime, base, PLANS[size].id);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  bars.stop();
  return code === 0;
};

/** Answers the exit code. */
export const runDemonstration = async (options: Options): Promise<number> => {
  const fault = Promise.withResolvers<never>();
  const runtime = createRuntime({
    dir: options.data,
    hrAddresses: [HR_ADDRESS],
    start: startOfSample(options.sample),
    onFault: fault.reject,
  });
  const stop = (): never => {
    runtime.stop();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    // with a full disk nothing goes on: better to stop and say so than to send every unit to repair
    return await Promise.race([serveAndRun(runtime, options), fault.promise]);
  } finally {
    runtime.stop();
  }
};

const serveAndRun = async (runtime: Runtime, options: Options): Promise<number> => {
  const plan = PLANS[options.sample];
  const server = await serveRuntime(runtime, options.port, { sample: true });
  const base = runtime.deps.settings.publicUrl;
  await prepare(runtime, options);
  const kicked = await runtime.kickoff(plan);
  console.log(`Kỳ đánh giá / cycle ${plan.id}: ${kicked.state}`);
  if (kicked.state === 'resumed')
    runtime.clock.turnTo(new Date(Date.parse(runtime.clock.now()) + BETWEEN_LINKS_MS).toISOString());
  await runtime.engine.idle();
  if (options.sample === 'mixed') await recordYear(runtime.deps, plan.id, intentionsOf(options.sample));

  const left = options.people === 'others' ? await spared(runtime, plan.id) : [];
  const acted = options.people === 'none' || (await letPeopleAct(runtime, options, left));
  const closed = await printResults(runtime, plan.id);
  await whereThingsAre(runtime, base, plan.id);
  if (options.once) {
    await server.close();
    return acted && closed ? 0 : 1;
  }
  console.log('\nCtrl-C để dừng; chạy lại sẽ tiếp tục / Ctrl-C stops; starting again resumes');
  await new Promise(() => {});
  return 0;
};
