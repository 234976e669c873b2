// Reads one office list as the console does, and tells what it took.
import { readFile } from 'node:fs/promises';
import { planImport } from '../../functions/documents/office-plan.ts';

export type Read = { people: number; seconds: number; peakBytes: number };

const [file = ''] = process.argv.slice(2);
const bytes = await readFile(file);
const begun = performance.now();
const plan = await planImport([{ name: 'list.xlsx', bytes }], {
  today: '2026-11-01',
  where: { onPremises: true },
  standing: undefined,
  defaults: {},
  choices: {},
});
const seconds = (performance.now() - begun) / 1000;
if (plan.roster === undefined) throw new TypeError(`the list is no roster: ${plan.problems[0]?.code}`);
const read: Read = {
  people: plan.roster.officials.length,
  seconds,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(read));
