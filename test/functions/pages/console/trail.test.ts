// The trail of a cycle in the console: every act, by filter, a bounded reading a page, and as a file.
import { describe, expect, it } from 'vitest';
import { makeFact } from '#shared/domain/fact';
import { extendDue } from '../../../../functions/console/extend.ts';
import { UNITS_A_PAGE } from '../../../../functions/console/trail.ts';
import { aPartyReview } from '../../../builders.ts';
import { aWorld, C1, HR, OPENED, P1, P2, type World } from '../../console/world.ts';
import { browse } from './browser.ts';

const TRAIL = '/console/2023/trail';

/** Two extensions, of two panels on two days, and a Party review typed in from paper. */
const withActs = async (): Promise<World> => {
  const world = await aWorld();
  for (const [ref, at, reason] of [
    [P1, '2023-11-02T03:00:00.000Z', '=1+1'],
    [P2, '2023-11-03T03:00:00.000Z', 'Mưa lũ'],
  ] as const) {
    world.clock.at = at;
    await world.openAt(ref, 'self-assessment');
    await extendDue(
      world.deps,
      ref,
      { phase: 'self-assessment', round: 1, due: '2023-12-01T16:59:59.999Z', reason },
      HR,
    );
  }
  const said = { at: OPENED, round: 1, by: 'hr:0' };
  await world.store.putFact(
    makeFact({
      ...said,
      unit: C1,
      kind: 'party-review',
      subject: 'secretary',
      channel: 'paper',
      content: aPartyReview(),
    }),
  );
  await world.store.putFact(
    makeFact({
      ...said,
      unit: P1,
      kind: 'roster-change',
      subject: 'o2',
      channel: 'console',
      content: { change: 'out', why: 'retired', document: '=12' },
    }),
  );
  return world;
};

const read = async (query: string, auditor = false): Promise<string> => {
  const browser = browse(await withActs());
  await (auditor ? browser.signInAsAuditor() : browser.signIn());
  const page = await (await browser.get(`${TRAIL}${query}`)).text();
  return page.includes('<tbody>') ? (page.split('<tbody>')[1] ?? '') : page;
};

describe('the trail', () => {
  it('tells every act of the cycle, newest first, with its document and reason', async () => {
    const page = await read('');

    expect(page).toMatch(/Mưa lũ.*=1\+1/s);
    expect(page).toContain('=12');
    expect(page).toContain('secretary');
  });

  it('is of one unit, one kind, one day, one channel, one person', async () => {
    expect(await read('?unit=panel:p2')).not.toContain('=1+1');
    expect(await read('?kind=roster-change')).not.toContain('Mưa lũ');
    expect(await read('?kind=extension&day=2023-11-03')).not.toContain('=1+1');
    expect(await read('?channel=paper')).not.toContain('=12');
    const person = await read('?unit=panel:p1&person=o2');
    expect(person).toContain('=12');
    expect(person).not.toContain('=1+1');
  });

  it('keeps from an auditor who recorded what on the Party side', async () => {
    expect(await read('', true)).not.toContain('secretary');
    expect(await read('', true)).toContain('=12');
  });

  it('shows HR of one agency that agency only, and no Party cell', async () => {
    const world = await withActs();
    world.deps.settings.listed = [
      { role: 'hr-of-agency', agency: 'a1', address: 'to-chuc@a1.example' },
      { role: 'hr-of-agency', agency: 'a2', address: 'to-chuc@a2.example' },
    ];
    const shown = async (who: string) => {
      const browser = browse(world);
      await browser.signInAs(who);
      return (await browser.get(`${TRAIL}.csv`)).text();
    };

    expect(await shown('hr-of-agency:a1-0')).toContain('Mưa lũ');
    expect(await shown('hr-of-agency:a1-0')).not.toContain('secretary');
    expect(await shown('hr-of-agency:a2-0')).not.toContain('Mưa lũ');
  });

  it('reads a few units a page where neither a unit nor a kind is chosen', async () => {
    const world = await aWorld({
      panels: Array.from({ length: 40 }, (_, at) => (at === 0 ? 'p2' : `x${at}`)),
      cells: [],
    });
    const unit = world.deps.store.unit;
    let units = 0;
    world.deps.store.unit = async (ref) => {
      units += 1;
      return unit(P2.id === ref.id ? ref : P1);
    };
    const browser = browse(world);
    await browser.signIn();

    const page = await (await browser.get(TRAIL)).text();

    expect(units).toBe(UNITS_A_PAGE);
    expect(page).toContain(`Trang này đọc đơn vị 1–${UNITS_A_PAGE} trong 40`);
    expect(page).toContain(`from=${UNITS_A_PAGE}`);
  });

  it('is a file that no spreadsheet runs, whole whatever page was shown', async () => {
    const browser = browse(await withActs());
    await browser.signIn();
    const reply = await browser.get('/console/2023/trail.csv');
    const text = await reply.text();

    expect(reply.headers.get('content-disposition')).toContain('trail-2023.csv');
    expect(text.split('\r\n')).toHaveLength(1 + 4 + 1);
    expect(text).toContain("'=12");
    expect(text).not.toMatch(/,=12/);
    expect(text).toMatch(/paper,secretary/);
  });

  it('is linked from its cycle, its unit and its person', async () => {
    const browser = browse(await withActs());
    await browser.signIn();
    const page = async (path: string) => (await browser.get(path)).text();

    expect(await page('/console/2023')).toContain(`href="${TRAIL}"`);
    expect(await page('/console/2023/panel/p1')).toContain(`href="${TRAIL}?unit=panel:p1"`);
    expect(await page('/console/2023/panel/p1/person/o1')).toContain(`${TRAIL}?unit=panel:p1&amp;person=o1`);
  });
});
