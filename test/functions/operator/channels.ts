// One living link of every channel, over a world that answers over HTTP: what scanner robots are sent over.
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { slotsOf } from '#shared/domain/slots';
import { linkTo } from '../../../functions/mails/links.ts';
import { sendRequests } from '../../../functions/mails/request.ts';
import { runCommand } from '../../../functions/operator/command-line.ts';
import { cycleCommands } from '../../../functions/operator/cycle-commands.ts';
import { snapshotOf } from '../../../functions/operator/snapshot.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { mailedLink } from '../../../functions/pages/console/console-link.ts';
import { anOfficial, aWorld, CYCLE, P1, P2, type World } from '../console/world.ts';
import { browse } from '../pages/console/browser.ts';

const UNIT = '/console/2023/panel/p1';

export const listen = async (fetch: (request: Request) => Response | Promise<Response>): Promise<string> => {
  const server: ServerType = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** p1 is asked for self-assessments; `o7` of it has a further post, `o9` no address; `o4` of p2 has a result. */
export const served = async () => {
  const world = await aWorld();
  const record = await world.store.unit(P1);
  if (record.kind !== 'panel') throw new TypeError('p1 is a panel');
  const { email: _, ...silent } = anOfficial('o9');
  const busy = anOfficial('o7', { otherPosts: [{ post: 'Chủ tịch Công đoàn', place: 'Công đoàn Mẫu' }] });
  await world.store.freeze([{ ref: P1, panel: record.panel, officials: [...record.frozen, busy, silent] }]);
  await world.openAt(P1, 'self-assessment');
  await world.put(P2, 'result', 'o4', { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 1 });
  await world.openAt(P2, 'petitions');
  const browser = browse(world);
  await browser.signIn();
  world.deps.settings.publicUrl = await listen((request) => createApp(world.deps).fetch(request));
  return { world, browser };
};

export const linkIn = (text: string | undefined): string =>
  /https?:\/\/[^\s"<]+\/(?:l|sign-in)\/[^\s"<]+/.exec(text ?? '')?.[0] ?? '';

const mailed = async ({ deps, mails }: World): Promise<string> => {
  const record = await deps.store.unit(P1);
  const slots = slotsOf('self-assessment', record, CYCLE.regulations.procedure).filter(
    ({ id }) => id === 'official:o1',
  );
  await sendRequests(deps, { record, phase: 'self-assessment', round: 1, due: '2023-11-12T03:00:00.000Z' }, slots);
  return linkIn(mails.find(({ to }) => to === 'o1@example.test')?.text);
};

const fromTerminal = async ({ deps }: World): Promise<string> => {
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: () => {} };
  const system = async () => ({
    deps,
    onPremises: true,
    start: async () => '',
    runOn: async () => undefined,
    close: () => {},
  });
  await runCommand(['link', 'p1', 'official:o3', '--cycle', '2023'], output, cycleCommands(output, system));
  return said.join('').trim();
};

const resultOf = ({ deps }: World): Promise<string> =>
  linkTo(deps, { ref: P2, purpose: 'result', slot: 'official:o4', epoch: 1, expires: '2024-01-01T00:00:00.000Z' });

export type Served = Awaited<ReturnType<typeof served>>;
export const channels: [string, (of: Served) => Promise<string>][] = [
  ['a mail', ({ world }) => mailed(world)],
  [
    'a slip',
    async ({ browser }) => {
      const chosen = { 'slip.panel.p1.self-assessment.official:o9': 'yes' };
      return linkIn(await (await browser.fill(`${UNIT}/do/slips`, chosen)).text());
    },
  ],
  ['the terminal', ({ world }) => fromTerminal(world)],
  [
    'another agency’s mail',
    async ({ world, browser }) => {
      await browser.fill(`${UNIT}/do/ask-old-agency?official=o7&place=post-1`, { to: 'one@example.test' });
      return linkIn(world.mails.find(({ to }) => to === 'one@example.test')?.text);
    },
  ],
  ['a result, with the person’s own data', ({ world }) => resultOf(world)],
  ['the person’s own data', async ({ world }) => `${await resultOf(world)}/my-data`],
  ['the console’s mail', ({ world }) => mailedLink(world.deps, 'hr:0')],
];

/** All that an act by a link could change. */
export const standingIn = async ({ world: { store, mails } }: Served): Promise<unknown> => [
  await snapshotOf(store, '2023'),
  await store.mails(P1),
  mails.length,
];
