// What the console's routes share: the session before everything, whose cycle and unit an address names, pages and files out.
import type { Context } from 'hono';
import { refusalText } from '#shared/contracts/refusals';
import type { Cycle } from '#shared/domain/cycle';
import { Refusal } from '#shared/domain/errors';
import type { Dependencies } from '../../dependencies.ts';
import { cycleOf } from '../../gates/rules.ts';
import { fieldsOf } from '../forms.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { problemsOf } from '../problems.ts';
import type { Answer } from './paper.ts';
import { cookieOf } from './session.ts';
import { askPage } from './sign-in.ts';
import { type ConsoleVisit, checkActing, openVisit, type UnitVisit, unitVisit } from './visit.ts';

export const send = async (context: Context, { status, page }: Answer): Promise<Response> =>
  context.html(await page, status as 200 | 401 | 422);

export const param = (context: Context, name: string): string => context.req.param(name) ?? '';

export type Handler = (visit: ConsoleVisit, context: Context) => Promise<Answer | Response>;

/** Without a session: a page to ask for a link, whatever was asked. */
export const withSession = (deps: Dependencies, handle: Handler) => async (context: Context) => {
  const visit = await openVisit(deps, cookieOf(context), context.req.query());
  if (visit === undefined) return send(context, { status: 401, page: askPage() });
  const answer = await handle(visit, context);
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

/** What a form of this very session says. */
export const acting = async (visit: ConsoleVisit, context: Context): Promise<Fields> => {
  const fields = await fieldsOf(context.req);
  await checkActing(visit, cookieOf(context) ?? '', fields);
  return fields;
};
