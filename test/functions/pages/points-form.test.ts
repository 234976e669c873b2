// The own assessment by points: typed as people write numbers, read exactly, added up, refused with the field.
import { describe, expect, it } from 'vitest';
import { type SelfAssessment, valuesOf } from '#shared/domain/self-assessment';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { aRegulations, aSupplement } from '../../builders.ts';
import { anOfficial, atSelfAssessment, CYCLE, type World } from './world.ts';

const POINTS = {
  conduct: '9,5',
  competence: '9.25',
  innovation: '8',
  quantity: '95',
  quality: '92,5',
  progress: '100',
  ownRating: 'good',
};
const OWN = 'official:o1';

const underNd335 = () =>
  atSelfAssessment({ ...CYCLE, regulations: aRegulations({ day: '2026-11-01', state: [nd335] }) });
const post = (world: World, fields: Record<string, string>) => world.post(world.link('self-assessment', OWN), fields);
const valuesIn = async (world: World) =>
  valuesOf((await world.fact('self-assessment', OWN))?.content as SelfAssessment);

describe('the points form of NĐ 335', () => {
  it('says on the page that it is an assumption', async () => {
    const world = await underNd335();

    const page = await (await world.get(world.link('self-assessment', OWN))).text();

    expect(page).toContain('Giả định: Chưa tìm được mẫu phiếu của NĐ 335/2025/NĐ-CP');
    expect(page).toContain('Các mục cộng lại tối đa 30 điểm.');
  });

  it('reads 9,5 and 9.25 exactly, in hundredths', async () => {
    const world = await underNd335();

    expect((await post(world, POINTS)).status).toBe(200);
    expect(await valuesIn(world)).toEqual({
      conduct: 950,
      competence: 925,
      innovation: 800,
      quantity: 9500,
      quality: 9250,
      progress: 10_000,
      ownRating: 'good',
    });
  });

  it.each([
    ['more than a part may have', { conduct: '30,01' }, 'conduct', 'Quá lớn: tối đa 30.'],
    ['a third decimal, which would be lost', { quality: '92,505' }, 'quality', 'hai chữ số'],
    ['less than nothing', { conduct: '-1' }, 'conduct', 'hai chữ số'],
    ['a word', { progress: 'tốt' }, 'progress', 'hai chữ số'],
    ['a thousands mark', { quantity: '1.000' }, 'quantity', 'hai chữ số'],
    ['nothing', { quantity: '' }, 'quantity', 'Chưa điền'],
    ['a group that adds up to too much', { conduct: '15', competence: '15' }, 'innovation', 'quá 30 điểm'],
  ])('refuses %s, with the field and what was typed', async (_, wrong, field, sentence) => {
    const world = await underNd335();
    const before = world.dump();

    const answer = await post(world, { ...POINTS, ...wrong });
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toContain(`id="f-${field}-problem"`);
    expect(page).toContain(sentence);
    for (const [name, typed] of Object.entries({ ...POINTS, ...wrong }))
      if (name !== 'ownRating') expect(page).toContain(`value="${typed}"`);
    expect(world.dump()).toBe(before);
  });

  it('names in the list of problems the field as the form calls it', async () => {
    const world = await underNd335();

    const page = await (await post(world, { ...POINTS, quality: '101' })).text();

    expect(page).toContain('<a href="#f-quality">b. Chất lượng: Quá lớn: tối đa 100.');
  });

  it('adds up in a draft, before anything is submitted', async () => {
    const world = await underNd335();

    const page = await (await post(world, { ...POINTS, do: 'draft' })).text();

    expect(page).toContain('26,75/30 điểm');
    expect(page).toContain('67,08/70 điểm');
    expect(page).toContain('93,83/100 điểm');
    expect(await world.fact('self-assessment', OWN)).toBeUndefined();
  });

  it('keeps in a draft what is no number yet', async () => {
    const world = await underNd335();

    await post(world, { conduct: 'chín', do: 'draft' });

    expect(await (await world.get(world.link('self-assessment', OWN))).text()).toContain('value="chín"');
  });

  it('asks a leader for their unit, organising and uniting', async () => {
    const world = await underNd335();

    const page = await (await world.get(world.link('self-assessment', 'official:o2'))).text();

    for (const name of ['unitResults', 'leading', 'uniting']) expect(page).toContain(`name="${name}"`);
  });

  it('presses with the Enter key the draft, never what cannot be undone', async () => {
    const world = await underNd335();

    const page = await (await world.get(world.link('self-assessment', OWN))).text();

    expect(/<button[^>]*value="(\w+)"/.exec(page)?.[1]).toBe('draft');
  });
});

describe('the form of a unit with criteria of its own (NĐ 233)', () => {
  const people = ['o1', 'o2', 'o3', 'o4'].map((id) => anOfficial(id, { kind: 'public-employee' }));
  const regulations = aRegulations({ day: '2026-11-01', state: [nd233], supplements: [aSupplement()] });
  const ROWS = { 'common.c1': '9,5', 'common.c2': '9', 'common.c3': '10', 'results.s1': '27.5', 'results.s2': '30' };

  it('asks for each criterion up to its points, and records whose criteria they were', async () => {
    const world = await atSelfAssessment({ ...CYCLE, regulations }, people);

    const answer = await post(world, { ...ROWS, ownRating: 'good' });

    expect(answer.status).toBe(200);
    expect((await world.fact('self-assessment', OWN))?.content).toMatchObject({
      form: { id: 'annex-2-nd-233-2026', supplement: 'quy-che-1' },
      values: { 'common.c1': 950, 'results.s1': 2750 },
    });
    expect(await answer.text()).toContain('86,00/100 điểm');
  });

  it('refuses more than a criterion has', async () => {
    const world = await atSelfAssessment({ ...CYCLE, regulations }, people);

    const page = await (await post(world, { ...ROWS, 'common.c2': '10,5', ownRating: 'good' })).text();

    expect(page).toContain('href="#f-common.c2"');
    expect(page).toContain('Quá lớn: tối đa 10.');
  });
});
