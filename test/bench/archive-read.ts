// Makes one archive of many forms and notices as the console does, and tells how memory stood at each quarter of the way.
import { agencyEntries } from '../../functions/documents/papers/agency-entries.ts';
import { type Entry, zipOf } from '../../functions/documents/papers/archive.ts';
import { openDesk } from '../../functions/documents/papers/desk.ts';
import { openStore } from '../../infra/local/store.ts';

export type Archived = { forms: number; bytes: number; seconds: number; quarters: number[] };

const [file = '', wanted = '0'] = process.argv.slice(2);
const FORMS = Number(wanted);
const store = openStore(file);
const [first] = await store.cycles();
if (first === undefined) throw new TypeError('no cycle in this store');
const cycle = first;
const records = await Promise.all(cycle.panels.map((id) => store.frame({ cycle: cycle.id, kind: 'panel', id })));
const agencies = [...new Set(records.flatMap((record) => (record.kind === 'panel' ? [record.panel.agency] : [])))];
const desk = openDesk();
const quarters: number[] = [];
let forms = 0;

/** The same agencies again and again, each time in a folder of their own, until there are as many forms. */
async function* entries(): AsyncGenerator<Entry> {
  for (let time = 1; forms < FORMS; time += 1)
    for (const agency of agencies)
      for await (const entry of await agencyEntries({ store, desk, cycle, agency })) {
        if (entry.about.startsWith('Phiếu đánh giá')) forms += 1;
        if (forms >= (FORMS / 4) * (quarters.length + 1)) quarters.push(process.memoryUsage().rss);
        yield { ...entry, path: `${time}/${entry.path}` };
      }
}

const begun = performance.now();
let bytes = 0;
for await (const chunk of zipOf(entries(), cycle.openedAt)) bytes += chunk.length;
const made: Archived = { forms, bytes, seconds: (performance.now() - begun) / 1000, quarters: quarters.slice(0, 4) };
console.log(JSON.stringify(made));
process.exit(0);
