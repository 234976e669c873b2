// The one app of all pages, links and console together, as one machine serves it.
import type { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { consoleRoutes } from './console/routes.ts';
import { addLinks, appWith } from './link-app.ts';
import { addMyData } from './my-data-routes.ts';

export const createApp = (deps: Dependencies): Hono =>
  appWith(deps, (app) => {
    addMyData(app, deps);
    addLinks(app, deps);
    app.route('/console', consoleRoutes(deps));
  });
