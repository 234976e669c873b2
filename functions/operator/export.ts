// `xeploai export`: everything that HR downloads from the console, into a folder: results, lists, each agency's archive.
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import { resultTable } from '../console/results.ts';
import { resultsCsv } from '../console/results-csv.ts';
import { mapOf, refsOf } from '../console/units.ts';
import type { Dependencies } from '../dependencies.ts';
import { agencyEntries } from '../documents/papers/agency-entries.ts';
import { type Desk, LIST_KINDS, openDesk } from '../documents/papers/desk.ts';
import { cycleBefore, cycleResults } from '../documents/papers/gather.ts';
import { cycleOf } from '../gates/rules.ts';

type Reading = Pick<Dependencies, 'store' | 'clock'> & { desk?: Desk };
export type Exporting = { cycle: string; out: string; agency?: string | undefined };
export type Tell = (done: number, of: number) => void;

const agenciesOf = async ({ store }: Reading, cycle: Cycle): Promise<string[]> => {
  const frames = await mapOf(refsOf(cycle, 'panel'), (ref) => store.frame(ref));
  return [...new Set(frames.flatMap((frame) => (frame.kind === 'panel' ? [frame.panel.agency] : [])))].sort();
};

/** Under its own name only once it is whole: a stop leaves no half archive that looks like one. */
const written = async (path: string, body: ReadableStream<Uint8Array>): Promise<void> => {
  await pipeline(Readable.fromWeb(body as never), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
};

type Making = Reading & { cycle: Cycle; desk: Desk };

const lists = async ({ store, desk, cycle }: Making, out: string): Promise<string[]> => {
  const { rows } = await resultTable({ store }, cycle.id);
  const csv = `results-${cycle.id}.csv`;
  await writeFile(join(out, csv), resultsCsv(rows));
  const results = await cycleResults(store, cycle);
  const last = await cycleBefore(store, cycle);
  const before = last === undefined ? undefined : await cycleResults(store, last);
  const names = [csv];
  for (const kind of LIST_KINDS) {
    const { name, body } = await desk.list(kind, results, kind === 'summary' ? before : undefined);
    await writeFile(join(out, name), body);
    names.push(name);
  }
  return names;
};

/** Answers the names of the files. `tell` hears of each archive that is done. */
export const exportCycle = async (
  deps: Reading,
  { cycle: id, out, agency }: Exporting,
  tell: Tell,
): Promise<string[]> => {
  const cycle = await cycleOf(deps.store, id);
  const making = { ...deps, cycle, desk: deps.desk ?? openDesk() };
  const all = await agenciesOf(deps, cycle);
  if (agency !== undefined && !all.includes(agency)) throw new NotFound(`no agency ${agency}`, { agency });
  const wanted = agency === undefined ? all : [agency];
  await mkdir(out, { recursive: true });
  const names = await lists(making, out);
  for (const [index, each] of wanted.entries()) {
    tell(index, wanted.length);
    const name = `archive-${cycle.id}-${each}.zip`;
    const entries = await agencyEntries({ store: deps.store, desk: making.desk, cycle, agency: each });
    await written(join(out, name), await making.desk.archive(entries, deps.clock.now()));
    names.push(name);
  }
  tell(wanted.length, wanted.length);
  return names;
};
