// The self-assessment through its link: shown, drafted, recorded once, read back.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import { type SelfAssessment, valuesOf } from '#shared/domain/self-assessment';
import { aSelfAssessment, atSelfAssessment } from './world.ts';

const contentOf = (fact: Fact | undefined) => fact?.content as SelfAssessment | undefined;
const valuesIn = (fact: Fact | undefined) => valuesOf(fact?.content as SelfAssessment);

describe('the self-assessment page', () => {
  it('shows the form of the law with no rating chosen', async () => {
    const world = await atSelfAssessment();

    const answer = await world.get(world.link('self-assessment', 'official:o1'));

    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('I.1. Chính trị tư tưởng');
    expect(page).toContain('name="ownRating" value="excellent"');
    expect(page).not.toContain('checked');
  });

  it('asks leaders, and only leaders, for the leaders’ part', async () => {
    const world = await atSelfAssessment();

    const staff = await (await world.get(world.link('self-assessment', 'official:o1'))).text();
    const manager = await (await world.get(world.link('self-assessment', 'official:o2'))).text();

    expect(staff).not.toContain('name="unitResults"');
    expect(manager).toContain('name="unitResults"');
  });

  it('refuses a leader’s form without the leaders’ part', async () => {
    const world = await atSelfAssessment();

    const answer = await world.post(world.link('self-assessment', 'official:o2'), aSelfAssessment());

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="f-leading-problem"');
  });

  it('leaves out the leaders’ part that somebody without a lead sends', async () => {
    const world = await atSelfAssessment();

    await world.post(world.link('self-assessment', 'official:o1'), aSelfAssessment({ leading: 'Tôi lãnh đạo.' }));

    expect(valuesIn(await world.fact('self-assessment', 'official:o1'))).not.toHaveProperty('leading');
  });

  it('records what was written and takes the person off the gate', async () => {
    const world = await atSelfAssessment();

    const answer = await world.post(world.link('self-assessment', 'official:o1'), aSelfAssessment());

    const fact = await world.fact('self-assessment', 'official:o1');
    expect(answer.status).toBe(200);
    expect(contentOf(fact)).toEqual({ form: { id: 'form-02-nd-90-2020', version: 1 }, values: aSelfAssessment() });
    expect(fact).toMatchObject({ by: 'official:o1', channel: 'link', at: world.clock.at });
    const gate = await world.store.gate({ cycle: '2023', kind: 'panel', id: 'p1' });
    expect(gate).toMatchObject({ state: 'open', pending: ['official:o2', 'official:o3', 'official:o4'] });
  });

  it('lets the person read afterwards what they submitted, and when', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', 'official:o1');
    await world.post(token, aSelfAssessment());
    world.clock.at = '2023-11-05T03:00:00.000Z';

    const page = await (await world.get(token)).text();

    expect(page).toContain('10:00, 02/11/2023');
    expect(page).toContain('Còn nể nang.');
    expect(page).not.toContain('<form');
  });

  it('still reads back after the phase has closed', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', 'official:o1');
    await world.post(token, aSelfAssessment());
    await world.close('self-assessment');

    const answer = await world.get(token);

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('đã ghi nhận');
  });

  it('keeps a draft by person, so that a renewed link finds it', async () => {
    const world = await atSelfAssessment();
    const draft = await world.post(world.link('self-assessment', 'official:o1'), { do: 'draft', politics: 'Bản nháp' });
    await world.store.raiseEpoch({ cycle: '2023', kind: 'panel', id: 'p1' }, 'official:o1', 2);

    const page = await (await world.get(world.link('self-assessment', 'official:o1', { epoch: 2 }))).text();

    expect(draft.status).toBe(200);
    expect(page).toContain('Bản nháp');
    expect(await world.fact('self-assessment', 'official:o1')).toBeUndefined();
  });

  it('starts from the texts of the round before when the panel was returned, with the rating to be chosen anew', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', 'official:o1');
    await world.post(token, aSelfAssessment());
    await world.close('self-assessment');
    await world.openAt('decision', ['authority']);
    await world.put('decision', 'authority', { outcome: 'returned', to: 'self-assessment', reason: 'Viết rõ hơn.' });
    await world.close('decision');
    await world.openAt('self-assessment', ['official:o1'], 2);

    const page = await (await world.get(token)).text();
    await world.post(token, aSelfAssessment({ ownRating: 'completed' }));

    expect(page).toContain('Còn nể nang.');
    expect(page).not.toContain('checked');
    expect(valuesIn(await world.fact('self-assessment', 'official:o1', 2))).toMatchObject({ ownRating: 'completed' });
  });

  it('does not record in the second round a page that was opened in the first; what was typed is kept', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', 'official:o1');
    const opened = await (await world.get(token)).text();
    const round = /name="round" value="(\d+)"/.exec(opened)?.[1] ?? '';
    await world.close('self-assessment');
    await world.openAt('decision', ['authority']);
    await world.put('decision', 'authority', { outcome: 'returned', to: 'self-assessment', reason: 'Viết rõ hơn.' });
    await world.close('decision');
    await world.openAt('self-assessment', ['official:o1'], 2);

    const stale = await world.post(token, { ...aSelfAssessment({ shortcomings: 'Viết từ lần đầu.' }), round });
    const again = await stale.text();

    expect(stale.status).toBe(422);
    expect(again).toContain('Viết từ lần đầu.');
    expect(again).toContain('name="round" value="2"');
    expect(await world.fact('self-assessment', 'official:o1', 2)).toBeUndefined();
  });

  it('saves no draft over what was submitted', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', 'official:o1');
    await world.post(token, aSelfAssessment());
    const before = world.dump();

    const answer = await world.post(token, { do: 'draft', politics: 'Viết lại' });

    expect(await answer.text()).toContain('Chấp hành tốt.');
    expect(world.dump()).toBe(before);
  });

  it('refuses an over-long text, names the field and keeps all that was typed', async () => {
    const world = await atSelfAssessment();
    const before = world.dump();
    const long = 'ă'.repeat(3001);

    const answer = await world.post(world.link('self-assessment', 'official:o1'), aSelfAssessment({ results: long }));

    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('aria-describedby="f-results-problem" aria-invalid="true"');
    expect(page).toContain('tối đa 3000 ký tự');
    expect(page).toContain(long);
    expect(page).toContain('value="good" checked');
    expect(world.dump()).toBe(before);
  });

  it('shows markup in a text as text', async () => {
    const world = await atSelfAssessment();
    const markup = '</textarea><script>alert("1")</script>';
    const token = world.link('self-assessment', 'official:o1');

    const refused = await (await world.post(token, aSelfAssessment({ politics: markup, ownRating: '' }))).text();
    const recorded = await (await world.post(token, aSelfAssessment({ politics: markup }))).text();

    for (const page of [refused, recorded]) {
      expect(page).not.toContain('<script>');
      expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
    }
  });

  it('counts one text in two Unicode spellings and two line ends as the same', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', 'official:o1');
    await world.post(token, aSelfAssessment({ politics: 'Tốt\nhơn' }));

    const again = await world.post(token, aSelfAssessment({ politics: 'Tốt\r\nhơn'.normalize('NFD') }));

    expect(again.status).toBe(200);
  });
});
