// `npm run bench`: the design's figures, counted from real calls in one run. `--full` adds what takes minutes.
import { fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { costOf, invocationsOf, pricesNote, shareOf } from './bill.ts';
import { type Bundles, measureBundles } from './bundles.ts';
import { type Capacity, measureCapacity } from './capacity.ts';
import { type Figure, percentile, tableOf } from './figures.ts';
import { type Loaded, measureLoad } from './load.ts';
import { type Ran, runProvince } from './province.ts';

const COPIES = 10;

/** The disk decides as much as the program: the median wait for 4 KB. */
const syncMs = (): number => {
  const path = join(tmpdir(), `xeploai-sync-${process.pid}`);
  const file = openSync(path, 'w');
  const waits = Array.from({ length: 100 }, () => {
    writeSync(file, Buffer.alloc(4096));
    const begun = performance.now();
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  rmSync(path);
  return percentile(waits, 0.5);
};

const perOfficial = (ran: Ran, capacity: Capacity): Figure[] => {
  const share = shareOf(ran, capacity);
  const { pages, steps, sweeps, sendMails } = invocationsOf(ran);
  const { withoutMail, total } = costOf(ran.officials, share);
  const on = `dynalite, ${capacity.size} sample of ${capacity.officials}`;
  return [
    { name: 'state transitions per official', value: share.transitions, unit: '', goal: { most: 1.1 } },
    {
      name: 'write units per official, indexes included',
      value: share.writeUnits,
      unit: '',
      goal: { most: 14 },
      note: on,
    },
    { name: 'read units per official, sweep included', value: share.readUnits, unit: '', goal: { most: 25 }, note: on },
    {
      name: 'Lambda invocations per official',
      value: share.invocations,
      unit: '',
      goal: { most: 6 },
      note: `pages ${pages}, steps ${steps}, hourly sweeps ${sweeps}, mail batches ${sendMails}`,
    },
    { name: '  of which page views and posts', value: share.pageRequests, unit: '', goal: { most: 4 } },
    { name: 'mails per official', value: share.mails, unit: '', goal: { most: 2.5 } },
    {
      name: 'cost of the cycle on AWS, without mail',
      value: withoutMail,
      unit: 'USD',
      goal: { most: 1 },
      note: pricesNote,
    },
    { name: 'cost of the cycle on AWS, with mail', value: total, unit: 'USD' },
  ];
};

const MEGABYTE = 1024 ** 2;

const laptop = (ran: Ran): Figure[] => [
  {
    name: `laptop: ${ran.officials} people, kickoff to results`,
    value: ran.seconds,
    unit: 's',
    goal: { most: 8 },
    note: `import before it ${(ran.importedMs / 1000).toFixed(1)} s; the server's own processor time ${ran.cpuSeconds.toFixed(1)} s`,
  },
  { name: 'laptop: server memory at its peak', value: ran.peakBytes / MEGABYTE, unit: 'MB', goal: { most: 250 } },
  {
    name: 'page, server time at p95 under the cycle’s load',
    value: percentile(ran.pages.milliseconds, 0.95),
    unit: 'ms',
    goal: { most: 50 },
    note: `p50 ${percentile(ran.pages.milliseconds, 0.5).toFixed(1)} ms, as many waiting as people act at once`,
  },
];

const load = ({ surge, burst }: Loaded): Figure[] => [
  { name: 'acts a second over HTTP, fact durable first', value: burst.perSecond, unit: '/s', goal: { least: 1500 } },
  {
    name: 'deadline surge of a fifth, p95',
    value: surge.p95,
    unit: 'ms',
    goal: { most: 200 },
    note: `${surge.people} people in 10 s`,
  },
  { name: 'refused or lost in surge and burst', value: surge.refused + burst.refused, unit: '', goal: { most: 0 } },
];

const bundles = ({ sizes, loads, bareMs }: Bundles): Figure[] => [
  ...sizes.map(({ id, bytes }) => ({ name: `bundle of ${id}`, value: bytes / 1024, unit: 'KB', goal: { most: 650 } })),
  ...loads.map(({ id, ratio }) => ({
    name: `module load of ${id}, times a bare DynamoDB client's`,
    value: ratio,
    unit: '×',
    goal: { most: 1.5 },
    note: `bare ${bareMs.toFixed(0)} ms`,
  })),
];

const growth = (one: Ran, many: Ran): Figure[] => [
  { name: `growth to ${many.officials}: time`, value: many.seconds / one.seconds, unit: '×', goal: { most: 10.5 } },
  { name: `growth to ${many.officials}: memory`, value: many.peakBytes / one.peakBytes, unit: '×', goal: { most: 2 } },
];

const told = async <T>(what: string, measure: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  const measured = await measure();
  console.error(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return measured;
};

const full = process.argv.includes('--full');
console.log(
  `${cpus().length} processors, load ${(loadavg()[0] ?? 0).toFixed(1)} before the run, fdatasync ${syncMs().toFixed(2)} ms, Node ${process.version}`,
);
const province = await told('province', () => runProvince());
const capacity = await told('capacity', () => measureCapacity(full ? 'province' : 'small'));
const loaded = await told('load', measureLoad);
const bundled = await told('bundles', measureBundles);
const larger = full ? await told('ten provinces', () => runProvince(COPIES)) : undefined;
console.log(
  tableOf([
    ...perOfficial(province, capacity),
    ...laptop(province),
    ...load(loaded),
    ...(larger === undefined ? [] : growth(province, larger)),
    ...bundles(bundled),
  ]),
);
if (larger === undefined) console.log('growth to 21,770: only with --full');
process.exit(0);
