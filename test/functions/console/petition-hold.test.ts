// A petition on hold while a complaint or denunciation runs: its answer waits, its date is suspended, nobody is reminded.
import { describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { factKey } from '#shared/domain/fact';
import { holdPetition } from '../../../functions/console/petition-hold.ts';
import { sweepGate } from '../../../functions/gates/sweep.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { aWorld, HR, KEYS, P1 } from './world.ts';

const COMPLAINT = { official: 'o1', why: 'complaint', document: '12/TB-KN' } as const;
const LIFTED = { official: 'o1', why: 'lifted', document: '30/QĐ-KN' } as const;

/** `o1` and `o2` have petitioned, the window is over, and the answers are awaited. */
const atAnswers = async (...petitioners: string[]) => {
  const world = await aWorld();
  for (const id of petitioners) await world.put(P1, 'petition', `official:${id}`, { grounds: 'Xem lại' });
  await world.put(P1, 'closure', 'petitions', {
    phase: 'petitions',
    reason: 'due',
    outcome: 'done',
    facts: petitioners.map((id) => factKey({ kind: 'petition', subject: `official:${id}`, round: 1 })),
    missing: [],
    asked: 0,
  });
  await world.openAt(P1, 'answers');
  const claim = {
    purpose: 'answers',
    cycle: '2023',
    unitKind: 'panel',
    unit: 'p1',
    slot: 'petition:o1',
    epoch: 1,
  } as const;
  const link = `/l/${signLink({ ...claim, expires: addDays(world.clock.at, 500) }, KEYS)}`;
  const app = createApp(world.deps);
  const page = async () => (await app.request(link)).text();
  const proofOf = async () => /name="proof" value="([^"]+)"/.exec(await page())?.[1] ?? '';
  const answer = async (given?: string) => {
    const proof = given ?? (await proofOf());
    const body = new URLSearchParams({
      proof,
      round: '1',
      do: 'record',
      outcome: 'kept',
      by: 'dialogue',
      dialogueOn: '2023-11-02',
      minutes: 'Đã đối thoại.',
      text: 'Đúng.',
    });
    return app.request(link, { method: 'POST', body });
  };
  const due = async () => {
    const gate = await world.store.gate(P1);
    return gate?.state === 'open' ? gate.due : undefined;
  };
  return {
    ...world,
    page,
    proofOf,
    answer,
    due,
    hold: (content: typeof COMPLAINT | typeof LIFTED) => holdPetition(world.deps, P1, content, HR),
  };
};

describe('a petition on hold', () => {
  it('[K9] is shown as such to whoever answers, without a form, and an answer is refused by name', async () => {
    const { page, proofOf, answer, hold, store } = await atAnswers('o1');
    const opened = await proofOf();
    await hold(COMPLAINT);

    const shown = await page();
    expect(shown).toContain('Đang tạm dừng vì có khiếu nại (12/TB-KN)');
    expect(shown).not.toContain('<form');
    // from a page that was opened before the hold
    const refused = await answer(opened);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Kiến nghị đang tạm dừng');
    expect(await store.facts(P1, 'answer')).toEqual([]);
  });

  it('[K9] suspends the answers’ date, and gives the days anew once it is lifted', async () => {
    const { due, hold, clock } = await atAnswers('o1');
    await hold(COMPLAINT);
    expect(await due()).toBe('2024-11-01T16:59:59.999Z');
    clock.at = '2024-01-10T03:00:00.000Z';

    await hold(LIFTED);

    expect(await due()).toBe('2024-01-24T16:59:59.999Z');
  });

  it('reminds whoever answers of the others only', async () => {
    const { deps, hold, clock } = await atAnswers('o1', 'o2');
    await hold(COMPLAINT);
    clock.at = '2023-11-20T03:00:00.000Z';

    const swept = await sweepGate(deps, P1);

    expect(swept).toMatchObject({ did: 'remind', slots: [{ id: 'petition:o2' }] });
  });

  it('is asked for again once it is lifted, and can then be answered', async () => {
    const { hold, answer, mails, store } = await atAnswers('o1');
    await hold(COMPLAINT);
    await hold(LIFTED);

    expect(mails.map(({ to }) => to)).toEqual(['authority@example.test']);
    expect((await answer()).status).toBe(200);
    expect(await store.facts(P1, 'answer')).toHaveLength(1);
  });
});

describe('holding', () => {
  it('again with the same document is the same, with another is refused, and lifted it can be held anew', async () => {
    const { hold, store, deps } = await atAnswers('o1');
    await hold(COMPLAINT);

    expect((await hold(COMPLAINT)).again).toBe(true);
    await expect(holdPetition(deps, P1, { ...COMPLAINT, why: 'denunciation' }, HR)).rejects.toMatchObject({
      name: 'AlreadyRecorded',
    });
    await hold(LIFTED);
    expect((await hold(COMPLAINT)).again).toBe(false);
    expect(await store.facts(P1, 'petition-hold')).toHaveLength(3);
  });

  it('is refused for who has no petition that waits, and lifting for what is not held', async () => {
    const { hold, deps } = await atAnswers('o1');

    await expect(hold(LIFTED)).rejects.toMatchObject({ name: 'FormInvalid', facts: { field: 'why' } });
    await expect(holdPetition(deps, P1, { ...COMPLAINT, official: 'o3' }, HR)).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('is refused once the petition has been answered', async () => {
    const { hold, answer } = await atAnswers('o1', 'o2');
    await answer();

    await expect(hold(COMPLAINT)).rejects.toMatchObject({ name: 'NotFound' });
  });
});
