// A post passes on in the middle of its phase: the old link is dead, the new one works, and no crash leaves it half done.
import { describe, expect, it } from 'vitest';
import { type Purpose, signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { factKey } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { panelNow } from '#shared/domain/posts';
import type { Store } from '#shared/ports';
import { extendDue } from '../../../functions/console/extend.ts';
import { endHandOver, type HandingOver, handOver } from '../../../functions/console/hand-over.ts';
import { openNewLink } from '../../../functions/console/new-link.ts';
import { changeRoster } from '../../../functions/console/roster-change.ts';
import { openGate } from '../../../functions/gates/open.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { sweep } from '../../../functions/scheduled/sweep.ts';
import { aSelfAssessment } from '../../builders.ts';
import { localTable } from '../adapters/dynamodb/local-table.ts';
import { aWorld, C1, crashingAt, HR, isCrash, P1, P2, type World } from './world.ts';

const TODAY = '2023-11-02';
const DEPUTY: HandingOver = {
  post: 'chair:s1',
  to: { official: 'o2' },
  from: TODAY,
  until: '2023-11-05',
  document: '7/GUQ',
  reason: 'Đi công tác',
};
const AFTER = '2023-11-05T17:00:00.000Z';

const table = localTable();

const linksIn = (world: World, to: string): string[] =>
  world.mails
    .filter((mail) => mail.to === to)
    .map(({ text }) => /\/l\/\S+/.exec(text)?.[0] ?? '')
    .filter((link) => link !== '');
const lastLink = (world: World, to: string): string => linksIn(world, to).at(-1) ?? '';

const firstLink = (purpose: Purpose, slot: string, { id, kind }: UnitRef = P1): string => {
  const claim = { purpose, cycle: '2023', unitKind: kind, unit: id, slot, epoch: 1 };
  return `/l/${signLink({ ...claim, expires: '2024-12-01T00:00:00.000Z' }, [{ id: 'k1', secret: 'a key of the tests, long enough for them' }])}`;
};

/** The review of `s1` is open, with everybody's self-assessment in. */
const atReview = async (store?: Store): Promise<World> => {
  const world = await aWorld({}, store);
  const keys: string[] = [];
  for (const id of ['o1', 'o2', 'o3']) {
    await world.put(P1, 'self-assessment', `official:${id}`, aSelfAssessment());
    keys.push(factKey({ kind: 'self-assessment', subject: `official:${id}`, round: 1 }));
  }
  await world.put(P1, 'closure', 'self-assessment', {
    phase: 'self-assessment',
    reason: 'all-answered',
    outcome: 'done',
    facts: keys,
    missing: [],
    asked: 3,
  });
  await world.openAt(P1, 'collective-review');
  return world;
};

const visit = async (world: World, link: string) => {
  const response = await createApp(world.deps).request(link);
  return { status: response.status, page: await response.text() };
};

const reviewOf = (page: string, ...ids: string[]): URLSearchParams =>
  new URLSearchParams({
    proof: /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '',
    round: '1',
    do: 'record',
    heldOn: TODAY,
    attendance: 'listed',
    present: '3',
    called: '3',
    minutes: 'Cuộc họp đã thảo luận.',
    ...Object.fromEntries(['o1', 'o2', 'o3'].map((id) => [`attends.${id}`, 'yes'])),
    ...Object.fromEntries(
      ids.flatMap((id) => [
        [`rating.${id}`, 'good'],
        [`votes.${id}.excellent`, '0'],
        [`votes.${id}.good`, '2'],
        [`votes.${id}.completed`, '0'],
        [`votes.${id}.not-completed`, '0'],
      ]),
    ),
  });
const send = async (world: World, link: string, body: URLSearchParams) => {
  const response = await createApp(world.deps).request(link, { method: 'POST', body });
  return { status: response.status, page: await response.text() };
};

describe('a chair who hands over in the middle of a review', () => {
  it('loses the living link at once; the deputy’s works, and says in whose place and by which document', async () => {
    const world = await atReview();
    const old = firstLink('collective-review', 'section:s1');
    expect((await visit(world, old)).status).toBe(200);

    await handOver(world.deps, P1, DEPUTY, HR);

    expect((await visit(world, old)).status).toBe(410);
    expect(linksIn(world, 'o2@example.test')).toHaveLength(1);
    const { status, page } = await visit(world, lastLink(world, 'o2@example.test'));
    expect(status).toBe(200);
    expect(page).toContain('Thay chair-p1 theo văn bản 7/GUQ, đến hết ngày 05/11/2023');
  });

  it('leaves the deputy’s own row to the substitute, who is asked for it', async () => {
    const world = await atReview();

    await handOver(world.deps, P1, DEPUTY, HR);

    expect(await world.pending(P1)).toEqual(['section:s1', 'section:s1:substitute']);
    const [deputy, substitute] = [lastLink(world, 'o2@example.test'), lastLink(world, 'substitute@example.test')];
    expect((await visit(world, deputy)).page).not.toContain('rating.o2');
    expect((await visit(world, substitute)).page).toContain('rating.o2');
    const refused = await send(world, deputy, reviewOf((await visit(world, deputy)).page, 'o1', 'o2', 'o3'));
    expect(refused.status).toBe(422);
    expect(await world.store.facts(P1, 'review')).toEqual([]);
  });

  it('may post what a tab still shows from before: it is refused as the dead link is, and nothing is recorded', async () => {
    const world = await atReview();
    const old = firstLink('collective-review', 'section:s1');
    const body = reviewOf((await visit(world, old)).page, 'o1', 'o2', 'o3');

    await handOver(world.deps, P1, DEPUTY, HR);

    expect((await send(world, old, body)).status).toBe(410);
    expect(await world.store.facts(P1, 'review')).toEqual([]);
  });

  it('keeps what was recorded before; the deputy is asked for nothing', async () => {
    const world = await atReview();
    const old = firstLink('collective-review', 'section:s1');
    await send(world, old, reviewOf((await visit(world, old)).page, 'o1', 'o2', 'o3'));
    expect(await world.store.gate(P1)).toMatchObject({ state: 'closed' });

    await handOver(world.deps, P1, DEPUTY, HR);

    expect(linksIn(world, 'o2@example.test')).toEqual([]);
    expect(await world.store.facts(P1, 'review')).toHaveLength(1);
  });

  it('gets the post back at the end of the period, by the sweep; the deputy’s link is dead from that day, swept or not', async () => {
    const world = await atReview();
    await handOver(world.deps, P1, DEPUTY, HR);
    const deputy = lastLink(world, 'o2@example.test');
    world.clock.at = addDays(AFTER, 0);
    // nobody has swept yet
    expect((await visit(world, deputy)).status).toBe(410);

    await sweep(world.deps);

    expect((await visit(world, deputy)).status).toBe(410);
    expect(await world.pending(P1)).toEqual(['section:s1']);
    const { status, page } = await visit(world, lastLink(world, 'chair-p1@example.test'));
    expect(status).toBe(200);
    expect(page).not.toContain('7/GUQ');
    const done = await send(world, lastLink(world, 'chair-p1@example.test'), reviewOf(page, 'o1', 'o2', 'o3'));
    expect(done.status).toBe(200);
    // the back button, and the same sent again
    const twice = await send(world, lastLink(world, 'chair-p1@example.test'), reviewOf(page, 'o1', 'o2', 'o3'));
    expect(twice.status).toBe(200);
    expect(await world.store.facts(P1, 'review')).toHaveLength(1);
  });

  it('begins on its day, not before', async () => {
    const world = await atReview();
    const old = firstLink('collective-review', 'section:s1');
    await handOver(world.deps, P1, { ...DEPUTY, from: '2023-11-04' }, HR);
    expect((await visit(world, old)).status).toBe(200);
    expect(linksIn(world, 'o2@example.test')).toEqual([]);
    world.clock.at = '2023-11-03T17:00:00.000Z';
    expect((await visit(world, old)).status).toBe(410);

    expect((await sweep(world.deps)).looked).toBe(1);

    expect((await visit(world, lastLink(world, 'o2@example.test'))).status).toBe(200);
    // and nobody was reminded for it
    expect(world.mails.filter(({ subject }) => subject.startsWith('Nhắc'))).toEqual([]);
    const sent = world.mails.length;
    await sweep(world.deps);
    expect(world.mails).toHaveLength(sent);
  });

  it('still begins on its day where the due date was moved in between', async () => {
    const world = await atReview();
    await handOver(world.deps, P1, { ...DEPUTY, from: '2023-11-04' }, HR);
    const moved = { phase: 'collective-review' as const, round: 1, due: '2023-12-24T16:59:59.999Z', reason: 'Bão' };
    await extendDue(world.deps, P1, moved, HR);
    world.clock.at = '2023-11-03T17:00:00.000Z';

    expect((await sweep(world.deps)).looked).toBe(1);
    expect(linksIn(world, 'o2@example.test')).toHaveLength(1);
  });

  it('may have begun and ended while no gate was open: the opening asks whoever holds the post then', async () => {
    const world = await aWorld();
    await handOver(world.deps, P1, { ...DEPUTY, from: '2023-11-03' }, HR);
    world.clock.at = '2023-11-03T03:00:00.000Z';
    const opening = {
      version: 1,
      unit: P1,
      phase: 'collective-review',
      token: 't',
      enteredAt: world.clock.at,
      retry: 0,
    } as const;

    const opened = await openGate(world.deps, opening);

    expect(opened).toMatchObject({ state: 'waiting', awaited: [{ id: 'section:s1', holder: { official: 'o2' } }, {}] });
    expect(await world.store.gate(P1)).toMatchObject({ nextLook: AFTER });
  });
});

describe('HR', () => {
  it('ends a hand-over early, once; the same again changes nothing', async () => {
    const world = await atReview();
    await handOver(world.deps, P1, DEPUTY, HR);
    const deputy = lastLink(world, 'o2@example.test');
    const ending = { post: 'chair:s1', handOver: 1, reason: 'Về sớm' };

    expect(await endHandOver(world.deps, P1, ending, HR)).toEqual({ again: false });
    expect(await endHandOver(world.deps, P1, ending, HR)).toEqual({ again: true });

    expect((await visit(world, deputy)).status).toBe(410);
    expect((await visit(world, lastLink(world, 'chair-p1@example.test'))).status).toBe(200);
    expect(await world.store.facts(P1, 'hand-over-turn')).toHaveLength(2);
  });

  it('opens a new link for the deputy; the one before and the chair’s stay dead', async () => {
    const world = await atReview();
    await handOver(world.deps, P1, DEPUTY, HR);
    const before = lastLink(world, 'o2@example.test');

    const { url } = await openNewLink(world.deps, P1, { slot: 'section:s1', reason: 'Mất thư', epoch: 1 }, HR);

    expect((await visit(world, before)).status).toBe(410);
    expect((await visit(world, firstLink('collective-review', 'section:s1'))).status).toBe(410);
    expect((await visit(world, new URL(url).pathname)).status).toBe(200);
  });

  it('says the same twice: one hand-over, one turn', async () => {
    const world = await atReview();

    expect((await handOver(world.deps, P1, DEPUTY, HR)).again).toBe(false);
    expect((await handOver(world.deps, P1, DEPUTY, HR)).again).toBe(true);

    expect(await world.store.facts(P1, 'hand-over')).toHaveLength(1);
    expect(await world.store.facts(P1, 'hand-over-turn')).toHaveLength(1);
  });

  it('gives a successor the post without end, and the successor a deputy', async () => {
    const world = await atReview();
    const { until: _, ...successor } = DEPUTY;
    await handOver(world.deps, P1, successor, HR);
    world.clock.at = '2023-11-20T03:00:00.000Z';

    await handOver(world.deps, P1, { ...DEPUTY, to: { official: 'o3' }, from: '2023-11-20', until: '2023-11-21' }, HR);
    const now = async () => {
      const record = await world.store.unit(P1);
      return record.kind === 'panel' ? panelNow(record).sections[0]?.chair.official : undefined;
    };
    expect(await now()).toBe('o3');
    expect((await world.store.facts(P1, 'hand-over')).at(-1)?.content.of.official).toBe('o2');
    world.clock.at = '2023-11-22T03:00:00.000Z';
    await sweep(world.deps);
    expect(await now()).toBe('o2');
  });
});

describe('a hand-over is refused, and nothing is written,', () => {
  const refused = async (over: Partial<HandingOver>, name: string, world?: World) => {
    const at = world ?? (await atReview());
    const before = (await at.store.facts(P1, 'hand-over')).length;
    await expect(handOver(at.deps, P1, { ...DEPUTY, ...over }, HR)).rejects.toMatchObject({ name });
    expect(await at.store.facts(P1, 'hand-over')).toHaveLength(before);
  };

  it.each<[string, Partial<HandingOver>, string]>([
    ['to somebody who is not in this cycle', { to: { official: 'o9' } }, 'FormInvalid'],
    ['for a period that is over', { from: '2023-10-01', until: '2023-10-31' }, 'FormInvalid'],
    ['for a period that ends before it begins', { from: '2023-12-05', until: '2023-12-04' }, 'FormInvalid'],
    ['for longer than a deputy may act', { until: '2024-05-03' }, 'FormInvalid'],
    ['to whoever holds the post', { to: { name: 'chair-p1', email: 'chair-p1@example.test' } }, 'FormInvalid'],
    ['of a post that the unit does not have', { post: 'chair:s9' }, 'NotFound'],
    ['of the decision to somebody whose rating it decides', { post: 'authority' }, 'OwnRow'],
  ])('%s', async (_, over, name) => {
    await refused(over, name);
  });

  it('up to the last day that is allowed it is not', async () => {
    const world = await atReview();

    await expect(handOver(world.deps, P1, { ...DEPUTY, until: '2024-05-02' }, HR)).resolves.toMatchObject({
      again: false,
    });
  });

  it('while another of the same post runs', async () => {
    const world = await atReview();
    await handOver(world.deps, P1, DEPUTY, HR);

    await refused({ to: { official: 'o3' } }, 'HandOverRunning', world);
  });

  it('to somebody inactive or retired, who can also do nothing with a post received before', async () => {
    const world = await atReview();
    await handOver(world.deps, P1, { ...DEPUTY, to: { official: 'o4' } }, HR);
    const deputy = lastLink(world, 'o4@example.test');
    expect((await visit(world, deputy)).status).toBe(200);
    await changeRoster(
      world.deps,
      { cycle: '2023', panel: 'p2' },
      { act: 'retired', official: 'o4', document: '9/QĐ' },
      HR,
    );

    expect((await visit(world, deputy)).status).toBe(410);
    await endHandOver(world.deps, P1, { post: 'chair:s1', handOver: 1, reason: 'Nghỉ hưu' }, HR);
    await refused({ to: { official: 'o4' } }, 'InactiveHolder', world);
  });

  it('where it would close a circle of deputies, over any units', async () => {
    const world = await atReview();
    const chair = (id: string) => ({ name: `chair-${id}`, email: `chair-${id}@example.test` });
    await handOver(
      world.deps,
      P2,
      { ...DEPUTY, post: 'chair:t1', to: { name: 'secretary-c1', email: 'secretary-c1@example.test' } },
      HR,
    );
    await handOver(world.deps, C1, { ...DEPUTY, post: 'secretary', to: chair('p1') }, HR);

    await refused({ to: chair('p2') }, 'CircularHandOver', world);
  });
});

describe.each([
  { where: 'on one machine', open: undefined, ways: ['HR doing it again', 'the sweep'], whens: ['before', 'after'] },
  { where: 'on DynamoDB', open: async () => (await table.bench()).store, ways: ['the sweep'], whens: ['after'] },
] as const)('a crash between any two writes $where', ({ open, ways, whens }) => {
  const final = async (world: World) => ({
    pending: await world.pending(P1),
    look: await world.store.gate(P1).then((gate) => gate?.state === 'open' && gate.nextLook > world.clock.at),
    facts: (await Promise.all((['hand-over', 'hand-over-turn'] as const).map((kind) => world.store.facts(P1, kind))))
      .flat()
      .map((fact) => [fact.kind, fact.subject, fact.round]),
    mailed: [...new Set(world.mails.map(({ id }) => id))].sort(),
    deputy: (await visit(world, lastLink(world, 'o2@example.test'))).status,
  });
  const ENDING = { post: 'chair:s1', handOver: 1, reason: 'Về sớm' };
  const begin = (deps: World['deps']) => handOver(deps, P1, DEPUTY, HR);

  const acts = {
    'the beginning': { before: async (_: World) => {}, run: begin },
    'the early end': {
      before: (world: World) => begin(world.deps),
      run: (deps: World['deps']) => endHandOver(deps, P1, ENDING, HR),
    },
  };
  for (const [name, act] of Object.entries(acts))
    for (const repair of ways)
      it(`of ${name} is mended by ${repair}`, { timeout: 120_000 }, async () => {
        const undisturbed = await atReview(await open?.());
        await act.before(undisturbed);
        await act.run(undisturbed.deps);
        const expected = await final(undisturbed);
        let crashes = 0;
        for (const when of whens)
          for (let n = 1; n < 30; n += 1) {
            const world = await atReview(await open?.());
            await act.before(world);
            const { store, crashed } = crashingAt(world.store, n, when);
            await (act.run({ ...world.deps, store }) as Promise<unknown>).catch((error: unknown) =>
              expect(error).toSatisfy(isCrash),
            );
            if (!crashed()) break;
            crashes += 1;
            world.clock.at = '2023-11-02T04:00:00.000Z';
            if (repair === 'HR doing it again') await act.run(world.deps);
            else await sweep(world.deps);
            const kept = await world.store.facts(P1, name === 'the beginning' ? 'hand-over' : 'hand-over-turn');
            // what died before its first fact never was
            if (repair === 'the sweep' && kept.length < (name === 'the beginning' ? 1 : 2)) continue;
            expect(await final(world), `crash ${when} write ${n}`).toEqual(expected);
          }
        expect(crashes).toBeGreaterThanOrEqual(4 * whens.length);
      });
});
