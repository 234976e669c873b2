// The routes of what only looks: the doctor, a shadow judging, published figures, a cap proof.
import type { Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import { STALE } from '../problems.ts';
import { showDoctor } from './doctor.ts';
import { answerFigures, showFigures } from './figures.ts';
import { answerProof, showProofCheck } from './proof-check.ts';
import { cycleIn, type Handler, posted, refusable, shown, withSession } from './routing.ts';
import { cookieOf } from './session.ts';
import { showShadow } from './shadow.ts';
import { uploadOf } from './upload.ts';
import { isOwnForm } from './visit.ts';

/** Of no cycle: its addresses stand before those of the cycles. */
export const addChecks = (app: Hono, deps: Dependencies): void => {
  const get = (path: string, handle: Handler) => app.get(path, withSession(deps, handle));
  const post = (path: string, handle: Handler) => app.post(path, withSession(deps, handle));
  get('/figures', async (visit) => shown(showFigures(visit)));
  post('/figures', (visit, context) =>
    posted(visit, context, {
      record: (fields) =>
        refusable(
          () => answerFigures(visit, fields),
          (typed) => showFigures(visit, typed),
          fields,
        ),
      show: (typed) => showFigures(visit, typed),
    }),
  );
  get('/proof', async (visit) => shown(showProofCheck(visit)));
  post('/proof', async (visit, context) => {
    const { fields, files } = await uploadOf(context);
    if (!(await isOwnForm(visit, cookieOf(context) ?? '', fields)))
      return { status: 422, page: showProofCheck(visit, { fields, problems: { '': STALE } }) };
    return refusable(
      async () => answerProof(visit, files),
      (typed) => showProofCheck(visit, typed),
      fields,
    );
  });
};

export const addTools = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/:cycle/doctor',
    withSession(deps, async (visit, context) => shown(await showDoctor(visit, await cycleIn(visit, context)))),
  );
  app.get(
    '/:cycle/shadow',
    withSession(deps, async (visit, context) => shown(await showShadow(visit, await cycleIn(visit, context)))),
  );
};
