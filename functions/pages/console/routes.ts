// The HR console's routes. GET and HEAD show, POST acts; everything but signing in needs a session.
import { type Context, Hono } from 'hono';
import { NotFound } from '#shared/domain/errors';
import type { Dependencies } from '../../dependencies.ts';
import { rememberedIn } from '../kept.ts';
import type { Fields, Typed } from '../page.ts';
import { refusedPage } from '../refused.ts';
import { showAccess } from './access-table.ts';
import { correctAct } from './act-correct.ts';
import { actNamed } from './acts.ts';
import { addBackups } from './backups.ts';
import { proofFileOf } from './cap-proofs.ts';
import { addImport, addResults } from './cycle-routes.ts';
import { addAgencies, addStart } from './first-routes.ts';
import { addRoster } from './import-roster-routes.ts';
import { addOpenId } from './open-id.ts';
import { addOutbox } from './outbox.ts';
import { showOverlap } from './overlap.ts';
import { showCycles, showOverview } from './overview.ts';
import { type Answer, recordPaper, showPaper } from './paper.ts';
import { addPapers } from './papers-routes.ts';
import { addPeople } from './person-routes.ts';
import { recordPosts, showPosts } from './posts.ts';
import { noteReading } from './readings.ts';
import { cycleIn, file, type Handler, param, posted, refusable, send, shown, unitIn, withSession } from './routing.ts';
import { addSearch } from './search.ts';
import { addSignIn } from './sign-in.ts';
import { addChecks, addTools } from './tool-routes.ts';
import { addTrail } from './trail.ts';
import { showUnit } from './unit.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';
import { showWhy } from './why.ts';

const actIn = (context: Context): ConsoleAct => {
  const act = actNamed(param(context, 'act'));
  if (act === undefined) throw new NotFound('no such act', { act: param(context, 'act') });
  return act;
};

const recordAct = (visit: UnitVisit, act: ConsoleAct, fields: Fields): Promise<Answer> =>
  refusable(
    async () => act.record(visit, fields),
    (typed) => act.show(visit, typed),
    fields,
  );

const addReading = (app: Hono, deps: Dependencies): void => {
  const get = (path: string, handle: Handler) => app.get(path, withSession(deps, handle));
  get('/', async (visit) => shown(await showCycles(visit)));
  get('/access', async (visit) => shown(showAccess(visit)));
  get('/:cycle', async (visit, context) => shown(await showOverview(visit, await cycleIn(visit, context), 'panel')));
  get('/:cycle/cells', async (visit, context) =>
    shown(await showOverview(visit, await cycleIn(visit, context), 'cell')),
  );
  get('/:cycle/overlap', async (visit, context) => shown(showOverlap(visit, await cycleIn(visit, context))));
  get('/:cycle/:kind/:id/cap-proof.json', async (visit, context) =>
    file(context, proofFileOf(await unitIn(visit, context))),
  );
  get('/:cycle/:kind/:id', async (visit, context) => shown(await showUnit(await unitIn(visit, context))));
  get('/:cycle/:kind/:id/why/:official', async (visit, context) => {
    const [unit, official] = [await unitIn(visit, context), param(context, 'official')];
    const page = await showWhy(unit, official);
    await noteReading(visit, context, { official, file: 'explanation', cycle: unit.cycle.id });
    return shown(page);
  });
};

type Acting = (visit: UnitVisit, context: Context, fields: Fields) => Promise<Answer>;

/** GET shows a form to whoever may act; POST reads it, checked first. */
const addForm = (
  app: Hono,
  deps: Dependencies,
  path: string,
  form: { show: (visit: UnitVisit, context: Context, typed?: Typed) => Promise<Answer>; record: Acting },
): void => {
  app.get(
    path,
    withSession(deps, async (visit, context) => {
      return form.show(await unitIn(visit, context), context);
    }),
  );
  app.post(
    path,
    withSession(deps, async (visit, context) => {
      const unit = await unitIn(visit, context);
      return posted(visit, context, {
        record: (fields) => form.record(unit, context, fields),
        show: async (typed) => (await form.show(unit, context, typed)).page,
      });
    }),
  );
};

const addActing = (app: Hono, deps: Dependencies): void => {
  addForm(app, deps, '/:cycle/:kind/:id/do/:act', {
    show: async (visit, context, typed) => {
      const act = actIn(context);
      const page = await act.show(visit, typed);
      const { official } = visit.query;
      if (act === correctAct && official !== undefined)
        await noteReading(visit, context, { official, file: 'record', cycle: visit.cycle.id });
      return shown(page);
    },
    record: (visit, context, fields) => recordAct(visit, actIn(context), fields),
  });
  addForm(app, deps, '/:cycle/:kind/:id/posts/:post', {
    show: async (visit, context, typed) => shown(await showPosts(visit, param(context, 'post'), typed)),
    record: (visit, context, fields) =>
      refusable(
        () => recordPosts(visit, param(context, 'post'), fields),
        (typed) => showPosts(visit, param(context, 'post'), typed),
        fields,
      ),
  });
  addForm(app, deps, '/:cycle/:kind/:id/paper/:purpose/:slot', {
    show: (visit, context, typed) => showPaper(visit, param(context, 'purpose'), param(context, 'slot'), typed),
    record: (visit, context, fields) => recordPaper(visit, param(context, 'purpose'), param(context, 'slot'), fields),
  });
};

export const consoleRoutes = (deps: Dependencies): Hono => {
  const app = new Hono();
  addSignIn(app, deps);
  addOpenId(app, deps);
  // of no cycle: its address stands before those of the cycles
  addRoster(app, deps);
  addStart(app, deps);
  addBackups(app, deps);
  addOutbox(app, deps);
  addChecks(app, deps);
  addTools(app, deps);
  addSearch(app, deps);
  addTrail(app, deps);
  addResults(app, deps);
  addImport(app, deps);
  addPapers(app, deps);
  addAgencies(app, deps);
  addPeople(app, deps);
  addReading(app, deps);
  addActing(app, deps);
  app.onError((error, context) => send(context, refusedPage(error, rememberedIn(context))));
  return app;
};
