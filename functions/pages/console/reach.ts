// What of the console each role reaches, route by route. Every route behind the sign-in is declared here and checked here
// before its handler runs: one that is not declared is refused to everybody, and a test walks over all that are registered.
//
// To add a route: one line in REACH, "METHOD path" as it is registered, with the roles and what bounds HR of one agency.
// To add an act to a unit: its own `reach`, in its act-….ts.
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { NotAllowed, NotFound } from '#shared/domain/errors';
import { UnitRef } from '#shared/domain/ids';
import { cycleOf } from '../../gates/rules.ts';
import { actNamed } from './acts.ts';
import { isReached } from './own.ts';
import { agencyOfArchive } from './papers.ts';
import type { ConsoleRole } from './session.ts';
import type { ConsoleVisit } from './visit.ts';

/**
 * What keeps HR of one agency to it. `none`: the page tells of no agency; `filtered`: the page shows `visit.agency` alone
 * (ownPanels, isOwn); `unit`: the address names a unit, which must be a panel of the agency; a function finds the agency
 * that the address names.
 */
type Bound = 'none' | 'filtered' | 'unit' | ((context: Context, own: string) => string | undefined);
export type Reach = { roles: readonly ConsoleRole[]; bound: Bound };

const everybody = (bound: Bound): Reach => ({ roles: ['hr', 'hr-of-agency', 'auditor'], bound });
/** Whoever acts: all but the auditor. */
const acting = (bound: Bound): Reach => ({ roles: ['hr', 'hr-of-agency'], bound });
/** Of the whole cycle, to be read. */
const whole: Reach = { roles: ['hr', 'auditor'], bound: 'none' };
/** Acts on the whole cycle. */
const wholeActing: Reach = { roles: ['hr'], bound: 'none' };
/** Before any session. */
const ANYONE = 'anyone';

const inPath = (context: Context): string | undefined => context.req.param('agency');
const inQuery = (context: Context): string | undefined => context.req.query('agency');
/** Lists of a cycle hold the visitor's own panels; an archive is of the agency that it names. */
const inPaper = (context: Context, own: string): string => agencyOfArchive(context.req.param('paper') ?? '') ?? own;

export const REACH: Readonly<Record<string, Reach | typeof ANYONE>> = {
  'GET /sign-in/:token': ANYONE,
  'POST /sign-in/:token': ANYONE,
  'GET /ask': ANYONE,
  'POST /ask': ANYONE,
  'GET /open-id': ANYONE,
  'GET /open-id/callback': ANYONE,
  'GET /sign-out': ANYONE,
  'POST /sign-out': ANYONE,
  'GET /': everybody('none'),
  'GET /access': everybody('none'),
  'GET /roster': wholeActing,
  'POST /roster': wholeActing,
  'GET /roster.xlsx': wholeActing,
  'GET /preflight': wholeActing,
  'GET /figures': everybody('none'),
  'POST /figures': everybody('none'),
  'GET /proof': everybody('none'),
  'POST /proof': everybody('none'),
  'GET /mails': wholeActing,
  'GET /outbox': wholeActing,
  'POST /outbox': wholeActing,
  'GET /backups': wholeActing,
  'POST /backups': wholeActing,
  'GET /backups/:backup': wholeActing,
  'GET /start': wholeActing,
  'POST /start': wholeActing,
  'GET /:cycle': everybody('filtered'),
  'GET /:cycle/cells': whole,
  'GET /:cycle/overlap': everybody('none'),
  'GET /:cycle/search': everybody('filtered'),
  'POST /:cycle/search': everybody('filtered'),
  'GET /:cycle/doctor': wholeActing,
  'GET /:cycle/shadow': wholeActing,
  'GET /:cycle/trail': everybody('filtered'),
  'GET /:cycle/trail.csv': everybody('filtered'),
  'GET /:cycle/results': everybody('filtered'),
  'GET /:cycle/results.csv': everybody('filtered'),
  'GET /:cycle/deferred': everybody('filtered'),
  'GET /:cycle/career': everybody('filtered'),
  'GET /:cycle/career.csv': everybody('filtered'),
  'GET /:cycle/import': wholeActing,
  'POST /:cycle/import': wholeActing,
  'GET /:cycle/papers': everybody('filtered'),
  'GET /:cycle/papers/:paper': everybody(inPaper),
  'GET /:cycle/report': everybody(inQuery),
  'GET /:cycle/report.xlsx': everybody(inQuery),
  'GET /:cycle/report.docx': everybody(inQuery),
  'GET /:cycle/data-requests': everybody('filtered'),
  'GET /:cycle/agencies/:agency': everybody(inPath),
  'GET /:cycle/agencies/:agency/remind': acting(inPath),
  'POST /:cycle/agencies/:agency/remind': acting(inPath),
  'GET /:cycle/agencies/:agency/message': everybody(inPath),
  'GET /:cycle/agencies/:agency/slips': acting(inPath),
  'POST /:cycle/agencies/:agency/slips': acting(inPath),
  'GET /:cycle/:kind/:id': everybody('unit'),
  'GET /:cycle/:kind/:id/cap-proof.json': everybody('unit'),
  'GET /:cycle/:kind/:id/why/:official': everybody('unit'),
  'GET /:cycle/:kind/:id/papers': everybody('unit'),
  'GET /:cycle/:kind/:id/papers/:paper': everybody('unit'),
  'GET /:cycle/:kind/:id/person': acting('unit'),
  'GET /:cycle/:kind/:id/person/:official': acting('unit'),
  'GET /:cycle/:kind/:id/person/:official/data.json': acting('unit'),
  'GET /:cycle/:kind/:id/do/:act': acting('unit'),
  'POST /:cycle/:kind/:id/do/:act': acting('unit'),
  'GET /:cycle/:kind/:id/posts/:post': wholeActing,
  'POST /:cycle/:kind/:id/posts/:post': wholeActing,
  'GET /:cycle/:kind/:id/paper/:purpose/:slot': acting('unit'),
  'POST /:cycle/:kind/:id/paper/:purpose/:slot': acting('unit'),
};

/** The name of a route in the table, wherever the console's app is mounted. */
export const routeName = (method: string, path: string): string =>
  `${method === 'HEAD' ? 'GET' : method} ${path.replace(/^\/console(?=\/|$)/, '') || '/'}`;

/** Cells belong to no agency. Throws NotFound for a unit that the cycle does not have. */
const agencyOfUnit = async ({ deps }: ConsoleVisit, context: Context): Promise<string | undefined> => {
  const { cycle, kind, id } = context.req.param();
  const ref = UnitRef.safeParse({ cycle, kind, id }).data;
  if (ref === undefined) throw new NotFound('no such unit', { unit: id ?? '' });
  if (ref.kind === 'cell') return undefined;
  if (!(await cycleOf(deps.store, ref.cycle)).panels.includes(ref.id)) throw new NotFound('no panel', { unit: ref.id });
  const frame = await deps.store.frame(ref);
  return frame.kind === 'panel' ? frame.panel.agency : undefined;
};

const refuse = (visit: ConsoleVisit, route: string): NotAllowed =>
  new NotAllowed(`${visit.session.role} does not reach ${route}`, { role: visit.session.role });

/** Throws NotAllowed for what this visitor's role does not reach, and for another agency's. */
export const checkReach = async (visit: ConsoleVisit, context: Context): Promise<void> => {
  const route = routeName(context.req.method, routePath(context));
  const reach = Object.hasOwn(REACH, route) ? REACH[route] : undefined;
  if (reach === ANYONE) return;
  const { session, agency } = visit;
  if (!reach?.roles.includes(session.role)) throw refuse(visit, route);
  if (agency === undefined) return;
  const act = actNamed(context.req.param('act') ?? '');
  if (act !== undefined && !isReached(visit, act)) throw refuse(visit, route);
  const { bound } = reach;
  if (bound === 'none' || bound === 'filtered') return;
  const named = bound === 'unit' ? await agencyOfUnit(visit, context) : bound(context, agency);
  if (named !== agency) throw refuse(visit, route);
};
