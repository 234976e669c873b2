// The addresses of the first screens: starting a cycle, and an agency of one.
import type { Context, Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import { recordAgencySlips, showAgencySlips } from './act-slips.ts';
import { agencyIn, recordRemind, showAgency, showRemind } from './agency.ts';
import { showMessage } from './message.ts';
import { acting, cycleIn, param, refusable, shown, withSession } from './routing.ts';
import { recordStart, showStart } from './start-cycle.ts';
import { type ConsoleVisit, checkRole } from './visit.ts';

export const addStart = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/start',
    withSession(deps, async (visit) => {
      checkRole(visit);
      return shown(await showStart(visit));
    }),
  );
  app.post(
    '/start',
    withSession(deps, async (visit, context) => {
      const fields = await acting(visit, context);
      return refusable(
        () => recordStart(visit, fields),
        (typed) => showStart(visit, typed),
        fields,
      );
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
      checkRole(visit);
      return shown(showRemind(await at(visit, context)));
    }),
  );
  app.post(
    '/:cycle/agencies/:agency/remind',
    withSession(deps, async (visit, context) => {
      await acting(visit, context);
      return shown(await recordRemind(await at(visit, context)));
    }),
  );
  app.get(
    '/:cycle/agencies/:agency/message',
    withSession(deps, async (visit, context) => shown(showMessage(await at(visit, context)))),
  );
  app.get(
    '/:cycle/agencies/:agency/slips',
    withSession(deps, async (visit, context) => {
      checkRole(visit);
      return shown(await showAgencySlips(await at(visit, context)));
    }),
  );
  app.post(
    '/:cycle/agencies/:agency/slips',
    withSession(deps, async (visit, context) => {
      const fields = await acting(visit, context);
      const of = await at(visit, context);
      return refusable(
        () => recordAgencySlips(of, fields),
        (typed) => showAgencySlips(of, typed),
        fields,
      );
    }),
  );
};
