// From what was measured to the rows of the table: the design's figures with their goals.
import { aboveBounds } from '../../infra/cost.ts';
import type { Analysed } from './analysis.ts';
import type { Archived } from './archive-read.ts';
import { costOf, invocationsOf, pricesNote, shareOf } from './bill.ts';
import type { Bundles } from './bundles.ts';
import type { Capacity } from './capacity.ts';
import { type Figure, percentile } from './figures.ts';
import type { Loaded } from './load.ts';
import type { Read } from './office-list-read.ts';
import type { Ran } from './province.ts';

const most = (name: string, value: number, unit: string, goal: number, note = ''): Figure => ({
  name,
  value,
  unit,
  goal: { most: goal },
  note,
});

export const perOfficial = (ran: Ran, capacity: Capacity): Figure[] => {
  const { officials, panels, cells, pages } = ran;
  const share = shareOf(ran, capacity);
  const { steps, sweeps, sendMails } = invocationsOf(ran);
  const { withoutMail, total } = costOf(officials, share);
  const above = aboveBounds(share);
  const units = `on dynalite, of the sample of ${capacity.officials}${capacity.size === 'small' ? '; of the province with --full' : ''}`;
  const calls = `pages ${pages.byLink} by link, ${pages.console} of the console; steps ${steps}; hourly sweeps ${sweeps}; mail batches ${sendMails}`;
  const scope = `${panels} panels, ${cells} cells`;
  return [
    most('state transitions per official', share.transitions, '', 1.1, scope),
    most('write units per official, indexes included', share.writeUnits, '', 14, units),
    most('read units per official, sweep included', share.readUnits, '', 25, units),
    most('Lambda invocations per official', share.invocations, '', 6, calls),
    most('  of which views and posts by link', pages.byLink / officials, '', 4),
    most('mails per official', share.mails, '', 2.5),
    most('cost of the cycle on AWS, without mail', withoutMail, 'USD', 1, pricesNote),
    { name: 'cost of the cycle on AWS, with mail', value: total, unit: 'USD' },
    most('counts above what the cost sheet reckons with', above.length, '', 0, above.join('; ')),
  ];
};

const MEGABYTE = 1024 ** 2;

export const onLaptop = (ran: Ran): Figure[] => {
  const { officials, seconds, importedMs, cpuSeconds, peakBytes, pages } = ran;
  const before = `import before it ${(importedMs / 1000).toFixed(1)} s; processor time of the server ${cpuSeconds.toFixed(1)} s`;
  const half = `p50 ${percentile(pages.milliseconds, 0.5).toFixed(1)} ms; includes waiting behind the others who act at once`;
  return [
    most(`laptop: ${officials} people, kickoff to results`, seconds, 's', 8, before),
    most('laptop: server memory at its peak, import included', peakBytes / MEGABYTE, 'MB', 250),
    most('page, server time at p95 under the cycle’s load', percentile(pages.milliseconds, 0.95), 'ms', 50, half),
  ];
};

export const underLoad = ({ surge, burst }: Loaded): Figure[] => [
  {
    name: 'acts a second over HTTP, fact durable first',
    value: burst.perSecond,
    unit: '/s',
    goal: { least: 1500 },
    note: `${burst.acts} self-assessments`,
  },
  most('deadline surge of a fifth, p95', surge.p95, 'ms', 200, `${surge.people} people in 10 s, each page and post`),
  most('refused or lost in surge and burst', surge.refused + burst.refused, '', 0),
];

export const ofBundles = ({ sizes, loads, bareMs }: Bundles): Figure[] => [
  ...sizes.map(({ id, bytes }) => most(`bundle of ${id}`, bytes / 1024, 'KB', 650)),
  ...loads.map(({ id, ratio }) =>
    most(`module load of ${id} to the bare client’s`, ratio, '×', 1.5, `bare ${bareMs.toFixed(0)} ms`),
  ),
];

export const growth = (one: Ran, many: Ran): Figure[] => [
  most(`growth to ${many.officials}: time`, many.seconds / one.seconds, '×', 10.5, `${many.seconds.toFixed(0)} s`),
  most(
    `growth to ${many.officials}: memory`,
    many.peakBytes / one.peakBytes,
    '×',
    2,
    `${(many.peakBytes / MEGABYTE).toFixed(0)} MB`,
  ),
];

const LISTED = 12;

/** Where the units go, the largest first. */
export const byOperation = ({ byOperation: units, officials, indexWrite }: Capacity): Figure[] =>
  [...Object.entries(units), ['write of indexes', indexWrite] as const]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LISTED)
    .map(([name, value]) => ({ name: `  ${name}`, value: value / officials, unit: '' }));

export const ofAnalysis = ({ events, megabytes, seconds }: Analysed): Figure[] => [
  most(
    'twenty years of events: every named query',
    seconds,
    's',
    1,
    `${events.toLocaleString('en-US')} events, ${megabytes.toFixed(0)} MB; the reading of the file included`,
  ),
];

export const ofOfficeList = ({ people, seconds, peakBytes }: Read): Figure[] => [
  most(`an office’s list of ${people.toLocaleString('en-US')} rows: read, judged, proposed`, seconds, 's', 20),
  most('  memory at its peak', peakBytes / MEGABYTE, 'MB', 500),
];

/** Each file is made when the reader wants it: what is kept is the index, a line a file. */
export const ofArchive = ({ forms, seconds, bytes, quarters }: Archived): Figure[] => [
  {
    name: `export of ${forms.toLocaleString('en-US')} forms with notices as one archive`,
    value: seconds,
    unit: 's',
    note: `${(bytes / MEGABYTE).toFixed(0)} MB`,
  },
  most('  memory, last quarter against first', (quarters.at(-1) ?? 0) / (quarters[0] ?? 1), '×', 1.25),
];
