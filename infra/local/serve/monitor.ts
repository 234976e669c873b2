// For monitors and whoever sits at the machine: /health, /metrics and a page, on loopback only.
import { Hono } from 'hono';
import { STYLE } from '../../../functions/pages/style.ts';
import type { Metrics } from './metrics.ts';
import type { Standing } from './standing.ts';
import { secured, statusPage } from './status-page.ts';

export const monitor = (standing: () => Promise<Standing>, metrics: Metrics): Hono => {
  const app = new Hono();
  // a page in a browser on this machine must not read it by a name that leads here
  app.use(async (c, next) =>
    /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(c.req.header('host') ?? '') ? next() : c.text('', 421),
  );
  app.get('/', secured, async (c) => c.html(statusPage(await standing())));
  app.get('/style.css', (c) => c.text(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/health', async (c) => {
    const stands = await standing();
    return c.json(stands, stands.problems.length === 0 ? 200 : 503);
  });
  app.get('/metrics', async (c) => c.text(await metrics.text(await standing()), 200, { 'content-type': metrics.type }));
  return app;
};
