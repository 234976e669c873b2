// `npm run soak`: a year of calendar and what it did to a server, with a report. The same seed disturbs at the same days.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canMount } from '../little-disk.ts';
import { judged } from './judge.ts';
import { dataOf, officialsOnly } from './parts.ts';
import { soak } from './soak.ts';

const seed = Number(process.argv[2] ?? 1);
const undo: (() => void | Promise<void>)[] = [];
const dir = mkdtempSync(join(tmpdir(), 'xeploai-soak-'));
const began = performance.now();

const found = await soak(
  {
    from: '2024-03-01T01:00:00.000Z',
    days: 385,
    kickoffs:
      'year 11-01 08:00, school-year 05-25 08:00, quarter 03-25 08:00, quarter 06-25 08:00, quarter 09-25 08:00, quarter 12-25 08:00',
    seed,
    kills: 50,
    restarts: 10,
    mailAway: [
      [28, 4],
      [92, 6],
      [250, 5],
      [300, 3],
    ],
    diskFull: canMount() ? [40, 121, 255] : [],
    bouncing: 8,
    puttingOff: 10,
    tell: (line) => console.log(line),
  },
  dir,
  (each) => undo.push(each),
  officialsOnly(),
);
const said = await judged(found, dataOf(found.site));
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
const longest = found.memory.filter(({ day }) => day >= 220 && day <= 330);

console.log(`
${Math.round((performance.now() - began) / 1000)} s, seed ${seed}: ${found.kills} kills, ${found.restarts} stops with upgrade, ${found.fullDisks} full disks
cycles          ${JSON.stringify(said.cycles)}
acts recorded   ${found.recorded.length}, lost ${said.lostActs.length}
mails           ${found.came.length} came, lost ${said.lostMails.length}, twice ${said.doubledMails.length} (a kill between sending and noting it)
bounces         ${said.bouncesRecorded} recorded of ${found.bounced.length} addresses
verify          ${said.findings.length} findings
refused         ${found.refused.length}
memory          ${longest.map(({ bytes }) => megabytes(bytes)).join(' ')} each ten days without a restart`);
for (const line of [...said.findings, ...said.lostActs, ...said.lostMails, ...found.refused].slice(0, 20))
  console.log(`  ${line}`);
for (const each of undo.reverse()) await each();
rmSync(dirname(join(dir, 'x')), { recursive: true, force: true });
const isOver = Object.values(said.cycles).every(({ open }) => !open);
const isClean = [said.findings, said.lostActs, said.lostMails, found.refused].every((list) => list.length === 0);
process.exit(isOver && isClean && said.doubledMails.length <= found.kills ? 0 : 1);
