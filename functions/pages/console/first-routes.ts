// The addresses of the first screens: starting a cycle, and an agency of one.
import type { Context, Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import type { Fields, Typed } from '../page.ts';
import { recordAgencySlips, showAgencySlips } from './act-slips.ts';
import { agencyIn, recordRemind, showAgency, showRemind } from './agency.ts';
import { showMailPreviews } from './mail-previews.ts';
import { showMessage } from './message.ts';
import { showPreflight } from './preflight.ts';
import { cycleIn, param, posted, refusable, shown, withSession } from './routing.ts';
import { recordStart, showStart } from './start-cycle.ts';
import type { ConsoleVisit } from './visit.ts';

export const addStart = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/preflight',
    withSession(deps, async (visit) => shown(await showPreflight(visit))),
  );
  app.get(
    '/mails',
    withSession(deps, async (visit) => shown(await showMailPreviews(visit))),
  );
  app.get(
    '/start',
    withSession(deps, async (visit) => {
      return shown(await showStart(visit));
    }),
  );
  app.post(
    '/start',
    withSession(deps, async (visit, context) => {
      const show = (typed: Typed) => showStart(visit, typed);
      const record = (fields: Fields) => refusable(() => recordStart(visit, fields), show, fields);
      return posted(visit, context, { record, show });
    }),
  );
};

/** Of agencies, whose addresses stand before those of units. */
export const addAgencies = (app: Hono, deps: Dependencies): void => {
  const at = async (visit: ConsoleVisit, context: Context) =>
    agencyIn(visit, await cycleIn(visit, context), param(context, 'agency'));
  app.get(
    '/:cycle/agencies/:agency',
    withSession(deps, async (visit, context) => shown(showAgency(await at(visit, context)))),
  );
  app.get(
    '/:cycle/agencies/:agency/remind',
    withSession(deps, async (visit, context) => {
      return shown(showRemind(await at(visit, context)));
    }),
  );
  app.post(
    '/:cycle/agencies/:agency/remind',
    withSession(deps, async (visit, context) => {
      const of = await at(visit, context);
      const record = async () => shown(await recordRemind(of));
      return posted(visit, context, { record, show: (typed) => showRemind(of, typed) });
    }),
  );
  app.get(
    '/:cycle/agencies/:agency/message',
    withSession(deps, async (visit, context) => shown(showMessage(await at(visit, context)))),
  );
  app.get(
    '/:cycle/agencies/:agency/slips',
    withSession(deps, async (visit, context) => {
      return shown(await showAgencySlips(await at(visit, context)));
    }),
  );
  app.post(
    '/:cycle/agencies/:agency/slips',
    withSession(deps, async (visit, context) => {
      const of = await at(visit, context);
      const show = (typed: Typed) => showAgencySlips(of, typed);
      const record = (fields: Fields) => refusable(() => recordAgencySlips(of, fields), show, fields);
      return posted(visit, context, { record, show });
    }),
  );
};
