// A line of the trail, as a row of the page and of the file: who by role, when, by which channel, for whom, on which paper.
import { html } from 'hono/html';
import type { Fact } from '#shared/domain/fact';
import type { TrailFact } from '../../console/trail.ts';
import type { TrailRow } from '../../console/trail-csv.ts';
import { FACT_TEXTS } from '../fact-texts.ts';
import { bi } from '../layout.ts';
import { roleLabel, shownInstant } from '../words.ts';
import { briefOf } from './brief.ts';
import { CHANNELS, nameOf } from './trail-filters.ts';
import { unitPath } from './visit.ts';

/** The paper that an act rests on, where it names one. */
const documentOf = ({ content }: Fact): string => {
  const { document, number } = content as { document?: unknown; number?: unknown };
  if (typeof document === 'string') return document;
  if (typeof document === 'object' && document !== null && 'number' in document) return String(document.number);
  return typeof number === 'string' ? number : '';
};

const behalfOf = ({ channel, subject }: Fact): string => (channel === 'paper' ? subject : '');

/** Without the unit: at its own page it need not be said. */
export const factCells = (fact: Fact) => {
  const [kind, role, channel] = [FACT_TEXTS[fact.kind], roleLabel(fact.by), CHANNELS[fact.channel]];
  const scan = fact.scan === undefined ? '' : ` (${fact.scan.slice(0, 12)}…)`;
  return [
    html`${bi(kind.vi, kind.en)}${fact.round > 1 ? html` (${fact.round})` : ''}`,
    fact.subject,
    fact.channel === 'step' ? bi(CHANNELS.step.vi, CHANNELS.step.en) : html`${bi(role.vi, role.en)} (${fact.by})`,
    html`${bi(channel.vi, channel.en)}${scan}`,
    behalfOf(fact),
    documentOf(fact),
    briefOf(fact),
  ];
};

export const rowOf = ({ fact, unit }: TrailFact) => [
  shownInstant(fact.at),
  html`<a href="${unitPath(fact.unit)}">${unit}</a>`,
  ...factCells(fact),
];

const WHEN = { label: { vi: 'Lúc', en: 'When' } };
const WHAT = [
  { label: { vi: 'Việc', en: 'Act' } },
  { label: { vi: 'Về', en: 'Subject' } },
  { label: { vi: 'Bởi', en: 'By' } },
  { label: { vi: 'Kênh', en: 'Channel' } },
  { label: { vi: 'Thay cho', en: 'On behalf of' } },
  { label: { vi: 'Văn bản', en: 'Document' } },
  { label: { vi: 'Ghi chú', en: 'Note' } },
];
export const COLUMNS = [WHEN, { label: { vi: 'Đơn vị', en: 'Unit' } }, ...WHAT];
export const UNIT_COLUMNS = [WHEN, ...WHAT];

export const csvRow = ({ fact, unit }: TrailFact): TrailRow => ({
  at: fact.at,
  unit: nameOf(fact.unit),
  unitName: unit,
  kind: fact.kind,
  subject: fact.subject,
  round: fact.round,
  by: fact.by,
  channel: fact.channel,
  onBehalfOf: behalfOf(fact),
  document: documentOf(fact),
  scan: fact.scan ?? '',
  note: briefOf(fact),
});
