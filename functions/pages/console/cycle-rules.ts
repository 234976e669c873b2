// What a cycle stands on: its profiles, what it sets otherwise with document and reason, and units' own rules.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { regimesIn } from '#shared/domain/regulations';
import { bi } from '../layout.ts';
import { documentText, overrideText } from '../override-texts.ts';
import type { Html } from '../page.ts';
import { shownDay } from '../words.ts';
import { tableOf } from './shell.ts';

const overrides = (cycle: Cycle): Html => {
  const rows = cycle.regulations.overrides.map((each) => {
    const { vi, en } = overrideText(cycle, each);
    return [each.id, bi(vi, en), documentText(each), each.reason];
  });
  if (rows.length === 0)
    return html`<p>${bi('Kỳ này không đặt gì khác với các bộ quy định.', 'This cycle sets nothing otherwise.')}</p>`;
  const columns = [
    { label: { vi: 'Mã', en: 'Id' } },
    { label: { vi: 'Đặt khác', en: 'Set otherwise' } },
    { label: { vi: 'Văn bản', en: 'Document' } },
    { label: { vi: 'Lý do', en: 'Reason' } },
  ];
  return tableOf({ vi: 'Những gì kỳ này đặt khác', en: 'What this cycle sets otherwise' }, columns, rows);
};

const supplements = ({ regulations }: Cycle): Html => {
  const rows = regulations.supplements.map(({ id, profile, agencies, document }) => [
    id,
    profile,
    `${document.number}, ${shownDay(document.date)}: ${document.title}`,
    agencies.join(', '),
  ]);
  if (rows.length === 0) return html``;
  const columns = [
    { label: { vi: 'Mã', en: 'Id' } },
    { label: { vi: 'Bổ sung cho', en: 'To the profile' } },
    { label: { vi: 'Quy chế', en: 'Rules' } },
    { label: { vi: 'Cơ quan', en: 'Agencies' } },
  ];
  return tableOf({ vi: 'Quy chế riêng của đơn vị', en: 'Units’ own rules' }, columns, rows);
};

export const cycleRules = (cycle: Cycle): Html => {
  const titles = [...regimesIn(cycle.regulations), cycle.regulations.party].map(
    ({ title }) => html`<li>${bi(title.vi, title.en)}</li>`,
  );
  const summary = bi('Bộ quy định của kỳ này', 'Regulations of this cycle');
  return html`<details${cycle.regulations.overrides.length > 0 ? html` open` : ''}><summary>${summary}</summary><ul>${titles}</ul>${overrides(cycle)}${supplements(cycle)}</details>`;
};
