// The page of a section's collective review, through the app and a real store.
import { describe, expect, it } from 'vitest';
import type { SelfAssessment } from '#shared/domain/self-assessment';
import { aProcedure } from '../../builders.ts';
import { person, problemAt, type Recorded, rowWorld, type Setting } from './row-world.ts';
import { anOfficial, aSelfAssessment } from './world.ts';

const sections = [
  { id: 's1', name: 'Văn phòng', chair: person('chair', 'o1'), substitute: person('substitute') },
  { id: 's2', name: 'Thanh tra', chair: person('chair two') },
];
const officials = [
  anOfficial('o1', { lead: 'manager' }),
  anOfficial('o2', { name: 'Lê Văn Mẫu' }),
  anOfficial('o3'),
  anOfficial('o4', { section: 's2' }),
];
const selfAssessed = (id: string): Recorded => ({
  kind: 'self-assessment',
  subject: `official:${id}`,
  content: aSelfAssessment() as SelfAssessment,
});
const aSection = (changes: Partial<Setting> = {}) =>
  rowWorld({
    phase: 'collective-review',
    officials,
    panel: { sections },
    recorded: [selfAssessed('o1'), selfAssessed('o2')],
    ...changes,
  });

const votes = (id: string, counts: readonly [number, number, number, number]): Record<string, string> => ({
  [`votes.${id}.excellent`]: `${counts[0]}`,
  [`votes.${id}.good`]: `${counts[1]}`,
  [`votes.${id}.completed`]: `${counts[2]}`,
  [`votes.${id}.not-completed`]: `${counts[3]}`,
});
const aReview: Record<string, string> = {
  heldOn: '2023-12-01',
  attendance: 'listed',
  'attends.o1': 'yes',
  'attends.o2': 'yes',
  'attends.o3': 'yes',
  otherCalled: '6',
  otherPresent: '5',
  minutes: 'Họp lúc 8 giờ.',
  'rating.o2': 'good',
  'comment.o2': 'Làm tốt.',
  ...votes('o2', [2, 5, 0, 0]),
  'rating.o3': 'completed',
  ...votes('o3', [0, 1, 6, 0]),
  'missing.o3': 'Đi công tác nước ngoài.',
};
const refused = async (changes: Record<string, string>, field: string, setting: Partial<Setting> = {}) => {
  const world = await aSection(setting);
  const { status, page } = await world.post('section:s1', { ...aReview, ...changes });
  expect(status).toBe(422);
  expect(page).toContain(problemAt(field));
  expect(page).toContain('Họp lúc 8 giờ.');
  expect(await world.recorded('section:s1')).toBeUndefined();
  return page;
};

describe('[R12] [K7] a meeting combined with the Party cell’s', () => {
  it('is said so in the State minutes, the cell keeping its own; nothing is chosen beforehand', async () => {
    const world = await aSection();
    const { page } = await world.show('section:s1');
    await world.post('section:s1', { ...aReview, combined: 'with-party-cell' });

    expect(page).toMatch(/<select id="f-combined" name="combined"[^>]*>\s*<option value="">/);
    expect(await world.recorded('section:s1')).toMatchObject({ combined: 'with-party-cell', heldOn: '2023-12-01' });
    expect((await world.show('section:s1')).page).toContain('Một buổi họp, hai biên bản');
  });

  it('is not said where nobody said it', async () => {
    const world = await aSection();
    await world.post('section:s1', aReview);

    expect(await world.recorded('section:s1')).not.toHaveProperty('combined');
  });
});

describe('what the chair sees', () => {
  it('has one row for each person of the section, with the self-assessed rating', async () => {
    const { page } = await (await aSection()).show('section:s1');

    expect(page).toContain('data-official="o2"');
    expect(page).toContain('data-official="o3"');
    expect(page).not.toContain('data-official="o4"');
    expect(page).toContain('Lê Văn Mẫu');
    expect(page).toMatch(/Tự xếp loại.*Hoàn thành tốt nhiệm vụ/);
    expect(page).toMatch(/Tự xếp loại.*không tự đánh giá/);
  });

  it('has no row of the chair’s own, which the substitute alone sees', async () => {
    const world = await aSection();

    expect((await world.show('section:s1')).page).not.toContain('data-official="o1"');
    const substitute = (await world.show('section:s1:substitute')).page;
    expect(substitute).toContain('data-official="o1"');
    expect(substitute).not.toContain('data-official="o2"');
  });

  it('presets nothing but that the section’s people were there', async () => {
    const { page } = await (await aSection()).show('section:s1');

    expect(page).not.toContain(' selected');
    const checked = [...page.matchAll(/name="([^"]+)"[^>]* checked/g)].map(([, name]) => name);
    expect(checked).toEqual(['attends.o1', 'attends.o2', 'attends.o3']);
  });

  it('asks for no votes where the procedure takes none', async () => {
    const world = await aSection({ regulations: { procedure: aProcedure({ votes: 'none' }) } });

    expect((await world.show('section:s1')).page).not.toContain('name="votes.');
    const { status } = await world.post('section:s1', aReview);
    expect(status).toBe(200);
    expect(await world.recorded('section:s1')).not.toHaveProperty('rows.0.votes');
  });

  it('gives the ceiling of a long leave with its article, never the leave', async () => {
    const leave = { kind: 'sick' as const, from: '2023-03-01', to: '2023-07-15' };
    const world = await aSection({
      officials: [anOfficial('o1'), anOfficial('o2', { leaves: [leave] }), anOfficial('o3')],
    });

    const { page } = await world.show('section:s1');

    expect(page).toContain('Đ2k3');
    expect(page).not.toMatch(/sick|ốm|2023-03-01|01\/03\/2023/);
  });

  it('lists who is not to be rated with the article and no rating field', async () => {
    const world = await aSection({
      officials: [anOfficial('o1'), anOfficial('o2', { entered: '2023-09-01' }), anOfficial('o3')],
    });

    const { page } = await world.show('section:s1');

    expect(page).toContain('data-official="o2"');
    expect(page).toContain('Không xếp loại');
    expect(page).not.toContain('name="rating.o2"');
  });
});

describe('who attended', () => {
  const { 'attends.o2': _, ...without } = aReview;

  it('is kept by person with the reason, and whoever was absent stays in the room of nobody’s vote', async () => {
    const world = await aSection();
    const all = { ...without, 'absence.o2': 'Đi công tác.', guests: '2', ...votes('o2', [2, 5, 0, 0]) };

    expect((await world.post('section:s1', { ...all, ...votes('o3', [0, 0, 7, 0]) })).status).toBe(422);
    expect((await world.post('section:s1', { ...all, ...votes('o3', [0, 0, 6, 0]) })).status).toBe(200);
    expect(await world.recorded('section:s1')).toMatchObject({
      called: 9,
      present: 7,
      guests: 2,
      attendance: [
        { official: 'o1', attended: true },
        { official: 'o2', attended: false, absence: 'Đi công tác.' },
        { official: 'o3', attended: true },
      ],
    });
    expect((await world.show('section:s1')).page).toMatch(/Lý do vắng[\s\S]*Đi công tác\./);
  });

  it('stays as it was ticked when the form comes back', async () => {
    const { page } = await (await aSection()).post('section:s1', { ...without, heldOn: '' });

    expect(page).toMatch(/name="attends.o1"[^>]* checked/);
    expect(page).not.toMatch(/name="attends.o2"[^>]* checked/);
  });

  it('is counted again without recording', async () => {
    const world = await aSection();
    const { page } = await world.post('section:s1', { ...without, do: 'check' });

    expect(page).toContain('data-present="7" data-called="9"');
    expect(await world.recorded('section:s1')).toBeUndefined();
  });
});

describe('the quorum', () => {
  const few = { otherCalled: '9', otherPresent: '4', ...votes('o2', [0, 6, 0, 0]), ...votes('o3', [0, 0, 6, 0]) };
  const quorum = { parts: 2, of: 3, enforced: false, source: { document: 'practice', certainty: 'K' } } as const;
  const enforced = {
    ...quorum,
    enforced: true,
    source: { document: 'Quy chế', article: 'Đ5', certainty: 'T' },
  } as const;
  const withQuorum = (rule: typeof quorum | typeof enforced) => ({
    regulations: { procedure: aProcedure({ quorum: rule }) },
  });

  it('is shown as an assumption where no text names one', async () => {
    const { page } = await (await aSection(withQuorum(quorum))).show('section:s1');

    expect(page).toContain('ít nhất 2/3');
    expect(page).toContain('giả định theo thông lệ');
  });

  it('asks why a smaller meeting counts where it is only assumed', async () => {
    await refused(few, 'belowQuorum', withQuorum(quorum));
    const world = await aSection(withQuorum(quorum));
    const { status } = await world.post('section:s1', { ...aReview, ...few, belowQuorum: 'Nhiều người đi chống bão.' });

    expect(status).toBe(200);
    expect(await world.recorded('section:s1')).toMatchObject({ present: 7, belowQuorum: 'Nhiều người đi chống bão.' });
  });

  it('refuses a smaller meeting where the office’s own rules set it', () =>
    refused({ ...few, belowQuorum: 'Nhiều người vắng.' }, 'attendance', withQuorum(enforced)));

  it('is reached by exactly its share', async () => {
    const world = await aSection(withQuorum(quorum));

    expect((await world.post('section:s1', { ...aReview, ...few, otherPresent: '5' })).status).toBe(200);
  });
});

describe('recording a collective review', () => {
  it('keeps counts of votes, proposals, comments and why somebody did not self-assess', async () => {
    const world = await aSection();

    const { status } = await world.post('section:s1', aReview);

    expect(status).toBe(200);
    expect(await world.recorded('section:s1')).toEqual({
      heldOn: '2023-12-01',
      called: 9,
      present: 8,
      attendance: ['o1', 'o2', 'o3'].map((official) => ({ official, attended: true })),
      minutes: 'Họp lúc 8 giờ.',
      rows: [
        {
          official: 'o2',
          proposal: 'good',
          comment: 'Làm tốt.',
          votes: { excellent: 2, good: 5, completed: 0, 'not-completed': 0 },
        },
        {
          official: 'o3',
          proposal: 'completed',
          votes: { excellent: 0, good: 1, completed: 6, 'not-completed': 0 },
        },
      ],
      notSelfAssessed: [{ official: 'o3', reason: 'Đi công tác nước ngoài.' }],
    });
  });

  it('says once more what was recorded when the same is sent again', async () => {
    const world = await aSection();
    await world.post('section:s1', aReview);

    const again = await world.post('section:s1', aReview);

    expect(again.status).toBe(200);
    expect(again.page).toContain('nothing has changed');
  });

  it('keeps what was recorded when something else is sent', async () => {
    const world = await aSection();
    await world.post('section:s1', aReview);

    const other = await world.post('section:s1', { ...aReview, minutes: 'Khác.' });

    expect(other.status).toBe(409);
    expect(await world.recorded('section:s1')).toHaveProperty('minutes', 'Họp lúc 8 giờ.');
  });

  it('shows markup as text', async () => {
    const world = await aSection();

    const { page } = await world.post('section:s1', {
      ...aReview,
      minutes: '</textarea><script>1</script>',
      heldOn: '',
    });

    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });
});

describe('a review that does not hold', () => {
  it('needs the votes on every person', () => refused({ 'votes.o3.good': '' }, 'votes.o3.good'));

  it('needs at least one vote on every person', () => refused(votes('o3', [0, 0, 0, 0]), 'votes.o3.excellent'));

  it('has no more votes than people present, the person discussed left out', () =>
    refused(votes('o2', [3, 5, 0, 0]), 'votes.o2.excellent'));

  it('has no more people present than called', () => refused({ otherCalled: '4' }, 'otherPresent'));

  it('counts people in whole numbers', () => refused({ otherPresent: 'năm' }, 'otherPresent'));

  it('says who was there: a form without the list of people is none', () => refused({ attendance: '' }, 'attendance'));

  it('lists nobody of another section', async () => {
    const world = await aSection();

    expect((await world.post('section:s1', { ...aReview, 'attends.o4': 'yes' })).status).toBe(422);
  });

  it('proposes nothing better than anybody voted for', () => refused({ 'rating.o3': 'excellent' }, 'rating.o3'));

  it('needs a proposal for every person', () => refused({ 'rating.o2': '' }, 'rating.o2'));

  it('needs the reason why somebody did not self-assess', () => refused({ 'missing.o3': ' ' }, 'missing.o3'));

  it('was not held on a day to come', () => refused({ heldOn: '2023-12-02' }, 'heldOn'));

  it('names each over-long text with its limit', async () => {
    const page = await refused({ 'comment.o2': 'a'.repeat(1001) }, 'comment.o2');
    expect(page).toContain('1000');
  });

  it('tells every fault at once', async () => {
    const page = await refused({ ...votes('o2', [9, 9, 9, 9]), heldOn: '2024-01-01' }, 'heldOn');
    expect(page).toContain(problemAt('votes.o2.excellent'));
  });

  it('gives nobody a rating above their ceiling', () => {
    const leave = { kind: 'sick' as const, from: '2023-03-01', to: '2023-07-15' };
    const people = [anOfficial('o1'), anOfficial('o2', { leaves: [leave] }), anOfficial('o3')];
    return refused({}, 'rating.o2', { officials: people });
  });

  it('gives no rating to somebody who is not to be rated', async () => {
    const world = await aSection({
      officials: [anOfficial('o1'), anOfficial('o2', { entered: '2023-09-01' }), anOfficial('o3')],
    });

    const { status, page } = await world.post('section:s1', aReview);

    expect(status).toBe(422);
    expect(page).toContain('href="#f-rating.o2"');
    expect(await world.recorded('section:s1')).toBeUndefined();
  });

  it.each(['o1', 'o4', 'nobody'])('has no row for %s, who is not in it', async (stranger) => {
    const world = await aSection();

    const { status, page } = await world.post('section:s1', { ...aReview, [`rating.${stranger}`]: 'excellent' });

    expect(status).toBe(422);
    expect(page).toContain('Họp lúc 8 giờ.');
    expect(await world.recorded('section:s1')).toBeUndefined();
  });
});
