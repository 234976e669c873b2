// `npm run bench`: the design's figures, counted from real calls in one run. `--full` adds what takes minutes.
import { fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnalysis } from './analysis.ts';
import { measureArchive } from './archive.ts';
import { measureBundles } from './bundles.ts';
import { measureCapacity } from './capacity.ts';
import { percentile, tableOf } from './figures.ts';
import { measureLoad } from './load.ts';
import { measureOfficeList } from './office-list.ts';
import { runProvince } from './province.ts';
import {
  byOperation,
  growth,
  ofAnalysis,
  ofArchive,
  ofBundles,
  ofOfficeList,
  onLaptop,
  perOfficial,
  underLoad,
} from './rows.ts';

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

const told = async <T>(what: string, measure: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  const measured = await measure();
  console.error(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return measured;
};

const busy = (): string => (loadavg()[0] ?? 0).toFixed(1);

const full = process.argv.includes('--full');
const before = busy();
const province = await told('province', () => runProvince());
const capacity = await told('DynamoDB', () => measureCapacity(full ? 'province' : 'small'));
const loaded = await told('load', measureLoad);
const analysed = await told('twenty years of events', measureAnalysis);
const listed = await told('an office’s list', measureOfficeList);
const bundled = await told('bundles', measureBundles);
const archived = full ? [await told('twenty thousand forms', measureArchive)] : [];
const larger = full ? [await told('ten provinces', () => runProvince(COPIES))] : [];

console.log(
  `${cpus().length} processors, load ${before} before and ${busy()} after, fdatasync ${syncMs().toFixed(2)} ms, Node ${process.version}\n`,
);
console.log(
  tableOf([
    ...perOfficial(province, capacity),
    ...onLaptop(province),
    ...underLoad(loaded),
    ...larger.flatMap((many) => growth(province, many)),
    ...ofBundles(bundled),
    ...ofAnalysis(analysed),
    ...ofOfficeList(listed),
    ...archived.flatMap(ofArchive),
  ]),
);
if (!full) console.log('growth to 21,770, an export of 20,000 forms: with --full');
console.log(`\nunits by operation, per official\n${tableOf(byOperation(capacity))}`);
process.exit(0);
