// After the close one panel is amended: it alone runs again, only the person named hears of it, the figures follow; then the
// person is deferred, found on the list when the day has come, and decided.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { beforeDecision } from '#shared/domain/cap-proof';
import { proofFile } from '#shared/domain/cap-proof/kept';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import type { Cycle } from '#shared/domain/cycle';
import { factKey, factsOf } from '#shared/domain/fact';
import { freshSettlement } from '#shared/domain/rounds';
import type { UnitRecord } from '#shared/domain/unit';
import type { EventEntry } from '#shared/ports';
import { panelResults } from '../../functions/documents/papers/gather.ts';
import { publicationList } from '../../functions/documents/papers/lists.ts';
import { decisionPaper } from '../../functions/documents/papers/panel-papers.ts';
import { noticePaper } from '../../functions/documents/papers/person-papers.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { replay } from '../../functions/publishing/replay.ts';
import { formOf } from '../../infra/local/people/form.ts';
import { client } from '../../infra/local/people/http.ts';
import { aboutOf, type Received } from '../../infra/local/people/mails.ts';
import {
  amend,
  asked,
  decide,
  look,
  mailSince,
  newest,
  PANEL,
  PERSON,
  panelIn,
  type Seen,
  type World,
} from './amending.ts';
import { signIn } from './console.ts';
import { aFolder, aRuntime, folderOf, importSmall, letAllAct, PLAN, serve } from './small-province.ts';

const undo: (() => void)[] = [];

type After = {
  cycle: Cycle;
  person: string;
  before: Seen;
  amended: Seen;
  told: Received[];
  sheet: string;
  window: { own: string; other: string };
  again: string;
  early: number;
  deferred: Seen;
  list: string;
  first: string;
  decided: Seen;
  reviewed: Seen;
  page: string;
  events: EventEntry[];
  replayed: EventEntry[];
};
let after: After;

const run = async (): Promise<After> => {
  const runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
  const { base, close } = await serve(runtime);
  try {
    await importSmall(runtime);
    await runtime.kickoff(PLAN);
    await letAllAct(base);
    await runtime.engine.idle();
    const before = await look(runtime);
    const world: World = { runtime, base, desk: await signIn(base, runtime), mails: [] };
    await mailSince(world);
    const person = PERSON;

    const recorded = [await amend(world, person, '01/KL'), await amend(world, person, '01/KL')];
    expect(recorded.map(({ status }) => status)).toEqual([200, 200]);
    await runtime.engine.idle();
    const early = (await amend(world, person, '02/KL')).status;
    const from = world.mails.length;
    const sheet = await decide(world, '01-DC/QĐ', { [`rating.${person}`]: 'completed', [`reason.${person}`]: 'KL 01' });
    await mailSince(world);
    const told = world.mails.slice(from);
    const http = client(base);
    const own = (await http.get(asked(told, 'result').url)).body;
    const otherNotice = world.mails.find(
      ({ id }) => aboutOf(id)?.purpose === 'result' && aboutOf(id)?.unit === PANEL && !id.includes(person),
    );
    const other = (await http.get(otherNotice?.url ?? '')).body;
    await letAllAct(base);
    await runtime.engine.idle();
    const amended = await look(runtime);

    world.desk = await signIn(base, runtime);
    await mailSince(world);
    await amend(world, person, '03/KL');
    await runtime.engine.idle();
    const until = new Date(Date.parse(runtime.clock.now()) + 90 * 86_400_000).toISOString().slice(0, 10);
    await decide(world, '03-DC/QĐ', { [`defer.${person}`]: 'Đang chờ kết luận', [`until.${person}`]: until });
    await letAllAct(base);
    await runtime.engine.idle();
    const deferred = await look(runtime);
    runtime.clock.turnTo(`${until}T03:00:00.000Z`);
    world.desk = await signIn(base, runtime);
    const list = await world.desk.get(`/console/${PLAN.id}/deferred`);
    const first = await world.desk.get(`/console/${PLAN.id}`);

    await mailSince(world);
    await amend(world, person, '04/KL');
    await runtime.engine.idle();
    await decide(world, '04-DC/QĐ', { [`rating.${person}`]: 'good', [`reason.${person}`]: 'KL 04' });
    await letAllAct(base);
    await runtime.engine.idle();
    const decided = await look(runtime);
    world.desk = await signIn(base, runtime);
    const again = (await amend(world, person, '04/KL')).body;
    const page = await world.desk.get(`/console/${PLAN.id}/panel/${PANEL}`);
    expect((await amend(world, person, '05/KL', 'collective-review')).status).toBe(200);
    await letAllAct(base);
    await runtime.engine.idle();
    const reviewed = await look(runtime);
    const cycle = await cycleOf(runtime.deps.store, PLAN.id);
    const replayed: EventEntry[] = [];
    await replay(runtime.deps.store, cycle, async (entries) => void replayed.push(...entries));
    const events = readFileSync(join(folderOf(runtime), 'events.ndjson'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map((line) => ({ name: line['detail-type'], detail: line.detail }) as EventEntry);
    const window = { own, other };
    return {
      cycle,
      person,
      before,
      amended,
      told,
      sheet,
      window,
      again,
      early,
      deferred,
      list,
      first,
      decided,
      reviewed,
      page,
      events,
      replayed,
    };
  } finally {
    await close();
  }
};

beforeAll(async () => {
  after = await run();
  return () => {
    for (const each of undo) each();
  };
}, 120_000);

const keysOf = ({ facts }: UnitRecord): string[] => facts.map(factKey).sort();

describe('an amendment after the close', () => {
  it('runs that panel alone: no other unit has a new fact but who was told of a changed result', () => {
    const panel = panelIn(after.before.units);
    const cell =
      newest(panel, 'result') && factsOf(panel.facts, 'result').find((each) => each.subject === after.person);
    const depend = new Set([PANEL, ...panel.panel.upper, cell?.content.cell ?? '']);
    const touched = after.amended.units.filter((unit, at) => {
      const before = after.before.units[at];
      return before !== undefined && keysOf(before).join() !== keysOf(unit).join();
    });

    expect(touched.length).toBeGreaterThan(1);
    for (const { ref: each } of touched) expect(depend).toContain(each.id);
  });

  it('mails nobody but who decides, who signs and the person', () => {
    const here = after.told.map(({ id }) => aboutOf(id)).filter((about) => about?.unit === PANEL);

    expect(here.map((about) => `${about?.purpose} ${about?.slot}`).sort()).toEqual([
      'decision authority',
      `result official-${after.person}`,
      'signature clerk',
    ]);
  });

  it('shows the authority one row, and the others as decided', () => {
    const form = formOf(after.sheet);
    const rated = factsOf(panelIn(after.before.units).facts, 'decision').at(-1)?.content;

    expect(form?.rows).toEqual([after.person]);
    expect(after.sheet.match(/data-locked=/g)?.length).toBe((rated?.outcome === 'decided' ? rated.rows.length : 0) - 1);
    expect(after.sheet).toContain('01/KL');
  });

  it('changes the person and nobody else, in facts of a new round that leave the earlier ones', () => {
    const [then, now] = [panelIn(after.before.units), panelIn(after.amended.units)];
    const fresh = factsOf(now.facts, 'result').filter(({ round }) => round === newest(now, 'decision')?.round);
    const [old, young] = [then, now].map((record) => newest(record, 'decision')?.content);

    expect(fresh.map(({ subject, content }) => [subject, content.outcome])).toEqual([[after.person, 'completed']]);
    if (old?.outcome !== 'decided' || young?.outcome !== 'decided') throw new TypeError('not decided');
    const others = (rows: typeof old.rows) =>
      rows.filter(({ official }) => official !== after.person).sort((a, b) => (a.official < b.official ? -1 : 1));
    expect(others(young.rows)).toEqual(others(old.rows));
    expect(factsOf(now.facts, 'result').length).toBe(factsOf(then.facts, 'result').length + 1);
    expect(after.amended.tally).toEqual({
      ...after.before.tally,
      good: after.before.tally.good - 1,
      completed: after.before.tally.completed + 1,
    });
  });

  it('proves the cap again over the whole panel', () => {
    const proofs = factsOf(panelIn(after.decided.units).facts, 'cap-proof').sort((a, b) => a.round - b.round);

    expect(proofs.length).toBeGreaterThanOrEqual(4);
    for (const { content } of proofs)
      expect(verifyCapProof(JSON.parse(JSON.stringify(proofFile(content, after.cycle))))).toEqual({
        holds: true,
        problems: [],
      });
    const people = proofs.map(({ content }) => content.people.length);
    expect(people.at(-1)).toBe(people[0]);
  });

  it('opens a window for the person named alone', () => {
    expect(after.window.own).toContain('name="grounds"');
    expect(after.window.own).toContain('Trước khi thay đổi');
    expect(after.window.other).not.toContain('name="grounds"');
    expect(after.window.other).toContain('Thời gian kiến nghị đã hết');
  });

  it('is one, posted twice, and refused while it runs', () => {
    expect(factsOf(panelIn(after.decided.units).facts, 'amendment').map(({ content }) => content.document)).toEqual([
      '01/KL',
      '03/KL',
      '04/KL',
    ]);
    expect(after.early).toBe(409);
    expect(after.again).toContain('đã được ghi nhận trước đó');
  });

  it('leaves every unit settled on the newest, each time', () => {
    for (const { left, units } of [after.amended, after.deferred, after.decided]) {
      expect(left).toBe('all-settled');
      for (const { facts } of units) expect(freshSettlement(facts)).toBeDefined();
    }
  });
});

describe('a deferred person', () => {
  it('is counted as deferred, listed when the day has come, and told of on the first screen', () => {
    expect(after.deferred.tally.deferred).toBe(after.before.tally.deferred + 1);
    expect(after.list).toContain('đã đến hạn');
    expect(after.list).toContain(`do/amend?official=${after.person}`);
    expect(after.first).toContain('1 người đã đến hạn');
  });

  it('is decided by an amendment, and the panel’s page says by which', () => {
    expect(after.decided.tally).toEqual(after.before.tally);
    const outcomes = factsOf(panelIn(after.decided.units).facts, 'result')
      .filter(({ subject }) => subject === after.person)
      .sort((a, b) => a.round - b.round)
      .map(({ content }) => content.outcome);
    expect(outcomes).toEqual(['good', 'completed', 'deferred', 'good']);
    expect(after.page).toContain('điều chỉnh theo 04/KL');
  });
});

describe('an amendment that begins with the meeting', () => {
  it('asks chair and personnel office about the person alone, and decides on all', () => {
    const [then, now] = [panelIn(after.decided.units), panelIn(after.reviewed.units)];
    const [review, proposal, decision] = [newest(now, 'review'), newest(now, 'proposal'), newest(now, 'decision')];

    expect(review?.round).toBe((newest(then, 'review')?.round ?? 0) + 1);
    expect(review?.content.rows.map(({ official }) => official)).toEqual([after.person]);
    expect(proposal?.content).toMatchObject({ rows: [{ official: after.person }] });
    const all = newest(then, 'decision')?.content;
    if (all?.outcome !== 'decided') throw new TypeError('not decided');
    expect(decision?.content).toMatchObject({ outcome: 'decided' });
    expect(decision?.content).toHaveProperty('rows.length', all.rows.length);
    expect(after.reviewed.left).toBe('all-settled');
  });

  it('keeps what the meeting said of everybody else', () => {
    const before = beforeDecision(panelIn(after.decided.units));
    const now = beforeDecision(panelIn(after.reviewed.units));

    expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
  });
});

describe('the papers of an amended panel', () => {
  it('say by which document, in the decision, the notice and the list for publication', () => {
    const record = panelIn(after.decided.units);
    const of = { record, cycle: after.cycle };
    const said = [
      decisionPaper(of),
      noticePaper(of, after.person),
      publicationList({ cycle: after.cycle, panels: [panelResults(record, after.cycle)] }),
    ].map((paper) => JSON.stringify(paper));

    for (const text of said) expect(text).toContain('04/KL');
    expect(said[0]).toContain('điều chỉnh kết quả xếp loại');
    expect(said[2]).toContain('ĐÃ ĐIỀU CHỈNH');
    const before = panelIn(after.before.units);
    expect(JSON.stringify(decisionPaper({ ...of, record: before }))).not.toContain('iều chỉnh');
  });
});

describe('the events of an amended cycle', () => {
  it('tell each new round once, and the close again with a higher sequence', () => {
    const amended = after.events.filter(
      ({ name, detail }) => name === 'PanelResultsAmended' && detail.metadata.panelId === PANEL,
    );
    const rounds = factsOf(panelIn(after.before.units).facts, 'result').map(({ round }) => round);
    const closes = after.events
      .filter(({ name }) => name === 'CycleClosed')
      .map(({ detail }) => Number(detail.metadata.sequence));

    expect(new Set(amended.map(({ detail }) => detail.metadata.id)).size).toBe(Math.max(...rounds) - 1 + 4);
    expect(new Set(closes).size).toBe(5);
    expect(closes).toEqual([...closes].sort((a, b) => a - b));
  });

  it('come again from the facts with the same ids', () => {
    const ids = (entries: readonly EventEntry[]) =>
      [...new Set(entries.map(({ detail }) => detail.metadata.id))].sort();

    expect(ids(after.replayed)).toEqual(ids(after.events));
  });
});
