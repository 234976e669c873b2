// A cycle judged again under another profile, in the console: as if it had been in force. It writes nothing.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { PROFILES, profileById } from '#shared/regulations/index';
import { shadow } from '../../operator/shadow.ts';
import { bi, select } from '../layout.ts';
import type { Html } from '../page.ts';
import { consolePage } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const HINT = bi(
  'Đánh giá lại cả kỳ như thể bộ quy định khác có hiệu lực. Không ghi gì, không ai được báo.',
  'Judges the whole cycle as if other regulations had been in force. Nothing is written, nobody is told.',
);

export const showShadow = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const { profile } = visit.query;
  const known = profile === undefined ? undefined : profileById(profile);
  const choice = select({
    name: 'profile',
    label: { vi: 'Bộ quy định', en: 'Regulations' },
    options: PROFILES.map(({ id, title: { vi, en } }) => ({ value: id, label: { vi, en } })),
    required: true,
    value: known?.id,
  });
  const said = known === undefined ? undefined : await shadow(visit.deps.store, { cycle: cycle.id, profile: known.id });
  const body = html`<p class="hint">${HINT}</p><form method="get">${choice}
<p class="acts"><button type="submit" class="second">${bi('Đánh giá thử', 'Judge')}</button></p></form>${
    said === undefined ? '' : html`<pre class="report" tabindex="0">${said}</pre>`
  }`;
  const title = { vi: `Thử quy định khác: ${cycle.name}`, en: `Other regulations: ${cycle.id}` };
  return consolePage(visit, title, [{ href: `/console/${cycle.id}`, label: cycle.name }], body);
};
