// Routes of a whole cycle: what came out of it, and what is brought in for it.
import type { Context, Hono } from 'hono';
import type { Cycle } from '#shared/domain/cycle';
import type { Dependencies } from '../../dependencies.ts';
import { STALE } from '../problems.ts';
import { careerFile, showCareers } from './career.ts';
import { showDeferred } from './deferred.ts';
import { recordImport, showImport } from './import-scores.ts';
import { csvOf, showResults } from './results.ts';
import { cycleIn, file, type Handler, shown, withSession } from './routing.ts';
import { cookieOf } from './session.ts';
import { uploadOf } from './upload.ts';
import { type ConsoleVisit, isOwnForm } from './visit.ts';

/** What came out of a cycle, as pages and as files. */
export const addResults = (app: Hono, deps: Dependencies): void => {
  const get = (path: string, handle: (visit: ConsoleVisit, cycle: Cycle, context: Context) => ReturnType<Handler>) =>
    app.get(
      path,
      withSession(deps, async (visit, context) => handle(visit, await cycleIn(visit, context), context)),
    );
  get('/:cycle/results', async (visit, cycle) => shown(await showResults(visit, cycle)));
  get('/:cycle/results.csv', async (visit, cycle, context) =>
    file(context, { name: `results-${cycle.id}.csv`, text: await csvOf(visit, cycle) }),
  );
  get('/:cycle/deferred', async (visit, cycle) => shown(await showDeferred(visit, cycle)));
  get('/:cycle/career', async (visit, cycle) => shown(await showCareers(visit, cycle)));
  get('/:cycle/career.csv', async (visit, cycle, context) =>
    file(context, { name: `career-${cycle.id}.csv`, text: await careerFile(visit, cycle) }),
  );
};

export const addImport = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/:cycle/import',
    withSession(deps, async (visit, context) => {
      return shown(showImport(visit, await cycleIn(visit, context)));
    }),
  );
  app.post(
    '/:cycle/import',
    withSession(deps, async (visit, context) => {
      const { fields, files } = await uploadOf(context);
      const cycle = await cycleIn(visit, context);
      if (await isOwnForm(visit, cookieOf(context) ?? '', fields)) return recordImport(visit, cycle, files);
      return { status: 422, page: showImport(visit, cycle, { fields, problems: { '': STALE } }) };
    }),
  );
};
