// A panel of the small province amended over HTTP: HR records it, the authority and the clerk answer by their mailed links.
import { expect } from 'vitest';
import { type Fact, type FactKind, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { PanelRecord, UnitRecord } from '#shared/domain/unit';
import { resultTable } from '../../functions/console/results.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { unitsLeft } from '../../functions/units-left.ts';
import { complaintsOf, formOf } from '../../infra/local/people/form.ts';
import { client } from '../../infra/local/people/http.ts';
import { aboutOf, newMails, type Received } from '../../infra/local/people/mails.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import type { Desk } from './console.ts';
import { PLAN } from './small-province.ts';

export const PANEL = 'so-01';
/** Of a job group where nobody is excellent, so that the caps hold without them. */
export const PERSON = 'CB00005';

const everyUnit = async ({ deps: { store } }: Runtime): Promise<UnitRecord[]> => {
  const cycle = await cycleOf(store, PLAN.id);
  const refs: UnitRef[] = [
    ...cycle.panels.map((id) => ({ cycle: cycle.id, kind: 'panel' as const, id })),
    ...cycle.cells.map((id) => ({ cycle: cycle.id, kind: 'cell' as const, id })),
  ];
  return Promise.all(refs.map((each) => store.unit(each)));
};

export const panelIn = (units: readonly UnitRecord[]): PanelRecord => {
  const found = units.find((unit) => unit.kind === 'panel' && unit.ref.id === PANEL);
  if (found?.kind !== 'panel') throw new TypeError(`no ${PANEL}`);
  return found;
};

export const newest = <K extends FactKind>(record: UnitRecord, kind: K): Fact<K> | undefined =>
  factsOf(record.facts, kind)
    .sort((a, b) => a.round - b.round)
    .at(-1);

export type World = { runtime: Runtime; base: string; desk: Desk; mails: Received[] };

/** Mails since the last look. */
export const mailSince = async (world: World): Promise<Received[]> => {
  const { mails } = await newMails(client(world.base), world.mails.at(-1)?.n ?? 0);
  world.mails.push(...mails);
  return mails;
};

/** Whoever is asked in the panel answers as `typed` says. */
const answer = async (world: World, mail: Received, typed: Record<string, string>): Promise<string> => {
  const http = client(world.base);
  // the port of a server that was started again is another
  const { pathname } = new URL(mail.url);
  const page = await http.get(pathname);
  const form = formOf(page.body);
  const reply = await http.post(pathname, { ...form?.values, ...typed, do: 'record' });
  expect([reply.status, complaintsOf(reply.body)]).toEqual([200, '']);
  await world.runtime.engine.idle();
  return page.body;
};

export const asked = (mails: readonly Received[], purpose: string): Received => {
  const mail = mails.find(({ id }) => aboutOf(id)?.purpose === purpose);
  if (mail === undefined) throw new TypeError(`no mail asks for ${purpose}: ${mails.map(({ id }) => id)}`);
  return mail;
};

export const amend = (world: World, official: string, document: string, from = 'decision') =>
  world.desk.fill(`/console/${PLAN.id}/panel/${PANEL}/do/amend`, {
    [`person.${official}`]: 'yes',
    from,
    document,
    why: 'Kết luận kiểm tra',
  });

/** The decision and its paper; then the window of whom it concerns passes, and whoever depends on it acts. */
export const decide = async (world: World, number: string, typed: Record<string, string>): Promise<string> => {
  const page = await answer(world, asked(await mailSince(world), 'decision'), { outcome: 'decided', ...typed });
  const today = world.runtime.clock.now().slice(0, 10);
  await answer(world, asked(await mailSince(world), 'signature'), { number, date: today, signer: 'Người ký mẫu' });
  return page;
};

export type Seen = {
  units: UnitRecord[];
  tally: Awaited<ReturnType<typeof resultTable>>['tally'];
  left: string;
};
export const look = async (runtime: Runtime): Promise<Seen> => {
  const { store } = runtime.deps;
  const { outcome } = await unitsLeft({ store }, await cycleOf(store, PLAN.id));
  const { tally } = await resultTable({ store }, PLAN.id);
  return { units: await everyUnit(runtime), tally, left: outcome };
};
