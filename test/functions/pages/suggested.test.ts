// The suggestion beside each row of review, proposal and decision: what it says, to whom, and that it chooses nothing.
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import type { Phase } from '#shared/domain/phase';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import type { Profile } from '#shared/regulations/profile';
import { aPeriodScore, aProfile, aReview, aUnitRating } from '../../builders.ts';
import { type Recorded, rowWorld } from './row-world.ts';
import { anOfficial } from './world.ts';

/** The decree as if it held in the year of the tests. */
const inForce = (profile: Profile): Profile => {
  const { bridge: _, ...rest } = profile;
  const always = { from: '2020-01-01' };
  return {
    ...rest,
    force: always,
    kinds: ['civil-servant'],
    forms: aProfile().forms,
    discipline: rest.discipline.slice(0, 1).map((rule) => ({ ...rule, kinds: ['civil-servant'], ...always })),
    ceilings: rest.ceilings.map((each) => ({ ...each, kinds: ['civil-servant'] })),
    caps: [],
  };
};
const score = (official: string, results: number, periods = ['2023-Q1', '2023-Q2', '2023-Q3']): Recorded[] =>
  periods.map((period) => ({
    kind: 'period-score',
    subject: `period:${official}:${period}`,
    content: aPeriodScore({ official, period, common: 30_00, results }),
  }));
const SLOT: Partial<Record<Phase, string>> = {
  'collective-review': 'section:s1',
  'staff-proposal': 'personnel-office',
  decision: 'authority',
};
const review = (ids: string[]): Recorded => ({
  kind: 'review',
  subject: 'section:s1',
  content: aReview({ rows: ids.map((official) => ({ official, proposal: 'completed' })) }),
});

const rowsAt = async (phase: Phase, recorded: Recorded[], over: Partial<Official>[] = [{}], profile = nd335) => {
  const officials = over.map((each, index) => anOfficial(`p${index + 1}`, each));
  const world = await rowWorld({
    phase,
    officials,
    recorded: [...recorded, ...(phase === 'collective-review' ? [] : [review(officials.map(({ id }) => id))])],
    panel: { sections: [{ id: 's1', name: 'Văn phòng', chair: { name: 'Chủ trì' } }] },
    regulations: { state: [inForce(profile)] },
  });
  return (await world.show(SLOT[phase] ?? '')).page;
};

describe.each(['collective-review', 'staff-proposal', 'decision'] as const)('on the page of %s', (phase) => {
  it('suggests the rating that the points reach, with its article', async () => {
    const page = await rowsAt(phase, score('p1', 60_00));

    expect(page).toContain('data-suggested="excellent"');
    expect(page).toContain('Đ20 NĐ 335/2025/NĐ-CP');
  });

  it('says what is missing, by name', async () => {
    const page = await rowsAt(phase, score('p1', 60_00, ['2023-Q1', '2023-Q3']));

    expect(page).toContain('data-suggested="missing-data"');
    expect(page).toContain('thiếu dữ liệu: Quý 2/2023');
  });

  it('chooses nothing that the page did not choose before', async () => {
    const page = await rowsAt(phase, score('p1', 60_00));

    const chosen = [...page.matchAll(/<option value="([^"]+)" selected/g)].map(([, value]) => value);
    expect(chosen).toEqual(phase === 'collective-review' ? [] : ['completed']);
  });

  it('bounds a head by the unit’s rating where it is known, also among the ratings offered', async () => {
    const unit: Recorded = { kind: 'unit-rating', subject: 'agency:a1', content: aUnitRating({ rating: 'good' }) };
    const page = await rowsAt(phase, [...score('p1', 65_00), unit], [{ lead: 'head' }], nd233);

    expect(page).toContain('data-suggested="good"');
    expect(page).toContain('Đ12k7 NĐ 233/2026/NĐ-CP');
    // the filter above the rows offers every rating to look for
    const rows = page.slice(page.indexOf('data-suggested'));
    expect(rows).toContain('<option value="good"');
    expect(rows).not.toContain('<option value="excellent"');
  });
});

describe('discipline behind a suggestion', () => {
  const disciplines: Official['disciplines'] = [
    { form: 'reprimand', side: 'administrative', decidedOn: '2023-05-01', document: '1/QĐ', dutyRelated: true },
  ];
  const WORDS = 'bị kỷ luật';

  it('is only a bound for a chair and for the authority, and told to the personnel office', async () => {
    const [chair, authority, office] = await Promise.all(
      (['collective-review', 'decision', 'staff-proposal'] as const).map((phase) =>
        rowsAt(phase, score('p1', 60_00), [{ disciplines }]),
      ),
    );

    for (const page of [chair, authority, office]) expect(page).toContain('data-suggested="not-completed"');
    expect(chair).not.toContain(WORDS);
    expect(authority).not.toContain(WORDS);
    expect(office).toContain(WORDS);
  });
});

describe('an assumption behind a suggestion', () => {
  it('is marked wherever it is shown', async () => {
    const { standards } = nd335;
    const source = { document: 'NĐ 335/2025/NĐ-CP', article: 'Đ20', certainty: 'S' as const };
    const levels = standards.levels.map((level) =>
      level.points ? { ...level, points: { ...level.points, source } } : level,
    );

    expect(await rowsAt('decision', [], [{}], { ...nd335, standards: { ...standards, levels } })).toContain(
      'giả định: mới đọc tóm tắt',
    );
  });
});
