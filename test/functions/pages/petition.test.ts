// One's own result, the petition against it, and the authority's answer.
import { describe, expect, it } from 'vitest';
import type { Holder } from '#shared/domain/official';
import { slotsOf } from '#shared/domain/slots';
import { regulationsFor } from '#shared/regulations/compose';
import { closeGate } from '../../../functions/gates/close.ts';
import { aCycle, aFact, anOpenGate, aSupplement } from '../../builders.ts';
import { anOfficial, aWorld, OFFICIALS, office, PANEL, REF, type World } from './world.ts';

const RESULT = { profile: 'hau-giang-1120', profileVersion: 1, number: '15/QĐ', date: '2023-11-01' } as const;

/** Everybody has a result and the window is open. */
const atPetitions = async () => {
  const world = await aWorld();
  await world.put('result', 'o1', { ...RESULT, outcome: 'completed' });
  await world.put('result', 'o3', { ...RESULT, outcome: 'good' });
  await world.openAt('petitions', ['window']);
  return { world, token: world.link('result', 'official:o1') };
};

describe('the result page', () => {
  it('[R34] [R35] shows the person’s own result with its paper, and nobody else’s', async () => {
    const { world, token } = await atPetitions();

    const page = await (await world.get(token)).text();

    for (const text of ['Người o1', 'Hoàn thành nhiệm vụ', '15/QĐ', '01/11/2023', 'Quy định 1120'])
      expect(page).toContain(text);
    expect(page).not.toContain('Người o3');
  });

  it('shows the latest of several results first, and what was decided before it apart', async () => {
    const { world, token } = await atPetitions();
    await world.put('result', 'o1', { ...RESULT, outcome: 'excellent', number: '99/QĐ' }, { round: 2 });

    const page = await (await world.get(token)).text();

    const [now = '', before = ''] = page.split('Trước khi thay đổi');
    expect(now).toContain('99/QĐ');
    expect(now).not.toContain('15/QĐ');
    expect(before).toMatch(/Hoàn thành nhiệm vụ.*15\/QĐ, 01\/11\/2023/);
  });

  it('says why there is no rating', async () => {
    const { world } = await atPetitions();
    await world.put('result', 'o4', { ...RESULT, outcome: 'deferred', reason: 'not-in-decision' });

    const page = await (await world.get(world.link('result', 'official:o4'))).text();

    expect(page).toContain('Chưa có trong quyết định');
  });

  it('comes too early where there is no result', async () => {
    const { world } = await atPetitions();

    expect((await world.get(world.link('result', 'official:o4'))).status).toBe(409);
  });

  it('takes a petition while the window is open, and leaves the window open', async () => {
    const { world, token } = await atPetitions();

    const answer = await world.post(token, { grounds: 'Tôi đã hoàn thành vượt mức.' });

    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('Tôi đã hoàn thành vượt mức.');
    expect(page).not.toContain('<form');
    expect(await world.fact('petition', 'official:o1')).toMatchObject({ by: 'official:o1', round: 1 });
    expect(await world.store.gate({ cycle: '2023', kind: 'panel', id: 'p1' })).toMatchObject({ state: 'open' });
  });

  it('takes one petition: the same again is the same, another is refused', async () => {
    const { world, token } = await atPetitions();
    await world.post(token, { grounds: 'Một' });
    const before = world.dump();

    const same = await world.post(token, { grounds: 'Một' });
    const other = await world.post(token, { grounds: 'Hai' });

    expect([same.status, other.status]).toEqual([200, 409]);
    expect(world.dump()).toBe(before);
  });

  it('refuses a petition without grounds or longer than its limit', async () => {
    const { world, token } = await atPetitions();
    const before = world.dump();

    const empty = await world.post(token, { grounds: '  ' });
    const long = await world.post(token, { grounds: 'x'.repeat(5001) });

    expect([empty.status, long.status]).toEqual([422, 422]);
    expect(await long.text()).toContain('x'.repeat(5001));
    expect(world.dump()).toBe(before);
  });

  it('[K8] takes none before the window opens', async () => {
    const world = await aWorld();
    await world.put('result', 'o1', { ...RESULT, outcome: 'completed' });
    await world.openAt('signature', ['clerk']);
    const before = world.dump();

    expect((await world.post(world.link('result', 'official:o1'), { grounds: 'Sớm' })).status).toBe(409);
    expect(world.dump()).toBe(before);
  });

  it('takes none after the window has closed, and still shows the result', async () => {
    const { world, token } = await atPetitions();
    await world.close('petitions');
    const before = world.dump();

    const shown = await world.get(token);
    const posted = await world.post(token, { grounds: 'Muộn' });

    expect([shown.status, posted.status]).toEqual([200, 410]);
    expect(await shown.text()).toContain('Thời gian kiến nghị đã hết');
    expect(world.dump()).toBe(before);
  });
});

const atAnswers = async (): Promise<{ world: World; token: string }> => {
  const { world, token } = await atPetitions();
  await world.post(token, { grounds: 'Tôi đã hoàn thành vượt mức.' });
  await world.close('petitions');
  await world.openAt('answers', ['petition:o1']);
  return { world, token: world.link('answers', 'petition:o1') };
};

const held = { dialogueOn: '2023-11-01', minutes: 'Hai bên đã trao đổi.' };
const kept = { outcome: 'kept', rating: '', by: 'dialogue', ...held, text: 'Kết quả đúng quy định.' };

describe('whom a petition goes to', () => {
  const LEVEL = { ...office('level-above') };
  /** Public employees under NĐ 233: the law leaves the choice (Luật Viên chức 2025 Đ27). */
  const atChoice = async (levelAbove: Holder | 'none' = LEVEL) => {
    const world = await aWorld();
    const regulations = regulationsFor({ day: '2026-11-01', profile: 'by-date', supplements: [aSupplement()] });
    const cycle = aCycle({ id: '2026', regulations });
    const ref = { ...REF, cycle: '2026' };
    await world.store.putCycle(cycle);
    const panel = { ...PANEL, ...(levelAbove === 'none' ? {} : { levelAbove }) };
    const officials = [anOfficial('o1', { kind: 'public-employee' }), anOfficial('o3', { kind: 'civil-servant' })];
    await world.store.freeze([{ ref, panel, officials }]);
    for (const id of ['o1', 'o3'])
      await world.store.putFact(
        aFact('result', { ...RESULT, outcome: 'good' }, { unit: ref, subject: id, by: 'step' }),
      );
    const gate = anOpenGate({ phase: 'petitions', pending: ['window'], due: '2026-12-15T16:59:59.999Z' });
    await world.store.openGate(ref, gate);
    const link = (id: string) => world.link('result', `official:${id}`, { cycle: '2026' });
    const slots = async () => slotsOf('answers', await world.store.unit(ref), cycle.regulations.procedure);
    const close = () => closeGate(world.deps, ref, gate, { reason: 'operator' });
    return { world, link, slots, close };
  };

  it('[R37] is the person’s choice where the law leaves it, and the level above then answers', async () => {
    const { world, link, slots, close } = await atChoice();

    const page = await (await world.get(link('o1'))).text();
    const unsaid = await world.post(link('o1'), { grounds: 'Xem lại' });
    const sent = await world.post(link('o1'), { grounds: 'Xem lại', addressee: 'level-above' });
    await close();

    expect(page).toContain('value="level-above"');
    expect([unsaid.status, sent.status]).toEqual([422, 200]);
    expect(await slots()).toEqual([{ id: 'petition:o1', role: 'level-above', holder: LEVEL, rows: ['o1'] }]);
  });

  it('[R36] is whoever rated where the law says so, whatever was sent', async () => {
    const { world, link, slots, close } = await atChoice();

    const page = await (await world.get(link('o3'))).text();
    await world.post(link('o3'), { grounds: 'Xem lại', addressee: 'level-above' });
    await close();

    expect(page).not.toContain('level-above');
    expect(await slots()).toMatchObject([{ id: 'petition:o3', role: 'authority' }]);
  });

  it('is whoever rated where the panel names no level above', async () => {
    const { world, link } = await atChoice('none');

    expect(await (await world.get(link('o1'))).text()).not.toContain('level-above');
  });

  it('is the substitute where the level above is the person', async () => {
    const { world, link, slots, close } = await atChoice({ ...LEVEL, official: 'o1' });
    await world.post(link('o1'), { grounds: 'Xem lại', addressee: 'level-above' });
    await close();

    expect(await slots()).toMatchObject([{ role: 'substitute', holder: PANEL.substitute }]);
  });
});

describe('the answer page', () => {
  it('shows the petition and the rating that was decided', async () => {
    const { world, token } = await atAnswers();

    const page = await (await world.get(token)).text();

    expect(page).toContain('Tôi đã hoàn thành vượt mức.');
    expect(page).toContain('Hoàn thành nhiệm vụ');
    expect(page).not.toContain('checked');
    expect(page).not.toContain('selected');
  });

  it('keeps the day and the minutes of a dialogue, which are needed, and neither of an answer in writing', async () => {
    const { world, token } = await atAnswers();

    for (const [field, wrong] of [
      ['dialogueOn', { dialogueOn: '' }],
      ['dialogueOn', { dialogueOn: '2030-01-01' }],
      ['minutes', { minutes: ' ' }],
    ] as const) {
      const refused = await world.post(token, { ...kept, ...wrong });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain(`id="f-${field}-problem"`);
    }
    expect((await world.post(token, { ...kept, by: 'writing' })).status).toBe(200);
    expect((await world.fact('answer', 'petition:o1'))?.content).not.toHaveProperty('minutes');
  });

  it('[R36] records an answer, which the petitioner then reads', async () => {
    const { world, token } = await atAnswers();

    const answer = await world.post(token, kept);
    const read = await (await world.get(world.link('result', 'official:o1'))).text();

    expect(answer.status).toBe(200);
    expect(world.woken.at(-1)).toEqual({ outcome: 'done' });
    expect(await world.fact('answer', 'petition:o1')).toMatchObject({ content: { by: 'dialogue', ...held } });
    expect(read).toContain('Kết quả đúng quy định.');
    expect(read).toContain('Giữ nguyên kết quả');
  });

  it('[R55] lets a changed result through to a new decision, and can still be read', async () => {
    const { world, token } = await atAnswers();
    const changed = { ...kept, outcome: 'changed', rating: 'good' };

    await world.post(token, changed);

    expect(world.woken.at(-1)).toEqual({ outcome: 'changed' });
    expect((await world.get(token)).status).toBe(200);
    expect((await world.post(token, changed)).status).toBe(200);
    expect((await world.post(token, kept)).status).toBe(409);
  });

  it('refuses an answer that contradicts itself', async () => {
    const { world, token } = await atAnswers();
    const before = world.dump();
    const contradictions = [
      { ...kept, rating: 'good' },
      { ...kept, outcome: 'changed' },
      { ...kept, outcome: 'changed', rating: 'completed' },
    ];

    for (const each of contradictions) {
      const answer = await world.post(token, each);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('id="f-rating-problem"');
    }
    expect(world.dump()).toBe(before);
  });

  it('offers and takes no rating that the rules close to the person', async () => {
    const { world, token } = await atAnswers();
    const leave = { kind: 'sick', from: '2023-03-01', to: '2023-06-30' } as const;
    const official = anOfficial('o1', { leaves: [leave] });
    await world.put('roster-change', 'o1', { change: 'corrected', official, document: 'QĐ 7' });
    const before = world.dump();

    const page = await (await world.get(token)).text();
    const refused = await world.post(token, { ...kept, outcome: 'changed', rating: 'good' });

    expect(page).not.toContain('value="good"');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('id="f-rating-problem"');
    expect(world.dump()).toBe(before);
  });

  it('is the substitute’s where the petition is the authority’s own', async () => {
    const { world } = await atAnswers();
    const panel = { ...PANEL, authority: { ...PANEL.authority, official: 'o1' } };
    await world.store.freeze([{ ref: REF, panel, officials: OFFICIALS }]);

    const answer = await world.post(world.link('answers', 'petition:o1'), kept);

    expect(answer.status).toBe(200);
    expect(await world.fact('answer', 'petition:o1')).toMatchObject({ by: 'substitute' });
  });

  it('is for petitions that the window’s closure lists, and for no other', async () => {
    const { world } = await atAnswers();

    expect((await world.get(world.link('answers', 'petition:o3'))).status).toBe(410);
  });
});
