// What the console's routes share: the session before everything, whose cycle and unit an address names, pages and files out.
import type { Context } from 'hono';
import { refusalText } from '#shared/contracts/refusals';
import type { Cycle } from '#shared/domain/cycle';
import { Refusal } from '#shared/domain/errors';
import type { Dependencies } from '../../dependencies.ts';
import { cycleOf } from '../../gates/rules.ts';
import { typedIn } from '../kept.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { problemsOf, STALE } from '../problems.ts';
import type { Answer } from './paper.ts';
import { checkReach } from './reach.ts';
import { withoutSession } from './resume.ts';
import { cookieOf } from './session.ts';
import { type ConsoleVisit, isOwnForm, openVisit, type UnitVisit, unitVisit } from './visit.ts';

export const send = async (context: Context, { status, page }: Answer): Promise<Response> =>
  context.html(await page, status as 200 | 401 | 422);

export const param = (context: Context, name: string): string => context.req.param(name) ?? '';

export type Handler = (visit: ConsoleVisit, context: Context) => Promise<Answer | Response>;

/**
 * Without a session: a page to ask for a link, whatever was asked, that keeps what was posted. With one,
 * only what its role reaches.
 */
export const withSession = (deps: Dependencies, handle: Handler) => async (context: Context) => {
  const visit = await openVisit(deps, cookieOf(context), context.req.query());
  if (visit === undefined) return send(context, { status: 401, page: await withoutSession(deps, context) });
  await checkReach(visit, context);
  const within = context.req.param('cycle');
  const answer = await handle(within === undefined ? visit : { ...visit, within }, context);
  return answer instanceof Response ? answer : send(context, answer);
};

export const shown = (page: Answer['page']): Answer => ({ status: 200, page });

export const cycleIn = ({ deps }: ConsoleVisit, context: Context): Promise<Cycle> =>
  cycleOf(deps.store, param(context, 'cycle'));

export const unitIn = (visit: ConsoleVisit, context: Context): Promise<UnitVisit> =>
  unitVisit(visit, param(context, 'cycle'), param(context, 'kind'), param(context, 'id'));

const TYPES: Record<string, string> = { csv: 'text/csv', json: 'application/json' };

export const file = (context: Context, { name, text }: { name: string; text: string }): Response =>
  context.body(text, 200, {
    'content-type': `${TYPES[name.split('.').at(-1) ?? '']}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  });

/** Refused for what was typed: the form again, with everything kept. */
export const refusable = async (
  record: () => Promise<Html>,
  show: (typed: Typed) => Html | Promise<Html>,
  fields: Fields,
): Promise<Answer> => {
  try {
    return shown(await record());
  } catch (error) {
    const { status } = refusalText(error);
    if (!(error instanceof Refusal) || status !== 422) throw error;
    return { status, page: await show({ fields, problems: problemsOf(error) }) };
  }
};

type Form = { record: (fields: Fields) => Promise<Answer>; show: (typed: Typed) => Html | Promise<Html> };

/** A form of an ended session is shown again with everything typed, to be looked at and sent from this one. */
export const posted = async (visit: ConsoleVisit, context: Context, { record, show }: Form): Promise<Answer> => {
  const fields = await typedIn(context);
  if (await isOwnForm(visit, cookieOf(context) ?? '', fields)) return record(fields);
  return { status: 422, page: await show({ fields, problems: { '': STALE } }) };
};
