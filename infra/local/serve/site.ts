// What a machine answers at its public address: the pages of everywhere, behind its own doorway, and how it stands.
import { Hono } from 'hono';
import { createApp } from '../../../functions/pages/app.ts';
import { tools } from '../tools.ts';
import { doorway } from './doorway.ts';
import type { Machine } from './machine.ts';
import type { Standing } from './standing.ts';
import { statusInConsole } from './status-page.ts';

export const siteOf = (machine: Machine, standing: () => Promise<Standing>): Hono => {
  const { settings, core, folder, posting, metrics, alerting } = machine;
  const { publicUrl } = settings;
  const app = new Hono();
  app.use(metrics.counting);
  doorway(settings, (came) =>
    alerting.alert('public-address', {
      vi: `Có yêu cầu đến ${came}, khác địa chỉ công khai ${publicUrl}; hãy kiểm tra proxy và XEPLOAI_PUBLIC_URL`,
      en: `requests come to ${came}, which is not the public address ${publicUrl}: check the proxy and XEPLOAI_PUBLIC_URL`,
    }),
  )(app);
  const { mailbox } = posting;
  const { clock } = core.deps;
  if (mailbox !== undefined) app.route('/', tools({ clock, engine: core.engine, folder, mailbox }));
  app.route('/', statusInConsole(core.deps, standing));
  app.route('/', createApp(core.deps));
  return app;
};
