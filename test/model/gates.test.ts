// Exhaustive: every order of act, opening, closing, sweep and extension for two people and two phases.
// A failure prints the order of steps that leads to it. Turns of hand-overs are not among the steps: each takes several writes
// and multiplies states that take minutes already; test/functions/console/hand-over.test.ts crashes between any two of them.
import { describe, expect, it, vi } from 'vitest';
import type { Cycle } from '#shared/domain/cycle';
import { AlreadyRecorded, ExtensionRefused, TooLate } from '#shared/domain/errors';
import { type Fact, factKey, factsOf, makeFact } from '#shared/domain/fact';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { Phase } from '#shared/domain/phase';
import { closureOf } from '#shared/domain/rounds';
import type { FrozenPanel } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { act } from '../../functions/gates/act.ts';
import { extendGate } from '../../functions/gates/extend.ts';
import { openGate } from '../../functions/gates/open.ts';
import { sweepGate } from '../../functions/gates/sweep.ts';
import { aRegulations } from '../builders.ts';
import { explore, type Final, type Process, type Step } from './explore.ts';
import { type GateStore, memoryStore, type World } from './memory-store.ts';

// tens of thousands of states; a busy machine takes its time
vi.setConfig({ testTimeout: 240_000 });

const OPENED: Instant = '2023-11-01T01:00:00.000Z';
const SECOND: Instant = '2023-11-03T01:00:00.000Z';
const BEFORE_DUE: Instant = '2023-11-02T01:00:00.000Z';
const AFTER_DUE: Instant = '2023-12-20T01:00:00.000Z';
const EXTENDED: Instant = '2023-12-28T16:59:59.999Z';
const ref: UnitRef = { cycle: '2023', kind: 'panel', id: 'P1' };
const holder = { name: 'Người giữ việc' };

const official = (id: string, section: string): Official => ({
  id,
  name: `Người ${id}`,
  born: '1980-01-01',
  kind: 'civil-servant',
  post: 'Chuyên viên',
  lead: 'staff',
  agency: 'A1',
  panel: 'P1',
  section,
  jobGroup: 'Chuyên viên',
  entered: '2015-01-01',
  decidedElsewhere: false,
  leaves: [],
  disciplines: [],
  active: true,
});
const officials = [official('A', 'S1'), official('B', 'S2')];
const panel: FrozenPanel = {
  id: 'P1',
  name: 'Sở thử nghiệm',
  agency: 'A1',
  agencyName: 'Sở thử nghiệm',
  agencyKind: 'department',
  sections: ['S1', 'S2'].map((id) => ({ id, name: id, chair: holder })),
  hr: holder,
  personnelOffice: holder,
  authority: holder,
  clerk: holder,
  substitute: holder,
  dependsOn: [],
  upper: [],
};
const cycle: Cycle = {
  id: '2023',
  name: 'Năm 2023',
  period: { from: '2023-01-01', to: '2023-12-31' },
  roster: 'r1',
  openedAt: OPENED,
  regulations: aRegulations(),
  fingerprint: '0'.repeat(64),
  panels: ['P1'],
  cells: [],
};

type Model = World & { woken: string[] };
const start = (): Model => ({ gate: undefined, facts: [], woken: [] });

/** The gatekeeping of one process: every call to store or tasks is one step of the search. */
const gatekeeping = (step: Step<Model>, now: Instant) => {
  const frozen = { cycle, panel, officials };
  const through = new Proxy({} as GateStore, {
    get:
      (_, name: keyof GateStore) =>
      (...args: unknown[]) =>
        name === 'cycle'
          ? Promise.resolve(cycle)
          : step((world) => (memoryStore(world, frozen)[name] as (...all: unknown[]) => Promise<unknown>)(...args)),
  });
  const tasks = {
    succeed: (token: string) =>
      step(async (world) => {
        if (!world.woken.includes(token)) world.woken = [...world.woken, token].sort();
      }),
    start: async () => '',
    status: async () => 'running' as const,
  };
  const mailer = { send: async () => {} };
  const secrets = { linkKeys: async () => [{ id: 'k1', secret: 'mô hình' }] };
  const settings = { publicUrl: 'https://xeploai.example.test', hrAddresses: [], auditorAddresses: [] };
  return { store: through as unknown as Store, tasks, clock: { now: () => now }, mailer, secrets, settings };
};

const opening = (
  phase: Phase,
  token: string,
  over: Partial<Process<Model>> & { retry?: number; now?: Instant } = {},
): Process<Model> => {
  const { retry = 0, now = OPENED, ...rest } = over;
  const input = { version: 1 as const, unit: ref, phase, token, enteredAt: now, retry };
  return { name: `open ${token}`, run: (step) => openGate(gatekeeping(step, now), input), ...rest };
};

const answer = (phase: Phase, subject: string, at: Instant, content: unknown): Fact => {
  const kind = phase === 'self-assessment' ? 'self-assessment' : 'review';
  return makeFact({ unit: ref, kind, subject, round: 1, at, by: subject, channel: 'link', content: content as never });
};
const acting = (
  phase: Phase,
  subject: string,
  over: Partial<Process<Model>> & { now?: Instant; content?: string } = {},
): Process<Model> => {
  const { now = BEFORE_DUE, content = 'x', ...rest } = over;
  const fact = answer(phase, subject, now, { content });
  return {
    name: `act ${subject}${content === 'x' ? '' : ` ${content}`}`,
    run: (step) => act(gatekeeping(step, now), fact, { phase, round: 1 }),
    ...rest,
  };
};
/** Acts on the unit as a page has shown it, be it long ago. */
const actingFromPage = (phase: Phase, subject: string, over: Partial<Process<Model>> = {}): Process<Model> => ({
  name: `act ${subject}`,
  run: async (step) => {
    const deps = gatekeeping(step, BEFORE_DUE);
    const record = await deps.store.withoutForms(ref);
    return act(
      deps,
      answer(phase, subject, BEFORE_DUE, { content: 'x' }),
      { phase, round: 1 },
      { gate: record.gate, record },
    );
  },
  ...over,
});
/** As the sweep does: it asks the index first, and looks at no gate whose look has not come. */
const sweepOnce = async (step: Step<Model>, now: Instant): Promise<string> => {
  const due = await step(async ({ gate }) => gate !== undefined && gate.state !== 'closed' && gate.nextLook <= now);
  return due ? (await sweepGate(gatekeeping(step, now), ref)).did : 'nothing';
};
const sweeping = (now: Instant, name = 'sweep', over: Partial<Process<Model>> = {}): Process<Model> => ({
  name,
  run: (step) => sweepOnce(step, now),
  ...over,
});
const extending = (phase: Phase, over: Partial<Process<Model>> = {}): Process<Model> => ({
  name: 'extend',
  run: (step) =>
    extendGate(gatekeeping(step, BEFORE_DUE), ref, { phase, round: 1 }, { due: EXTENDED, reason: 'Bão', by: 'hr' }),
  ...over,
});

const say = ({ path, world }: Pick<Final<Model>, 'path' | 'world'>): string =>
  `${path.join(' → ')}\n${JSON.stringify(world.gate)}\nwoken ${world.woken}`;

/** A gate that nobody holds up is to be looked at since the moment in which it was left so, not at a date to come. */
const live = (at: Pick<Final<Model>, 'path' | 'world'>): void => {
  const { gate } = at.world;
  if (gate === undefined || gate.state === 'closed' || (gate.state === 'open' && gate.pending.length > 0)) return;
  expect([OPENED, BEFORE_DUE, SECOND, AFTER_DUE], say(at)).toContain(gate.nextLook);
};
const search = (world: Model, processes: Process<Model>[], check: (final: Final<Model>) => Promise<void> | void) =>
  explore(world, processes, check, live);

/** What must hold wherever the search ends. */
const sound = (final: Final<Model>): void => {
  const { world, outcomes } = final;
  const closures = factsOf(world.facts, 'closure');
  expect(new Set(closures.map(factKey)).size, say(final)).toBe(closures.length);
  for (const [name, end] of Object.entries(outcomes)) {
    if (end.state === 'threw')
      expect(
        [TooLate, AlreadyRecorded, ExtensionRefused].some((kind) => end.error instanceof kind),
        `${say(final)}\n${name}: ${end.error.stack}`,
      ).toBe(true);
    if (!name.startsWith('act ')) continue;
    const subject = name.split(' ')[1] ?? '';
    const phase = subject.startsWith('official') ? 'self-assessment' : 'collective-review';
    const closure = closureOf(world.facts, phase, 1);
    if (closure === undefined) continue;
    const counted = closure.content.facts.some((key) => key.includes(`#${subject}#`));
    if (end.state === 'done') expect(counted, `${name} was accepted but does not count\n${say(final)}`).toBe(true);
    if (end.state === 'threw' && end.error instanceof TooLate)
      expect(counted, `${name} was told too late but counts\n${say(final)}`).toBe(false);
  }
};

const wokenBy =
  (...tokens: string[]) =>
  (final: Final<Model>): void => {
    sound(final);
    for (const token of tokens) expect(final.world.woken, say(final)).toContain(token);
  };

/** After a crash: the sweep comes again until it finds nothing to do, as it does each hour. */
const healed = async (final: Final<Model>, now: Instant): Promise<Final<Model>> => {
  const world = structuredClone(final.world);
  const direct: Step<Model> = (op) => op(world);
  for (let times = 0; times < 4; times += 1) await sweepOnce(direct, now);
  return { ...final, world };
};

const A = 'official:A';
const B = 'official:B';

/** The gate stands, opened by an attempt that nobody disturbed. */
const opened = async (world: Model = start()): Promise<Model> => {
  await opening('self-assessment', 't1').run((op) => op(world));
  return world;
};
/** The second person has acted before the search begins, so that it stays small enough to be exhaustive. */
const having = (...facts: Fact[]): Model => ({ ...start(), facts });
const factOfB = answer('self-assessment', 'official:B', BEFORE_DUE, { content: 'x' });
const reviewOfS2 = answer('collective-review', 'section:S2', BEFORE_DUE, { content: 'x' });

describe('a gate of two people, in every order', () => {
  it('wakes the workflow once both have acted, whether they come before or after the opening', async () => {
    const { states } = await search(
      start(),
      [opening('self-assessment', 't1'), acting('self-assessment', A), acting('self-assessment', B)],
      wokenBy('t1'),
    );
    expect(states).toBeGreaterThan(100);
  });

  it('closes at the due date with what is there, and tells the late that they are late', async () => {
    await search(
      start(),
      [
        opening('self-assessment', 't1'),
        acting('self-assessment', A),
        sweeping(AFTER_DUE, 'sweep', { enabled: ({ gate }) => gate !== undefined }),
      ],
      async (final) => {
        sound(final);
        sound(await healed(final, AFTER_DUE));
        expect((await healed(final, AFTER_DUE)).world.woken, say(final)).toContain('t1');
      },
    );
  });

  it('lets neither of two sweeps and an act close it twice', async () => {
    await search(
      await opened(),
      [acting('self-assessment', A), sweeping(AFTER_DUE, 'sweep 1'), sweeping(AFTER_DUE, 'sweep 2')],
      async (final) => {
        sound(final);
        expect((await healed(final, AFTER_DUE)).world.woken, say(final)).toContain('t1');
      },
    );
  });

  it('gives a living token back even where a slow first attempt comes late', async () => {
    await search(
      having(factOfB),
      [opening('self-assessment', 't1'), opening('self-assessment', 't2', { retry: 1 }), acting('self-assessment', A)],
      wokenBy('t2'),
    );
  });

  it('follows an extension or refuses it, and never closes on the old date after accepting it', async () => {
    await search(
      await opened(),
      [acting('self-assessment', A), extending('self-assessment'), sweeping(AFTER_DUE)],
      async (final) => {
        sound(final);
        const closure = closureOf(final.world.facts, 'self-assessment', 1);
        const accepted = final.outcomes.extend?.state === 'done';
        if (accepted && closure !== undefined) expect(closure.content.missing, say(final)).toEqual([]);
        const later = await healed(final, '2024-01-02T01:00:00.000Z');
        expect(later.world.woken, say(final)).toContain('t1');
      },
    );
  });

  it('records one of two contents for the same person, and refuses the other', async () => {
    await search(
      having(factOfB),
      [opening('self-assessment', 't1'), acting('self-assessment', A), acting('self-assessment', A, { content: 'y' })],
      (final) => {
        expect(final.world.woken, say(final)).toContain('t1');
        const states = [`act ${A}`, `act ${A} y`].map((name) => final.outcomes[name]?.state).sort();
        expect(states, say(final)).toEqual(['done', 'threw']);
      },
    );
  });
});

describe('two phases, in every order', () => {
  const second = (): Process<Model> =>
    opening('collective-review', 't2', {
      now: SECOND,
      enabled: ({ woken }) => woken.includes('t1'),
    });

  it('finds early reviews when their phase opens', async () => {
    await search(
      await opened(having(factOfB, reviewOfS2)),
      [second(), acting('self-assessment', A), acting('collective-review', 'section:S1')],
      wokenBy('t1', 't2'),
    );
  });

  it('counts both chairs, whatever their pages had seen when they act', async () => {
    const world = start();
    await opening('collective-review', 't1').run((op) => op(world));
    await search(
      world,
      [actingFromPage('collective-review', 'section:S1'), actingFromPage('collective-review', 'section:S2')],
      (final) => {
        wokenBy('t1')(final);
        expect(closureOf(final.world.facts, 'collective-review', 1)?.content.facts, say(final)).toHaveLength(2);
      },
    );
  });

  it('waits in the second phase for both chairs, in whatever order they come', async () => {
    const world = await opened(having(factOfB));
    await search(
      world,
      [
        second(),
        acting('self-assessment', A),
        acting('collective-review', 'section:S1'),
        acting('collective-review', 'section:S2', { enabled: ({ woken }) => woken.includes('t1') }),
      ],
      wokenBy('t1', 't2'),
    );
  });
});

describe('a process killed before any of its writes', () => {
  it('loses no wake-up once the sweep has come', async () => {
    await search(
      await opened(),
      [
        acting('self-assessment', A, { mayCrash: true }),
        acting('self-assessment', B, { mayCrash: true }),
        sweeping(BEFORE_DUE),
      ],
      async (final) => {
        sound(final);
        const after = await healed(final, AFTER_DUE);
        expect(after.world.woken, say(final)).toContain('t1');
        sound(after);
      },
    );
  });

  it('is found by the very next sweep wherever nobody holds the gate up any more', async () => {
    let found = 0;
    await search(await opened(having(factOfB)), [acting('self-assessment', A, { mayCrash: true })], async (final) => {
      const { gate } = final.world;
      const swept = await healed(final, BEFORE_DUE);
      if (gate?.state === 'open') return expect(gate.pending, say(final)).toEqual([A]);
      found += gate?.state === 'closing' ? 1 : 0;
      expect(swept.world, say(final)).toMatchObject({ woken: ['t1'], gate: { state: 'closed' } });
    });
    expect(found).toBeGreaterThan(0);
  });

  it('leaves nobody’s act lost: who was given no answer acts again, and the gate closes', async () => {
    await search(
      await opened(),
      [acting('self-assessment', A, { mayCrash: true }), acting('self-assessment', B)],
      async (final) => {
        const world = structuredClone(final.world);
        if (final.outcomes[`act ${A}`]?.state === 'crashed') await acting('self-assessment', A).run((op) => op(world));
        expect((await healed({ ...final, world }, BEFORE_DUE)).world.woken, say(final)).toContain('t1');
      },
    );
  });

  it('starts again where an opening was killed', async () => {
    await search(
      having(factOfB),
      [
        opening('self-assessment', 't1', { mayCrash: true }),
        opening('self-assessment', 't2', { retry: 1 }),
        acting('self-assessment', A, { mayCrash: true }),
      ],
      async (final) => {
        sound(final);
        const after = await healed(final, AFTER_DUE);
        expect(after.world.woken, say(final)).toContain('t2');
      },
    );
  });

  it('keeps the phase closed where the closing itself was cut in two', async () => {
    await search(
      await opened(),
      [
        sweeping(AFTER_DUE, 'sweep', { mayCrash: true }),
        opening('self-assessment', 't2', { retry: 1, now: '2023-11-01T01:00:01.000Z' }),
        acting('self-assessment', A),
      ],
      async (final) => {
        sound(final);
        const after = await healed(final, AFTER_DUE);
        expect(after.world.woken, say(final)).toContain('t2');
        sound(after);
      },
    );
  });
});
