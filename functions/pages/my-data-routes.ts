// Routes of one's own data. On AWS the console's function serves them: much to load for who only follows a link to a task.
import type { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { typedIn } from './kept.ts';
import { open, send } from './link-app.ts';
import { myDataFile, postMyData, showMyData } from './my-data.ts';

export const addMyData = (app: Hono, deps: Dependencies): void => {
  app.get('/l/:token/my-data', async (c) => {
    const { visit } = await open(deps, c.req.param('token'));
    return send(c, { status: 200, page: await showMyData(visit) });
  });
  app.get('/l/:token/my-data.json', async (c) => {
    const { visit } = await open(deps, c.req.param('token'));
    const { name, text } = await myDataFile(visit);
    return c.body(text, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
  app.post('/l/:token/my-data', async (c) => {
    const fields = await typedIn(c);
    const { visit } = await open(deps, c.req.param('token'));
    return send(c, await postMyData(visit, fields));
  });
};
