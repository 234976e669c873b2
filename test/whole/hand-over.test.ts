// Posts pass on while a small cycle runs, over real pages: a chair in the middle of a review, an office for one day, an
// authority before its decision with a crash in between, a Party secretary for good. The cycle ends as an undisturbed one.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf, nextDay, startOf } from '#shared/domain/calendar';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Holder } from '#shared/domain/official';
import { postsOf } from '#shared/domain/posts';
import type { Roster } from '#shared/domain/roster';
import { freshSettlement } from '#shared/domain/rounds';
import type { Store } from '#shared/ports';
import { decisionPaper, minutesPaper } from '../../functions/documents/papers/panel-papers.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { unitsLeft } from '../../functions/units-left.ts';
import { HR_ADDRESS } from '../../infra/local/demonstration.ts';
import { play } from '../../infra/local/people/crowd.ts';
import { client, type Reply } from '../../infra/local/people/http.ts';
import { aboutOf, newMails, type Received } from '../../infra/local/people/mails.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { openStore } from '../../infra/local/store.ts';
import { signIn } from './console.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { aFolder, aRuntime, folderOf, importSmall, PLAN, type Served, serve } from './small-province.ts';

const holderAt = (name: string): Holder => ({ name, email: `${name}@tinh-mau.example` });
const at = (kind: 'panel' | 'cell', id: string): UnitRef => ({ cycle: PLAN.id, kind, id });

type Post = { ref: UnitRef; post: string; slot: string; purpose: string; from: string; to: string; document: string };

const CHAIR: Post = {
  ref: at('panel', 'so-02'),
  post: 'chair:phong-2',
  slot: 'section-phong-2',
  purpose: 'collective-review',
  from: 'chu-tri.phong-2',
  to: 'pho-chu-tri.phong-2',
  document: '1/GUQ',
};
const OFFICE: Post = {
  ref: at('panel', 'so-02'),
  post: 'personnel-office',
  slot: 'personnel-office',
  purpose: 'staff-proposal',
  from: 'tham-muu.so-02',
  to: 'pho-tham-muu.so-02',
  document: '2/GUQ',
};
/** An office: nobody whom the panel rates. */
const AUTHORITY: Post = {
  ref: at('panel', 'tinh-lanh-dao'),
  post: 'authority',
  slot: 'authority',
  purpose: 'decision',
  from: 'chu-tich.ubnd-tinh',
  to: 'pho-chu-tich-thuong-truc',
  document: '3/GUQ',
};
const SECRETARY: Post = {
  ref: at('cell', 'cb-thcs-1'),
  post: 'secretary',
  slot: 'secretary',
  purpose: 'party-review',
  from: 'bi-thu.cb-thcs-1',
  to: 'bi-thu-moi.cb-thcs-1',
  document: '4-QĐ/ĐU',
};

/** The small sample, where one panel has two sections and what passes on is held by offices that do nothing else. */
const withOffices = ({ officials, panels, cells }: Roster): Roster => {
  const moved = new Set(
    officials
      .filter(({ panel }) => panel === 'so-02')
      .map(({ id }) => id)
      .slice(-4),
  );
  return {
    officials: officials.map((each) => (moved.has(each.id) ? { ...each, section: 'phong-2' } : each)),
    panels: panels.map((panel) =>
      panel.id === 'so-02'
        ? {
            ...panel,
            sections: [...panel.sections, { id: 'phong-2', name: 'Phòng 2', chair: holderAt(CHAIR.from) }],
          }
        : panel,
    ),
    cells: cells.map((cell) =>
      cell.id === SECRETARY.ref.id ? { ...cell, secretary: holderAt(SECRETARY.from) } : cell,
    ),
  };
};

const prepare = async (runtime: Runtime): Promise<void> => {
  await importSmall(runtime);
  const { store } = runtime.deps;
  const standing = await store.roster();
  if (standing === undefined) throw new TypeError('no roster');
  await store.saveRoster(`${standing.revision}-offices`, withOffices(standing.roster));
  await runtime.kickoff(PLAN);
};

const castWithout = (...spared: string[]) =>
  sampleCast({
    cycle: PLAN.id,
    size: 'small',
    seed: SAMPLE_SEED,
    hrAddress: HR_ADDRESS,
    spared: spared.map((name) => `${name}@tinh-mau.example`),
  });

class Waits extends Error {}

/** Everybody acts until nothing moves but by one of `spared`; the clock stands where one of them is waited for. */
const actBut = async ({ runtime, base }: World, ...spared: string[]): Promise<void> => {
  // the console mails an address one link in five minutes
  runtime.clock.turnTo(new Date(Date.parse(runtime.clock.now()) + 6 * 60_000).toISOString());
  const tell = ({ purpose }: { purpose: string }): void => {
    if (purpose === 'you') throw new Waits();
  };
  const played = play({ base, seed: 1, cast: castWithout(...spared), tell, width: 1 });
  await played.catch((error: unknown) => {
    if (!(error instanceof Waits)) throw error;
  });
  await runtime.engine.idle();
};

type World = { runtime: Runtime; base: string; served: Served; mails: Received[]; close(): Promise<void> };

const start = async (dir: string, store?: Store): Promise<World> => {
  const runtime = aRuntime(store === undefined ? { dir } : { dir, store });
  const served = await serve(runtime);
  return { runtime, base: served.base, served, mails: [], close: served.close };
};

const mailbox = async ({ base }: Pick<World, 'base'>): Promise<Received[]> => (await newMails(client(base), 0)).mails;
const sentTo = (mails: readonly Received[], name: string, { ref, purpose, slot }: Post): Received[] =>
  mails.filter(({ id, to }) => {
    const about = aboutOf(id);
    return (
      to === `${name}@tinh-mau.example` && about?.unit === ref.id && about.purpose === purpose && about.slot === slot
    );
  });

const status = async ({ base }: World, { url }: { url: string } = { url: '/' }): Promise<number> =>
  (await client(base).get(url)).status;

const give = async ({ runtime, base }: World, { ref, post, to, document }: Post, until = ''): Promise<Reply> => {
  const { name, email = '' } = holderAt(to);
  const typed = { post, name, email, from: dayOf(runtime.clock.now()), until, document, why: 'Đi công tác' };
  return (await signIn(base, runtime)).fill(`/console/${PLAN.id}/${ref.kind}/${ref.id}/do/hand-over`, typed);
};

/** The links of whom the post leaves, before and after, and what its receiver was mailed. */
type Passed = { before: number; status: number; old: number; mails: number; now: number };

const pass = async (world: World, post: Post, until?: string): Promise<Passed> => {
  const link = sentTo(await mailbox(world), post.from, post).at(-1);
  const before = await status(world, link);
  const { status: given } = await give(world, post, until);
  await world.runtime.engine.idle();
  const mails = sentTo(await mailbox(world), post.to, post);
  const [old, now] = [await status(world, link), await status(world, mails.at(-1))];
  return { before, status: given, old, mails: mails.length, now };
};

/** Dies with the first turn of a hand-over: the turn is there, nothing after it is. */
const dyingAtTurn = (store: Store): { store: Store; died: () => boolean } => {
  let dead = false;
  const broken = new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        if (dead) throw new Error('killed');
        const answer: unknown = await method.apply(target, args);
        if (name === 'putFact' && (args[0] as Fact).kind === 'hand-over-turn') dead = true;
        if (dead) throw new Error('killed');
        return answer;
      };
    },
  });
  return { store: broken, died: () => dead };
};

type After = {
  calm: Outcome;
  disturbed: Outcome;
  passed: { chair: Passed; office: Passed; secretary: Passed };
  sectionsIn: string[];
  back: { deputy: number; holder: number; mails: number; holds: string | undefined };
  crash: { died: boolean; status: number; mailsThen: number; old: number; mails: number; again: number; now: number };
  left: string;
  settled: boolean;
  trail: Record<string, string>;
  papers: string;
  by: (string | undefined)[];
  mailsInAll: number[];
};

const undisturbed = async (dir: string): Promise<Outcome> => {
  const world = await start(dir);
  try {
    await prepare(world.runtime);
    await actBut(world);
    return await outcomeOf(world.runtime.deps.store, folderOf(world.runtime), PLAN.id);
  } finally {
    await world.close();
  }
};

const holds = async ({ runtime }: World, { ref, post }: Post): Promise<string | undefined> =>
  postsOf(await runtime.deps.store.unit(ref)).find((each) => each.post === post)?.holder.name;

/** For today alone; at midnight the sweep gives it back, before the deputy has done anything. */
const forOneDay = async (world: World): Promise<{ office: Passed; back: After['back'] }> => {
  const today = dayOf(world.runtime.clock.now());
  const office = await pass(world, OFFICE, today);
  const deputy = sentTo(await mailbox(world), OFFICE.to, OFFICE).at(-1);
  const mails = sentTo(await mailbox(world), OFFICE.from, OFFICE).length;
  world.runtime.clock.turnTo(startOf(nextDay(today)));
  await world.runtime.sweep();
  await world.runtime.engine.idle();
  const all = sentTo(await mailbox(world), OFFICE.from, OFFICE);
  return {
    office,
    back: {
      deputy: await status(world, deputy),
      holder: await status(world, all.at(-1)),
      mails: all.length - mails,
      holds: await holds(world, OFFICE),
    },
  };
};

/** The server dies between the turn and the mail; another one on the same folder goes on. */
const acrossACrash = async (dir: string, until: string): Promise<{ world: World; crash: After['crash'] }> => {
  const own = openStore(join(dir, 'xeploai.sqlite'));
  const dying = dyingAtTurn(own);
  const first = await start(dir, dying.store);
  const link = sentTo(await mailbox(first), AUTHORITY.from, AUTHORITY).at(-1);
  const { status: given } = await give(first, AUTHORITY, until);
  const mailsThen = sentTo(await mailbox(first), AUTHORITY.to, AUTHORITY).length;
  await first.close();
  own.close();

  const world = await start(dir);
  await world.runtime.kickoff(PLAN);
  const old = await status(world, link);
  await world.runtime.sweep();
  await world.runtime.engine.idle();
  const mails = sentTo(await mailbox(world), AUTHORITY.to, AUTHORITY);
  await world.runtime.sweep();
  const again = sentTo(await mailbox(world), AUTHORITY.to, AUTHORITY).length;
  const now = await status(world, mails.at(-1));
  return { world, crash: { died: dying.died(), status: given, mailsThen, old, mails: mails.length, again, now } };
};

const run = async (dir: string, calm: Outcome): Promise<After> => {
  let world = await start(dir);
  try {
    await prepare(world.runtime);
    const late = dayOf(addDays(world.runtime.clock.now(), 120));
    await actBut(world, CHAIR.from, OFFICE.from, AUTHORITY.from, SECRETARY.from);
    const sectionsIn = (await world.runtime.deps.store.facts(CHAIR.ref, 'review')).map(({ subject }) => subject);
    const chair = await pass(world, CHAIR, late);
    await actBut(world, OFFICE.from, AUTHORITY.from, SECRETARY.from);
    const { office, back } = await forOneDay(world);
    await actBut(world, AUTHORITY.from, SECRETARY.from);
    await world.close();
    const crashed = await acrossACrash(dir, late);
    world = crashed.world;
    await actBut(world, SECRETARY.from);
    const secretary = await pass(world, SECRETARY);
    await actBut(world);

    const { store } = world.runtime.deps;
    const cycle = await cycleOf(store, PLAN.id);
    const desk = await signIn(world.base, world.runtime);
    const pages = [CHAIR, OFFICE, AUTHORITY, SECRETARY].map(async ({ ref, document }) => [
      document,
      await desk.get(`/console/${PLAN.id}/trail?unit=${ref.kind}:${ref.id}&kind=hand-over-turn`),
    ]);
    const panels = await Promise.all([CHAIR, AUTHORITY].map(({ ref }) => store.unit(ref)));
    const papers = panels.flatMap((record) =>
      record.kind !== 'panel'
        ? []
        : [
            record.ref.id === CHAIR.ref.id
              ? minutesPaper({ cycle, record }, 'phong-2')
              : decisionPaper({ cycle, record }),
          ],
    );
    const mails = await mailbox(world);
    return {
      calm,
      disturbed: await outcomeOf(store, folderOf(world.runtime), PLAN.id),
      passed: { chair, office, secretary },
      sectionsIn,
      back,
      crash: crashed.crash,
      left: (await unitsLeft({ store }, cycle)).outcome,
      settled: freshSettlement((await store.unit(AUTHORITY.ref)).facts) !== undefined,
      trail: Object.fromEntries(await Promise.all(pages)),
      papers: JSON.stringify(papers),
      by: await Promise.all([CHAIR, OFFICE, AUTHORITY, SECRETARY].map((post) => holds(world, post))),
      mailsInAll: [CHAIR, OFFICE, AUTHORITY, SECRETARY].map(
        (post) => sentTo(mails, post.to, post).filter(({ id }) => id.includes('.handed-')).length,
      ),
    };
  } finally {
    await world.close();
  }
};

let after: After;

beforeAll(async () => {
  const undo: (() => void | Promise<void>)[] = [];
  const folder = () => aFolder((each) => undo.push(each));
  after = await run(folder(), await undisturbed(folder()));
  return async () => {
    for (const each of undo) await each();
  };
}, 240_000);

const PASSED: Passed = { before: 200, status: 200, old: 410, mails: 1, now: 200 };

describe('a small cycle in which posts pass on', () => {
  it('kills each old link at once and mails each new holder once', () => {
    expect(after.passed).toEqual({ chair: PASSED, office: PASSED, secretary: PASSED });
    expect(after.mailsInAll).toEqual([1, 1, 1, 1]);
  });

  it('passes a chair on while one section is in and the other is not', () => {
    expect(after.sectionsIn).toContain('section:tap-the');
    expect(after.sectionsIn).not.toContain('section:phong-2');
  });

  it('gives an office back at midnight, by the sweep, with one mail', () => {
    expect(after.back).toEqual({ deputy: 410, holder: 200, mails: 1, holds: after.by[1] });
    expect(after.by[1]).not.toBe(OFFICE.to);
  });

  it('loses neither the turn nor the mail to a crash between them', () => {
    expect(after.crash).toEqual({ died: true, status: 500, mailsThen: 0, old: 410, mails: 1, again: 1, now: 200 });
  });

  it('leaves the others with whom HR gave them to', () => {
    const [chair, , authority, secretary] = after.by;
    expect([chair, authority, secretary]).toEqual([CHAIR.to, AUTHORITY.to, SECRETARY.to]);
  });

  it('closes, with the results and ratings of an undisturbed run', () => {
    expect(after.left).toBe('all-settled');
    expect(after.settled).toBe(true);
    expect(after.disturbed.rows.length).toBeGreaterThan(50);
    expect(after.disturbed.rows).toEqual(after.calm.rows);
    expect(after.disturbed.tally).toEqual(after.calm.tally);
    expect(new Set(after.disturbed.events).size).toBe(after.disturbed.events.length);
  });

  it('names each document in the trail, and the deputies’ in what they recorded', () => {
    for (const [document, page] of Object.entries(after.trail)) expect(page).toContain(document);
    expect(after.papers).toContain(`theo văn bản ${CHAIR.document}`);
    expect(after.papers).toContain(`theo văn bản ${AUTHORITY.document}`);
  });
});
