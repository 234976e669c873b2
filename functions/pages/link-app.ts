// The app of the links: a link opens a task, GET shows it, POST acts. On AWS it is a function of its own, without the console.
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { raw } from 'hono/html';
import { isFormProof } from '#shared/contracts/links';
import { refusalText } from '#shared/contracts/refusals';
import { AlreadyRecorded, LinkInvalid, NotFound, Refusal } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import type { FileRead } from '#shared/domain/reading';
import type { Dependencies } from '../dependencies.ts';
import { guards } from './guards.ts';
import { rememberedIn, typedIn } from './kept.ts';
import { openLink } from './link.ts';
import { ownFormPage } from './own-form.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed, Visit } from './page.ts';
import { actingNote } from './post-texts.ts';
import { problemsOf, STALE } from './problems.ts';
import { recordedPage } from './recorded.ts';
import { refusedPage } from './refused.ts';
import { pageFor } from './registry.ts';
import { checkCode, isProven, needsCode, SIGNER_HOURS, sendCode } from './signer-code.ts';
import { STYLE } from './style.ts';
import { type Task, taskOf } from './task.ts';
import { isTransferLink, recordTransferComment, showTransferComment } from './transfer-comment.ts';
import { whyPage } from './why.ts';

type Open = Task & { page: TaskPage };

const openTask = async (visit: Visit, cookie?: string): Promise<Open> => {
  const page = pageFor(visit.claim.purpose);
  if (page === undefined) throw new LinkInvalid('no page for this purpose');
  const task = await taskOf(visit);
  if (!needsCode(task.visit)) return { ...task, page };
  const signer = (await isProven(task.visit, cookie)) ? 'proven' : 'asked';
  return { ...task, visit: { ...task.visit, signer }, page };
};

/** The task that a link opens. */
export const open = async (deps: Dependencies, token: string): Promise<Open> => openTask(await openLink(deps, token));

const show = async ({ page, visit, standing }: Open): Promise<Html> =>
  noted(visit, standing === undefined ? page.show(visit) : recordedPage(standing, visit, page.title));

/** Whoever acts in another's place is told so on every page of the task, under its heading. */
const noted = async (visit: TaskVisit, shown: Html | Promise<Html>): Promise<Html> => {
  const page = await shown;
  const note = actingNote(visit);
  if (note === undefined) return page;
  const said = String(await note);
  return raw(String(page).replace('</h1>', (tag) => `${tag}${said}`));
};

/** The old agency's comment waits at no gate: its page is no phase's task. */
const showFor = async (deps: Dependencies, c: Context, token: string): Promise<Html> => {
  const asked = await openLink(deps, token);
  if (isTransferLink(asked)) return showTransferComment(asked);
  const task = await openTask(asked, getCookie(c, SIGNER));
  return show({ ...task, visit: { ...task.visit, query: c.req.query() } });
};

/** A page kept open while the panel was returned: what it says was meant for the round before. */
const isOfRound = (fields: Fields, round: number): boolean =>
  fields.round === undefined || fields.round === String(round);

/** `signed`: the cookie of a signer who has just typed the code. */
type Answer = { status: number; page: Html; signed?: string };

const record = async ({ page, visit, standing }: Open, fields: Fields, proven: boolean): Promise<Answer> => {
  const shown = async (status: number, typed: Typed) => ({ status, page: await noted(visit, page.show(visit, typed)) });
  if (standing !== undefined && fields.do !== 'record')
    return { status: 200, page: await recordedPage(standing, visit, page.title) };
  const fits = standing !== undefined || isOfRound(fields, visit.at.round);
  if (!proven || !fits) return shown(422, { fields, problems: { '': STALE } });
  let signed: string | undefined;
  try {
    if (visit.signer === 'asked' && standing === undefined) {
      if (fields.do === 'code') await sendCode(visit);
      if (fields.do === 'record') signed = await checkCode(visit, fields);
    }
    const recorded = { status: 200, page: await page.record(visit, fields) };
    return signed === undefined ? recorded : { ...recorded, signed };
  } catch (error) {
    if (!isAboutForm(error)) throw error;
    if (standing !== undefined) throw alreadyRecorded(standing);
    const { status } = refusalText(error);
    const typed = { fields, problems: problemsOf(error) };
    if (signed === undefined) return shown(status, typed);
    // the code was right: what else is wrong with the sheet does not ask for another
    return { status, page: await page.show({ ...visit, signer: 'proven' }, typed), signed };
  }
};

/** Refused for what was typed: shown again with everything kept. */
const isAboutForm = (error: unknown): error is Refusal =>
  error instanceof Refusal && [422, 413].includes(refusalText(error).status);

const alreadyRecorded = ({ by, at }: Fact): AlreadyRecorded => new AlreadyRecorded('recorded before', { by, at });

/** As plain text: an escaped string object would miss the server's fast path and go out as a stream. */
export const send = async (c: Context, { status, page }: Answer): Promise<Response> =>
  c.html(String(await page), status as 200 | 422);

const post = async (deps: Dependencies, c: Context, token: string): Promise<Response> => {
  // before anything is refused: what was typed is shown back whatever became of the link
  const fields = await typedIn(c);
  const asked = await openLink(deps, token);
  if (isTransferLink(asked)) return send(c, await recordTransferComment(asked, fields));
  const task = await openTask(asked, getCookie(c, SIGNER));
  const proven = isFormProof(fields.proof, token, await deps.secrets.linkKeys());
  const answer = await record(task, fields, proven);
  if (answer.signed !== undefined) keepSigner(c, deps, { token, value: answer.signed });
  return send(c, answer);
};

const SIGNER = 'xeploai_signer';

/** Goes with this very link and no other. */
const keepSigner = (c: Context, { settings }: Dependencies, { token, value }: { token: string; value: string }): void =>
  setCookie(c, SIGNER, value, {
    httpOnly: true,
    sameSite: 'Strict',
    path: `/l/${token}`,
    maxAge: SIGNER_HOURS * 3600,
    secure: settings.publicUrl.startsWith('https:'),
  });

/**
 * A reading by link is told to the log, by ids: mail scanners follow links, and what a GET leaves behind must be no act.
 * One's own is nobody's business.
 */
const logReading = ({ slot, ref }: TaskVisit, file: FileRead, official: string): void => {
  if (slot.role === 'official') return;
  const by = slot.holder?.official === undefined ? slot.role : `${slot.role}:${slot.holder.official}`;
  console.info(JSON.stringify({ level: 'INFO', message: 'file read', file, official, by, unit: ref }));
};

/** A form of somebody whose row the visitor has; reading it acts on nothing. */
const read = async (deps: Dependencies, { token, official }: { token: string; official: string }): Promise<Answer> => {
  const { visit } = await open(deps, token);
  const page = await ownFormPage(visit, official);
  logReading(visit, 'paper', official);
  return { status: 200, page };
};

/** Why somebody's rating is what it is; reading it acts on nothing. */
const why = async (deps: Dependencies, { token, official }: { token: string; official: string }): Promise<Answer> => {
  const { visit } = await open(deps, token);
  const page = await whyPage(visit, official);
  logReading(visit, 'explanation', official);
  return { status: 200, page };
};

/** A fault is told by its name and place: its message might hold what somebody typed. */
const logFault = (error: Error): void => {
  const places = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  console.error(JSON.stringify({ level: 'ERROR', message: 'page fault', error: error.name, places }));
};

const answerError = (error: Error, c: Context): Response | Promise<Response> => {
  const refused = refusedPage(error, rememberedIn(c));
  if (refused.status >= 500) logFault(error);
  return send(c, refused);
};

/** What every app of ours begins and ends with; `add` puts its own routes in between. */
export const appWith = ({ settings }: Dependencies, add: (app: Hono) => void): Hono => {
  const app = new Hono();
  guards(app, settings.publicUrl);
  app.get('/style.css', (c) => c.text(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  add(app);
  // a route, not `notFound`: that would be lost where this app is mounted in another
  app.all('*', (c) => send(c, refusedPage(new NotFound('no such page'))));
  app.onError(answerError);
  return app;
};

export const addLinks = (app: Hono, deps: Dependencies): void => {
  app.get('/l/:token', async (c) => send(c, { status: 200, page: await showFor(deps, c, c.req.param('token')) }));
  app.get('/l/:token/forms/:official', async (c) => send(c, await read(deps, c.req.param())));
  app.get('/l/:token/why/:official', async (c) => send(c, await why(deps, c.req.param())));
  app.post('/l/:token', (c) => post(deps, c, c.req.param('token')));
};

export const linkApp = (deps: Dependencies): Hono => appWith(deps, (app) => addLinks(app, deps));
