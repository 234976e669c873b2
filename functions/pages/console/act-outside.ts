// A decision made outside: the authority's own page in paper mode, which also asks for number, date and signer.
import { html } from 'hono/html';
import { NotFound } from '#shared/domain/errors';
import { bi } from '../layout.ts';
import { consolePage, unitCrumbs } from './shell.ts';
import { type ConsoleAct, unitPath } from './visit.ts';

const title = { vi: 'Ghi quyết định ban hành bên ngoài', en: 'Record a decision made outside' };

export const outsideAct: ConsoleAct = {
  id: 'outside',
  title,
  reach: 'agency',
  offered: ({ gate }) => gate?.state === 'open' && gate.phase === 'decision',
  show: (visit) => {
    const href = `${unitPath(visit.ref)}/paper/decision/authority`;
    const body = html`<p><a href="${href}">${bi('Mở biểu mẫu quyết định', 'Open the form of the decision')}</a></p>`;
    return consolePage(visit, title, unitCrumbs(visit), body);
  },
  record: async ({ ref }) => {
    throw new NotFound('recorded on the paper form', { unit: ref.id });
  },
};
