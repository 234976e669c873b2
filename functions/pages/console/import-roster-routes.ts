// The addresses of the roster in the console: the form, the roster in use as a workbook, plan and apply.
import type { Context, Hono } from 'hono';
import { NotFound } from '#shared/domain/errors';
import type { Dependencies } from '../../dependencies.ts';
import type { RosterFile } from '../../documents/roster-tables.ts';
import { recordRosterImport, rosterInUse, showRosterImport } from './import-roster.ts';
import { shown, withSession } from './routing.ts';
import { cookieOf } from './session.ts';
import { uploadOf } from './upload.ts';
import { isOwnForm } from './visit.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const workbook = (context: Context, { name, bytes }: RosterFile): Response =>
  context.body(new Uint8Array(bytes), 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${name}"`,
  });

export const addRoster = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/roster',
    withSession(deps, async (visit) => {
      return shown(showRosterImport(visit));
    }),
  );
  app.get(
    '/roster.xlsx',
    withSession(deps, async (visit, context) => {
      const file = await rosterInUse(visit);
      if (file === undefined) throw new NotFound('no roster has been imported', { problem: 'no-roster' });
      return workbook(context, file);
    }),
  );
  app.post(
    '/roster',
    withSession(deps, async (visit, context) => {
      const { fields, files } = await uploadOf(context);
      const isOwn = await isOwnForm(visit, cookieOf(context) ?? '', fields);
      // of an ended session: the carried files are looked at again, and recorded by a form of this one
      const answer = await recordRosterImport(visit, isOwn ? fields : { ...fields, do: 'check' }, files);
      return 'file' in answer ? workbook(context, answer.file) : answer;
    }),
  );
};
