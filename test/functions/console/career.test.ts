// Over the years: recommendations from the results of several cycles and from what the roster says of earlier years.
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import type { Outcome } from '#shared/domain/rating';
import type { Store } from '#shared/ports';
import { careersOf } from '../../../functions/console/career.ts';
import { aCycle, aFact, anOfficial, aPanel, aTally } from '../../builders.ts';
import { browse } from '../pages/console/browser.ts';
import { aWorld } from './world.ts';

type Year = {
  id: string;
  results: Record<string, Outcome>;
  officials?: Official[];
  settled?: boolean;
  period?: { from: string; to: string };
};

const yearOf = (id: string) => ({ from: `${id}-01-01`, to: `${id}-12-31` });

/** Each cycle with one panel that holds these people and has these results; settled unless told otherwise. */
const years = async (...all: Year[]) => {
  const world = await aWorld();
  const { store } = world;
  for (const {
    id,
    results,
    officials = Object.keys(results).map((each) => anOfficial({ id: each })),
    settled = true,
    period = yearOf(id.slice(0, 4)),
  } of all) {
    const unit = { cycle: id, kind: 'panel', id: 'p1' } as const;
    await store.putCycle(aCycle({ id, period, cells: [] }));
    await store.freeze([{ ref: unit, panel: aPanel(), officials }]);
    const at = `${id.slice(0, 4)}-12-12T03:00:00.000Z`;
    for (const [subject, outcome] of Object.entries(results))
      await store.putFact(
        aFact('result', { outcome, profile: 'nd-90-2020', profileVersion: 2 }, { unit, subject, at, by: 'step' }),
      );
    const settlement = { tally: aTally(), used: {} };
    if (settled) await store.putFact(aFact('settlement', settlement, { unit, subject: 'panel', at, by: 'step' }));
  }
  const cycle = async (id: string) => (await store.cycle(id)) ?? aCycle();
  const careers = async (id: string) => careersOf({ store }, await cycle(id));
  return { world, careers };
};

describe('over the years', () => {
  it('two years in a row not completed, kept here, are a recommendation with its article [R46]', async () => {
    const { careers } = await years(
      { id: '2023', results: { o1: 'not-completed' } },
      { id: '2024', results: { o1: 'not-completed' } },
    );

    expect(await careers('2024')).toMatchObject([
      {
        official: { id: 'o1' },
        panel: 'p1',
        recommendations: [
          {
            rule: 'dismissal-after-two-years',
            years: [
              { year: 2023, rating: 'not-completed' },
              { year: 2024, rating: 'not-completed' },
            ],
            source: { article: 'Đ1k12' },
            provisional: false,
          },
        ],
      },
    ]);
  });

  it('[R49] count a year that only the roster knows', async () => {
    const officials = [anOfficial({ earlierRatings: [{ year: 2023, outcome: 'completed' }] })];
    const { careers } = await years({ id: '2024', results: { o1: 'not-completed' }, officials });

    const [career] = await careers('2024');
    expect(career?.recommendations.map(({ rule }) => rule)).toEqual(['streamlining']);
  });

  it('ask about a year that nobody knows, and guess nothing', async () => {
    const { careers } = await years({ id: '2024', results: { o1: 'not-completed' } });

    const [career] = await careers('2024');
    expect(career?.recommendations).toEqual([]);
    expect(career?.questions).toContainEqual({ rule: 'dismissal-after-two-years', code: 'year-missing', year: 2023 });
  });

  it('trust the result kept here over the roster’s, and say where the two differ', async () => {
    const officials = [anOfficial({ earlierRatings: [{ year: 2023, outcome: 'good' }] })];
    const { careers } = await years(
      { id: '2023', results: { o1: 'not-completed' } },
      { id: '2024', results: { o1: 'not-completed' }, officials },
    );

    const [career] = await careers('2024');
    expect(career?.recommendations).toHaveLength(1);
    expect(career?.differences).toEqual([{ year: 2023, here: 'not-completed', roster: 'good' }]);
  });

  it('[R47] count a leader’s two years within the term that the roster gives', async () => {
    const leader = anOfficial({
      lead: 'head',
      term: { from: '2021-01-01' },
      earlierRatings: [
        { year: 2022, outcome: 'not-completed' },
        { year: 2023, outcome: 'good' },
      ],
    });
    const { careers } = await years({ id: '2024', results: { o1: 'not-completed' }, officials: [leader] });

    expect((await careers('2024'))[0]?.recommendations).toMatchObject([
      { rule: 'leader-moved-or-not-reappointed', years: [{ year: 2022 }, { year: 2024 }] },
    ]);
  });

  it('are provisional until the panel has settled', async () => {
    const { careers } = await years(
      { id: '2023', results: { o1: 'not-completed' } },
      { id: '2024', results: { o1: 'not-completed' }, settled: false },
    );

    expect((await careers('2024'))[0]?.recommendations[0]?.provisional).toBe(true);
  });

  it('[R48] need a single year from 2026 on', async () => {
    const { careers } = await years({ id: '2026', results: { o1: 'not-completed', o2: 'completed', o3: 'good' } });

    expect(
      (await careers('2026')).map(({ official, recommendations }) => [official.id, recommendations[0]?.rule]),
    ).toEqual([['o1', 'lower-post-or-dismissal']]);
  });

  it('take no quarter for a year, and look at no later year', async () => {
    const quarter = { from: '2023-07-01', to: '2023-09-30' };
    const { careers } = await years(
      { id: '2023-q3', results: { o1: 'not-completed' }, period: quarter },
      { id: '2024', results: { o1: 'not-completed' } },
      { id: '2025', results: { o1: 'good' } },
    );

    expect((await careers('2024'))[0]?.recommendations).toEqual([]);
    expect(await careers('2023-q3')).toEqual([]);
  });

  it('read the history of those only whom a rule could concern', async () => {
    const { world } = await years({
      id: '2024',
      results: { o1: 'not-completed', o2: 'good', o3: 'excellent', o4: 'not-rated' },
    });
    const read: string[] = [];
    const resultsOf: Store['resultsOf'] = (official) => {
      read.push(official);
      return world.store.resultsOf(official);
    };
    const cycle = (await world.store.cycle('2024')) ?? aCycle();

    await careersOf({ store: { ...world.store, resultsOf } }, cycle);

    expect(read).toEqual(['o1']);
  });
});

describe('the page over the years', () => {
  it('shows recommendations, questions and the uses in force, with articles; the same as CSV', async () => {
    const officials = [anOfficial(), anOfficial({ id: 'o2', lead: 'head' })];
    const { world } = await years(
      { id: '2023', results: { o1: 'not-completed' } },
      { id: '2024', results: { o1: 'not-completed', o2: 'not-completed' }, officials },
    );
    world.clock.at = '2025-01-15T03:00:00.000Z';
    const browser = browse(world);
    await browser.signInAsAuditor();

    const page = await (await browser.get('/console/2024/career')).text();
    const csv = await (await browser.get('/console/2024/career.csv')).text();

    for (const text of [
      'xem xét cho thôi việc',
      'Đ1k12 Luật sửa đổi 2019',
      'NĐ 46/2010',
      'không có kết quả của năm này',
    ])
      expect(page).toContain(text);
    expect(page).toContain('không rõ nhiệm kỳ');
    expect(page.match(/data-use="[^"]+"/g)).toEqual([
      'data-use="bonus"',
      'data-use="personnel-work"',
      'data-use="reorganisation"',
    ]);
    expect(csv).toContain(
      'o1,Người Mẫu o1,p1,recommendation,dismissal-after-two-years,2023: not-completed; 2024: not-completed',
    );
    expect(csv).toContain('o2,Người Mẫu o2,p1,question: year-missing');
  });

  it('says that there is nothing to recommend', async () => {
    const { world } = await years({ id: '2024', results: { o1: 'good' } });
    const browser = browse(world);
    await browser.signIn();

    expect(await (await browser.get('/console/2024/career')).text()).toContain('Không có khuyến nghị nào.');
  });
});
