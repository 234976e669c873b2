// The page of the authority's decision on a whole panel, through the app and a real store.
import { describe, expect, it } from 'vitest';
import type { Rating } from '#shared/domain/rating';
import type { SelfAssessment } from '#shared/domain/self-assessment';
import { emptyTally } from '#shared/domain/tally';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { aReview } from '../../builders.ts';
import { person, problemAt, type Recorded, rowWorld, type Setting } from './row-world.ts';
import { anOfficial, aSelfAssessment } from './world.ts';

const ids = ['o1', 'o2', 'o3', 'o4', 'o5'];
const officials = ids.map((id) => anOfficial(id, { jobGroup: 'Chuyên viên' }));
const proposalOf = (ratings: Record<string, Rating>): Recorded => ({
  kind: 'proposal',
  subject: 'personnel-office',
  content: {
    outcome: 'submitted',
    summary: 'Kính trình.',
    rows: Object.entries(ratings).map(([official, rating]) => ({ official, rating })),
  },
});
const proposed: Record<string, Rating> = { o1: 'excellent', o2: 'good', o3: 'good', o4: 'good', o5: 'completed' };
const aPanel = (changes: Partial<Setting> = {}) =>
  rowWorld({
    phase: 'decision',
    officials,
    regulations: { state: [nd90Amended] },
    recorded: [proposalOf(proposed)],
    ...changes,
  });
const typed = (ratings: Record<string, string>, more: Record<string, string> = {}): Record<string, string> => ({
  outcome: 'decided',
  ...Object.fromEntries(Object.entries(ratings).map(([id, rating]) => [`rating.${id}`, rating])),
  ...more,
});
const asProposed = typed(proposed);

const reviewOf = (ratings: Record<string, Rating>): Recorded => ({
  kind: 'review',
  subject: 'section:s1',
  content: aReview({ rows: Object.entries(ratings).map(([official, proposal]) => ({ official, proposal })) }),
});
const hiddenIn = (page: string): string[] =>
  [...page.matchAll(/<div hidden><fieldset class="row" data-official="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('the sheet side by side and filtered', () => {
  const differing = { recorded: [reviewOf({ ...proposed, o2: 'excellent' }), proposalOf(proposed)] };
  const own: Recorded = {
    kind: 'self-assessment',
    subject: 'official:o2',
    content: aSelfAssessment({ ownRating: 'excellent' }) as SelfAssessment,
  };

  it('compares what each said: the person, the section, the office, the rules and the sheet', async () => {
    const world = await aPanel({ recorded: [own, ...differing.recorded] });
    const { page } = await world.show('authority');

    expect(page).toMatch(
      /data-compared="o2"><th scope="row"><a href="#f-rating.o2">[^<]*<\/a><\/th><td>XS<\/td><td>XS<\/td><td>T<\/td>.*<td>T<\/td><\/tr>/,
    );
  });

  it('marks where the sheet departs', async () => {
    const { page } = await (await aPanel()).post('authority', { ...asProposed, 'rating.o2': 'completed', do: 'check' });

    expect(page).toMatch(/data-compared="o2".*<td>HT <strong>≠<\/strong><\/td><\/tr>/);
  });

  it('shows by its address only where section and office differ, or one rating', async () => {
    const world = await aPanel(differing);

    expect(hiddenIn((await world.show('authority', '?onlyRows=disagree')).page)).toEqual(['o1', 'o3', 'o4', 'o5']);
    expect(hiddenIn((await world.show('authority', '?onlyRating=good')).page)).toEqual(['o1', 'o5']);
    expect(hiddenIn((await world.show('authority', '?onlySection=nowhere')).page)).toEqual(ids);
    expect(hiddenIn((await world.show('authority', '?onlyRows=constructor')).page)).toEqual([]);
  });

  it('loses nothing typed in rows that a filter hides, and says how many it hides', async () => {
    const world = await aPanel();
    const all = typed({ ...proposed, o2: 'completed' }, { 'reason.o2': 'Chưa đạt tiến độ.' });
    const { page } = await world.post('authority', { ...all, do: 'check', onlyRating: 'excellent' });

    expect(hiddenIn(page)).toEqual(['o2', 'o3', 'o4', 'o5']);
    expect(page).toContain('data-hidden="4"');
    expect(page).toContain('Chưa đạt tiến độ.');
    expect((await world.post('authority', { ...all, onlyRating: 'excellent' })).status).toBe(200);
    expect(await world.recorded('authority')).toMatchObject({
      rows: expect.arrayContaining([{ official: 'o2', rating: 'completed', reason: 'Chưa đạt tiến độ.' }]),
    });
  });

  it('never hides a row with a problem', async () => {
    const { status, page } = await (await aPanel()).post('authority', {
      ...typed({ ...proposed, o2: 'completed' }),
      onlyRating: 'excellent',
      onlySection: '',
    });

    expect(status).toBe(422);
    expect(hiddenIn(page)).toEqual(['o3', 'o4', 'o5']);
    expect(page).toContain(problemAt('reason.o2'));
  });
});

describe('what the authority sees', () => {
  it('has every row filled with the proposal and no outcome chosen', async () => {
    const { page } = await (await aPanel()).show('authority');

    for (const id of ids) expect(page).toContain(`data-official="${id}"`);
    expect(page.match(/ selected/g)).toHaveLength(5);
    expect(page).not.toContain(' checked');
    expect(page).toContain('Kính trình.');
  });

  it('shows the head-room of each cap: base, bound, proposed and left', async () => {
    const { page } = await (await aPanel()).show('authority');

    expect(page).toMatch(/data-cap="agency-20[^"]*" data-base="5" data-bound="1" data-proposed="1" data-left="0"/);
    expect(page).toMatch(/data-cap="job-group-20[^"]*"/);
  });

  it('shows each cap under its three readings with the arithmetic, and which one applies', async () => {
    const { page } = await (await aPanel()).show('authority');

    const agency = page.slice(page.indexOf('data-group="agency-20"'));
    expect(agency).toMatch(/data-reading="ofGood" data-bound="0">⌊3 × 20 \/ 100⌋ = 0<br>/);
    expect(agency).toMatch(/data-reading="ofGoodOrBetter" data-bound="0">⌊4 × 20 \/ 100⌋ = 0<br>/);
    expect(agency).toMatch(
      /data-reading="ofAllRated" data-bound="1"><strong>⌊5 × 20 \/ 100⌋ = 1<\/strong> <small>áp dụng/,
    );
  });

  it('lists who was proposed and is left out, and equals on both sides of the line, without choosing among them', async () => {
    const both = proposalOf({ ...proposed, o2: 'excellent' });
    const world = await aPanel({ recorded: [both] });

    const { page: asProposedNow } = await world.show('authority');
    const { page } = await world.post('authority', { ...asProposed, do: 'check' });

    expect(asProposedNow).not.toContain('class="tie"');
    expect(page).toMatch(/data-group="agency-20".*?<td>Người o2<\/td><td><p class="tie">Người o1, Người o2<\/p>/s);
  });

  it('marks a bound that is only assumed', async () => {
    const { page } = await (await rowWorld({ phase: 'decision', officials, recorded: [proposalOf(proposed)] })).show(
      'authority',
    );

    expect(page).toMatch(/data-cap="province-20[^"]*" data-base="4" data-bound="0" data-proposed="1" data-left="-1"/);
    expect(page).toContain('giả định');
  });

  it('[R02] shows how the panels below stand against 100 % and 70 %', async () => {
    const told = (panel: string, counts: object): Recorded => ({
      kind: 'lower-results',
      subject: `panel:${panel}`,
      content: { panel, resultsRound: 1, tally: { ...emptyTally(), ...counts } },
    });
    const recorded = [
      proposalOf(proposed),
      told('p2', { excellent: 2, good: 5, completed: 3 }),
      told('p3', { good: 6, completed: 3, 'not-completed': 1 }),
    ];

    const { page } = await (await aPanel({ recorded, panel: { dependsOn: ['p2', 'p3'] } })).show('authority');

    const below = page.slice(page.indexOf('class="lower"'));
    const [p2 = '', p3 = ''] = ['p2', 'p3'].map((id) => below.split('<tr>').find((row) => row.includes(`>${id}<`)));
    expect(p2).toMatch(/10\/10 \(100,00 %\) – đạt.*7\/10 \(70,00 %\) – đạt/s);
    expect(p3).toMatch(/9\/10 \(90,00 %\) – chưa đạt.*6\/10 \(60,00 %\) – chưa đạt/s);
  });
});

describe('recomputing', () => {
  it('shows the head-room of what was typed and records nothing', async () => {
    const world = await aPanel();

    const { status, page } = await world.post('authority', { ...typed({ ...proposed, o2: 'excellent' }), do: 'check' });

    expect(status).toBe(200);
    expect(page).toMatch(/data-cap="agency-20[^"]*" data-base="5" data-bound="1" data-proposed="2" data-left="-1"/);
    expect(await world.recorded('authority')).toBeUndefined();
  });

  it('leaves a deferred person out of the base', async () => {
    const world = await aPanel();

    const { page } = await world.post('authority', { ...asProposed, 'defer.o5': 'Chờ kết luận.', do: 'check' });

    expect(page).toMatch(/data-cap="agency-20[^"]*" data-base="4" data-bound="0" data-proposed="1" data-left="-1"/);
  });
});

describe('deciding', () => {
  it('records the panel as proposed', async () => {
    const world = await aPanel();

    expect((await world.post('authority', asProposed)).status).toBe(200);
    expect(await world.recorded('authority')).toEqual({
      outcome: 'decided',
      rows: ids.map((official) => ({ official, rating: proposed[official] })),
      deferred: [],
    });
  });

  it('needs an outcome to be chosen', async () => {
    const world = await aPanel();

    const { status, page } = await world.post('authority', { ...asProposed, outcome: '' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('outcome'));
  });

  it('needs the reason where it departs from the proposal', async () => {
    const world = await aPanel();
    const departing = typed({ ...proposed, o5: 'not-completed' });

    const { status, page } = await world.post('authority', departing);
    expect(status).toBe(422);
    expect(page).toContain(problemAt('reason.o5'));

    const reasoned = await world.post('authority', { ...departing, 'reason.o5': 'Chậm ba nhiệm vụ.' });
    expect(reasoned.status).toBe(200);
    expect(await world.recorded('authority')).toHaveProperty('rows.4', {
      official: 'o5',
      rating: 'not-completed',
      reason: 'Chậm ba nhiệm vụ.',
    });
  });

  it('refuses more than an enforced cap allows, names the group and keeps what was typed', async () => {
    const world = await aPanel();

    const tooMany = typed({ ...proposed, o2: 'excellent' }, { 'reason.o2': 'Thành tích <b>lớn</b>' });
    const { status, page } = await world.post('authority', tooMany);

    expect(status).toBe(422);
    expect(page).toMatch(/role="alert".*2\/1, Công chức Sở/s);
    expect(page).toContain('Thành tích &lt;b&gt;lớn&lt;/b&gt;');
    expect(await world.recorded('authority')).toBeUndefined();
  });

  it('lets an assumed bound be passed', async () => {
    const world = await rowWorld({ phase: 'decision', officials, recorded: [proposalOf(proposed)] });

    expect((await world.post('authority', asProposed)).status).toBe(200);
  });

  it('defers somebody with a reason and a date', async () => {
    const world = await aPanel({ recorded: [proposalOf({ ...proposed, o1: 'good' })] });
    const fields = { ...typed({ ...proposed, o1: 'good' }), 'defer.o5': 'Chờ kết luận.', 'until.o5': '2024-02-01' };

    expect((await world.post('authority', fields)).status).toBe(200);
    expect(await world.recorded('authority')).toMatchObject({
      rows: [{ official: 'o1' }, { official: 'o2' }, { official: 'o3' }, { official: 'o4' }],
      deferred: [{ official: 'o5', reason: 'Chờ kết luận.', until: '2024-02-01' }],
    });
  });

  it.each([
    ['a date but no reason', { 'until.o5': '2024-02-01' }, 'defer.o5'],
    ['a reason but no date', { 'defer.o5': 'Chờ.' }, 'until.o5'],
    ['a date that is past', { 'defer.o5': 'Chờ.', 'until.o5': '2023-12-01' }, 'until.o5'],
  ])('does not defer with %s', async (_what, more, field) => {
    const world = await aPanel();

    const { status, page } = await world.post(
      'authority',
      typed({ ...proposed, o1: 'good' }, { ...more, 'reason.o1': 'x' }),
    );

    expect(status).toBe(422);
    expect(page).toContain(problemAt(field));
  });

  it('returns the panel to a named step with the reason', async () => {
    const world = await aPanel();
    const returned = { ...asProposed, outcome: 'returned', to: 'collective-review', why: 'Thiếu biên bản.' };

    expect((await world.post('authority', returned)).status).toBe(200);
    expect(await world.recorded('authority')).toEqual({
      outcome: 'returned',
      to: 'collective-review',
      reason: 'Thiếu biên bản.',
    });
  });

  it('returns nothing without a step and a reason', async () => {
    const world = await aPanel();

    const { status, page } = await world.post('authority', { ...asProposed, outcome: 'returned' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('to'));
    expect(page).toContain(problemAt('why'));
  });

  it('has no row of the authority’s own and takes no rating for it', async () => {
    const world = await aPanel({ panel: { authority: person('authority', 'o1') } });

    expect((await world.show('authority')).page).not.toContain('data-official="o1"');
    const { status, page } = await world.post('authority', asProposed);
    expect(status).toBe(422);
    expect(page).toContain('own row');
    expect(await world.recorded('authority')).toBeUndefined();
  });

  it('gives nobody a rating above their ceiling', async () => {
    const leave = { kind: 'sick' as const, from: '2023-03-01', to: '2023-07-15' };
    const people = officials.map((each) => (each.id === 'o1' ? { ...each, leaves: [leave] } : each));
    const world = await aPanel({ officials: people });

    const { status, page } = await world.post('authority', asProposed);

    expect(status).toBe(422);
    expect(page).toContain(problemAt('rating.o1'));
  });

  it('takes no rating for somebody who is not in the panel', async () => {
    const world = await aPanel();

    const { status } = await world.post('authority', { ...asProposed, 'rating.o9': 'excellent' });

    expect(status).toBe(422);
    expect(await world.recorded('authority')).toBeUndefined();
  });
});
