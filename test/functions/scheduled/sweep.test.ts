// The sweep's mails: one an address, on working mornings, never more than the plan, none once the task is done.
import { describe, expect, it } from 'vitest';
import { addDays, startOf } from '#shared/domain/calendar';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { slotsOf } from '#shared/domain/slots';
import type { Mail, Store } from '#shared/ports';
import { alignDue } from '../../../functions/gates/align-due.ts';
import { extendGate } from '../../../functions/gates/extend.ts';
import { recordDelivery } from '../../../functions/mails/deliveries.ts';
import { remindUnits } from '../../../functions/mails/remind.ts';
import { sendRequests } from '../../../functions/mails/request.ts';
import { logger } from '../../../functions/middleware/log.ts';
import { sweep } from '../../../functions/scheduled/sweep.ts';
import { aWorld, C1, CYCLE, crashingAt, HR_ADDRESS, isCrash, P1, P2, type World } from '../console/world.ts';

logger.setLogLevel('SILENT');

const at = (day: string, hour: number): string => addDays(startOf(day), hour / 24);

/** Its gates of decision are due on Thursday 7 December: a reminder two days before, word of a delay after 0, 3, 7. */
const REMINDER = at('2023-12-05', 8);
const LATE = at('2023-12-08', 8);

const ask = async (world: World, ref: UnitRef, phase: Phase): Promise<void> => {
  await world.openAt(ref, phase);
  await alignDue(world.deps, ref);
  const record = await world.store.unit(ref);
  if (record.gate?.state !== 'open') throw new TypeError('not open');
  const slots = slotsOf(phase, record, CYCLE.regulations.procedure);
  await sendRequests(world.deps, { record, phase, round: 1, due: record.gate.due }, slots);
};

const decided = async (...refs: UnitRef[]) => {
  const world = await aWorld();
  for (const ref of refs) await ask(world, ref, 'decision');
  world.mails.splice(0);
  const sweepAt = async (instant: string): Promise<Mail[]> => {
    world.clock.at = instant;
    const { failed } = await sweep(world.deps);
    expect(failed).toBe(0);
    return world.mails.splice(0);
  };
  return { ...world, sweepAt };
};

const linksIn = ({ text }: Mail): string[] => [...text.matchAll(/https:\S+/g)].map(([url]) => url);

describe('a reminder', () => {
  it('comes once on its morning, with the one link, and not again in the hours after', async () => {
    const { sweepAt } = await decided(P1);

    expect(await sweepAt(at('2023-12-05', 7))).toEqual([]);
    const [mail, ...others] = await sweepAt(REMINDER);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      id: '2023.panel.p1.decision.1.authority.reminder-2023-12-05',
      to: 'authority@example.test',
    });
    expect(mail?.subject).toMatch(/^Nhắc: /);
    expect(linksIn(mail as Mail)).toHaveLength(1);
    expect(await sweepAt(at('2023-12-05', 9))).toEqual([]);
    expect(await sweepAt(at('2023-12-06', 9))).toEqual([]);
  });

  it('is one digest of several tasks of one address, each with its own link', async () => {
    const { sweepAt, store } = await decided(P1, P2);
    const mails = await sweepAt(REMINDER);

    expect(mails).toHaveLength(1);
    expect(mails[0]?.id).toBe('2023.panel.p1.decision.1.authority.reminder-2023-12-05.digest');
    expect(new Set(linksIn(mails[0] as Mail)).size).toBe(2);
    for (const ref of [P1, P2])
      expect(await store.mails(ref)).toContainEqual(
        expect.objectContaining({ kind: 'reminder-2023-12-05', slot: 'authority', in: mails[0]?.id }),
      );
  });

  it('is not sent to whoever acts between the collecting and the sending', async () => {
    const { sweepAt, deps, store } = await decided(P1, P2);
    const acting: Store = Object.create(store);
    acting.gate = async (ref) => {
      if (ref.id === 'p1') await store.answerGate(P1, { phase: 'decision', round: 1 }, 'authority', REMINDER);
      return store.gate(ref);
    };
    deps.store = acting;
    const mails = await sweepAt(REMINDER);

    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Nhóm đánh giá p2');
    expect(mails[0]?.text).not.toContain('Nhóm đánh giá p1');
    expect((await store.mails(P1)).map(({ kind }) => kind)).toEqual(['request']);
  });

  it('waits for the morning where the sweep was away, and comes once then', async () => {
    const { sweepAt } = await decided(P1);

    // the sweep comes back in the night after; the next day is a working day
    expect(await sweepAt(at('2023-12-05', 23))).toEqual([]);
    expect(await sweepAt(at('2023-12-06', 2))).toEqual([]);
    expect(await sweepAt(at('2023-12-06', 8))).toHaveLength(1);
    expect(await sweepAt(at('2023-12-06', 9))).toEqual([]);
  });

  it('of the plan is left out on a day on which HR has reminded, and HR reminds once a day', async () => {
    const { sweepAt, deps, clock, mails } = await decided(P1, P2);
    clock.at = at('2023-12-05', 7.5);
    const first = await remindUnits(deps, [P1, P2]);
    const second = await remindUnits(deps, [P1, P2]);

    expect(first).toEqual({ awaited: 2, sent: 1, today: 0, unreached: 0 });
    expect(second).toEqual({ awaited: 2, sent: 0, today: 2, unreached: 0 });
    expect(mails.splice(0)).toHaveLength(1);
    expect(await sweepAt(REMINDER)).toEqual([]);
  });

  it('is no second one of HR on the day of the plan’s', async () => {
    const { sweepAt, deps } = await decided(P1);
    await sweepAt(REMINDER);

    expect(await remindUnits(deps, [P1])).toMatchObject({ sent: 0, today: 1 });
  });

  it('follows the due date that was extended', async () => {
    const { sweepAt, deps } = await decided(P1);
    await extendGate(
      deps,
      P1,
      { phase: 'decision', round: 1 },
      { due: at('2023-12-20', 23), reason: 'Bận', by: 'hr:0' },
    );

    expect(await sweepAt(REMINDER)).toEqual([]);
    expect(await sweepAt(at('2023-12-18', 8))).toHaveLength(1);
  });

  it('is a request to whoever was awaited and never asked', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    await alignDue(world.deps, P1);
    world.clock.at = REMINDER;
    await sweep(world.deps);

    expect(world.mails.map(({ id }) => id)).toEqual(['2023.panel.p1.decision.1.authority.request']);
  });
});

describe('a sweep that dies', () => {
  it.each(['before', 'after'] as const)(
    'loses no task %s any of its writes, and repeats a mail under its id only',
    { timeout: 30_000 },
    async (when) => {
      for (let n = 1; ; n += 1) {
        const { deps, store, clock, mails } = await decided(P1, P2);
        clock.at = REMINDER;
        const broken = crashingAt(store, n, when);
        await sweep({ ...deps, store: broken.store }).catch((error: unknown) => {
          if (!isCrash(error)) throw error;
        });
        clock.at = at('2023-12-05', 9);
        await sweep(deps);
        clock.at = at('2023-12-05', 10);
        await sweep(deps);
        // a repeat under the same id is the same mail to whoever receives it: the first counts
        const text = new Map([...mails].reverse().map((mail) => [mail.id, mail.text]));
        const told = [...text.values()].join('\n');
        expect(told).toContain('Nhóm đánh giá p1');
        expect(told).toContain('Nhóm đánh giá p2');
        // each task in one mail, however often that mail was handed over
        const links = [...text.values()].flatMap((each) => each.match(/https:\S+/g) ?? []);
        expect(links).toHaveLength(2);
        if (!broken.crashed()) return;
      }
    },
  );

  it('keeps the look of units whose mails could not be handed over', async () => {
    const { sweepAt, deps } = await decided(P1);
    const { mailer } = deps;
    deps.mailer = { send: () => Promise.reject(new TypeError('no way')) };
    deps.clock = { now: () => REMINDER };
    expect(await sweep(deps)).toMatchObject({ failed: 1, reminded: 0 });
    deps.mailer = mailer;
    deps.clock = { now: () => at('2023-12-05', 9) };
    await sweep(deps);

    expect(await sweepAt(at('2023-12-05', 9))).toHaveLength(1);
  });
});

describe('a delay', () => {
  const late = async (...refs: UnitRef[]) => {
    const world = await decided(...refs);
    await world.sweepAt(REMINDER);
    return world;
  };

  it('is told to HR of the cycle where there is no level above, and the late one is reminded', async () => {
    const { sweepAt, store } = await late(P1);
    const mails = await sweepAt(LATE);

    expect(mails.map(({ to, id }) => [to, id])).toEqual([
      ['authority@example.test', '2023.panel.p1.decision.1.authority.reminder-2023-12-08'],
      [HR_ADDRESS, '2023.panel.p1.decision.1.authority.escalation-2023-12-08'],
    ]);
    const [, told] = mails;
    expect(told?.subject).toBe('Quá hạn: Quyết định xếp loại / Decide the ratings');
    expect(told?.text).toContain('Quá hạn từ ngày 07/12/2023.');
    expect(told?.text).toContain('Cấp có thẩm quyền (authority)');
    // to the console, where HR signs in: no claim travels in it
    expect(linksIn(told as Mail)).toEqual(['https://xeploai.example.test/console/2023/panel/p1']);
    expect(await store.mails(P1)).toContainEqual(
      expect.objectContaining({ kind: 'escalation-2023-12-08', to: HR_ADDRESS, slot: 'authority' }),
    );
  });

  it('is told once a day of the plan, and no more beyond it', async () => {
    const { sweepAt } = await late(P1);
    const days = ['2023-12-08', '2023-12-09', '2023-12-10', '2023-12-11', '2023-12-12', '2023-12-15', '2023-12-18'];
    const told: string[] = [];
    for (const day of [...days, '2023-12-22', '2023-12-29'])
      for (const hour of [8, 9, 17]) if ((await sweepAt(at(day, hour))).length > 0) told.push(`${day} ${hour}`);

    expect(told).toEqual(['2023-12-08 8', '2023-12-11 8', '2023-12-15 8']);
  });

  it('of several units is one digest for HR', async () => {
    const { sweepAt } = await late(P1, P2);
    const mails = await sweepAt(LATE);

    expect(mails.map(({ to }) => to)).toEqual(['authority@example.test', HR_ADDRESS]);
    expect(mails[1]?.subject).toBe('2 việc quá hạn trong kỳ đánh giá / 2 evaluation tasks are late');
    expect(linksIn(mails[1] as Mail)).toHaveLength(2);
  });

  it('of a Party cell is told to the committee, without a link and without a rating', async () => {
    const world = await aWorld();
    await ask(world, C1, 'party-review');
    world.mails.splice(0);
    // due 50 days after the opening: Thursday 21 December
    world.clock.at = at('2023-12-22', 8);
    await sweep(world.deps);

    const told = world.mails.filter(({ to }) => to === 'committee@example.test');
    expect(told).toHaveLength(1);
    expect(linksIn(told[0] as Mail)).toEqual([]);
    expect(await world.store.facts(C1, 'party-review')).toEqual([]);
    expect(await world.store.facts(C1, 'closure')).toEqual([]);
  });

  it('is told of no phase that closes', async () => {
    const world = await aWorld();
    await ask(world, P1, 'self-assessment');
    world.mails.splice(0);
    world.clock.at = at('2023-11-17', 8);
    await sweep(world.deps);

    expect(world.mails).toEqual([]);
    expect(await world.store.facts(P1, 'closure')).toHaveLength(1);
  });
});

describe('a digest that does not arrive', () => {
  it('is recorded beside each task that it carried, once', async () => {
    const { sweepAt, store } = await decided(P1, P2);
    const [digest] = await sweepAt(REMINDER);
    const delivery = { mail: digest?.id ?? '', trouble: 'bounce-permanent', at: LATE } as const;

    expect(await recordDelivery(store, delivery)).toBe('recorded');
    expect(await recordDelivery(store, delivery)).toBe('again');
    for (const ref of [P1, P2])
      expect((await store.mails(ref)).filter(({ kind }) => kind === 'bounce-permanent')).toHaveLength(1);
  });
});
