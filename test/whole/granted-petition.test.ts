// A granted petition through the whole workflow: cap, results, the panel above, Party cell and tally run again as facts of
// a new round, and what changed is shown to the office and to the person.
import { beforeAll, describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { proofFile } from '#shared/domain/cap-proof/kept';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, type FactKind, factsOf } from '#shared/domain/fact';
import type { Roster } from '#shared/domain/roster';
import { freshSettlement, roundOf } from '#shared/domain/rounds';
import type { CellRecord, PanelRecord, UnitRecord } from '#shared/domain/unit';
import { resultTable } from '../../functions/console/results.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { intendedPetitions, ratingsBeforePetitions } from '../../infra/local/sample/intended.ts';
import { rosterOf, sampleProvince } from '../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { signIn } from './console.ts';
import { aFolder, aRuntime, letAllAct, PLAN, serve } from './small-province.ts';

const sample = rosterOf(sampleProvince({ size: 'small', seed: SAMPLE_SEED }));
const granted = intendedPetitions(sample, SAMPLE_SEED).find((each) => each.granted)?.official ?? '';
/** The sample, with the petitioner as a Party member. */
const roster: Roster = {
  ...sample,
  officials: sample.officials.map((each) => (each.id === granted ? { ...each, cell: sample.cells[0]?.id } : each)),
};
const undo: (() => void)[] = [];

type After = { cycle: Cycle; units: UnitRecord[]; good: number; page: string; own: string };
let after: After;

const run = async (): Promise<After> => {
  const runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
  const { base, close } = await serve(runtime);
  try {
    const { store, clock, secrets } = runtime.deps;
    await store.saveRoster('with-a-member', roster);
    await runtime.kickoff(PLAN);
    await letAllAct(base);
    await runtime.engine.idle();
    const cycle = await cycleOf(store, PLAN.id);
    const refs = [
      ...cycle.panels.map((id) => ({ cycle: cycle.id, kind: 'panel' as const, id })),
      ...cycle.cells.map((id) => ({ cycle: cycle.id, kind: 'cell' as const, id })),
    ];
    const units = await Promise.all(refs.map((ref) => store.unit(ref)));
    const { tally } = await resultTable({ store }, cycle.id);
    const [panel] = (await store.resultsOf(granted)).map(({ unit }) => unit.id);
    const desk = await signIn(base, runtime);
    const page = await desk.get(`/console/${cycle.id}/panel/${panel}`);
    const claim = { purpose: 'result', cycle: cycle.id, unitKind: 'panel', unit: panel ?? '', epoch: 1 } as const;
    const link = signLink(
      { ...claim, slot: `official:${granted}`, expires: addDays(clock.now(), 1) },
      await secrets.linkKeys(),
    );
    const own = await (await fetch(`${base}/l/${link}`)).text();
    return { cycle, units, good: tally.good, page, own };
  } finally {
    await close();
  }
};

beforeAll(async () => {
  after = await run();
  return () => {
    for (const each of undo) each();
  };
}, 120_000);

const panelOfPetitioner = (): PanelRecord => {
  const found = after.units.find(
    (unit): unit is PanelRecord =>
      unit.kind === 'panel' && unit.facts.some(({ kind, subject }) => kind === 'result' && subject === granted),
  );
  if (found === undefined) throw new TypeError(`${granted} has no result`);
  return found;
};
const byRound = <K extends FactKind>({ facts }: UnitRecord, kind: K): Fact<K>[] =>
  factsOf(facts, kind).sort((a, b) => a.round - b.round);

describe('after a granted petition', () => {
  it('the panel decided again, and only the petitioner’s result has a new round', () => {
    const panel = panelOfPetitioner();
    const results = byRound(panel, 'result');
    const own = results.filter(({ subject }) => subject === granted);

    expect(own.map(({ content }) => content.outcome)).toEqual(['completed', 'good']);
    expect(own.at(-1)?.round).toBe(roundOf('decision', panel));
    expect(new Set(own.map(({ content }) => content.number)).size).toBe(2);
    expect(results.filter(({ round }) => round === own.at(-1)?.round).map(({ subject }) => subject)).toEqual([granted]);
  });

  it('the cap was counted again: each round has its own proof, and both verify', () => {
    const panel = panelOfPetitioner();
    const proofs = byRound(panel, 'cap-proof');

    expect(proofs.map(({ round }) => round)).toEqual([...new Set(byRound(panel, 'result').map(({ round }) => round))]);
    const ratings = proofs.map(({ content }) => content.people.find(({ official }) => official === granted)?.rating);
    expect(ratings).toEqual(['completed', 'good']);
    expect(proofs[0]?.content.groups).not.toEqual(proofs[1]?.content.groups);
    for (const { content } of proofs)
      expect(verifyCapProof(JSON.parse(JSON.stringify(proofFile(content, after.cycle))))).toEqual({
        holds: true,
        problems: [],
      });
  });

  it('the panel above heard the new tally and stands on it', () => {
    const panel = panelOfPetitioner();
    const upper = after.units.find(({ kind, ref }) => kind === 'panel' && panel.panel.upper.includes(ref.id));
    const told = byRound(upper ?? panel, 'lower-results').filter(({ content }) => content.panel === panel.ref.id);

    const [before, now] = [told.at(0)?.content.tally, told.at(-1)?.content.tally];
    expect(told.length).toBeGreaterThan(1);
    expect(now).toEqual({ ...before, good: (before?.good ?? 0) + 1, completed: (before?.completed ?? 0) - 1 });
    expect(freshSettlement(upper?.facts ?? [])?.content.used[panel.ref.id]).toBe(told.at(-1)?.content.resultsRound);
  });

  it('the Party cell of a member heard the new result and decided on it', () => {
    const cells = after.units.filter((unit): unit is CellRecord => unit.kind === 'cell');
    const cell = cells.find(({ cell: { members } }) => members.some(({ official }) => official === granted));
    const told = byRound(cell ?? panelOfPetitioner(), 'members-announced').flatMap(
      ({ content }) => content.results[granted] ?? [],
    );

    expect(told).toEqual(['completed', 'good']);
    const rounds = byRound(cell ?? panelOfPetitioner(), 'party-decision').map(({ round }) => round);
    expect(Math.max(...rounds)).toBeGreaterThan(1);
    expect(freshSettlement(cell?.facts ?? [])).toBeDefined();
  });

  it('every unit settled on the newest results, and the figures count the petitioner as good', () => {
    for (const { facts, ref } of after.units)
      expect({ ref, fresh: freshSettlement(facts) !== undefined }).toEqual({ ref, fresh: true });
    const decided = Object.values(ratingsBeforePetitions(roster, SAMPLE_SEED)).filter(
      (rating) => rating === 'good',
    ).length;
    expect(after.good).toBe(decided + 1);
  });

  it('the console and the person see what it was before and what it is now', () => {
    const papers = byRound(panelOfPetitioner(), 'result')
      .filter(({ subject }) => subject === granted)
      .map(({ content }) => content.number ?? '');

    const changed = after.page.slice(after.page.indexOf('Kết quả đã thay đổi'));
    expect(changed).toMatch(/Hoàn thành nhiệm vụ \(.*Hoàn thành tốt nhiệm vụ \(.*kiến nghị được chấp nhận/s);
    const [now = '', before = ''] = after.own.split('Trước khi thay đổi');
    expect([now.includes(papers[1] ?? ''), before.includes(papers[0] ?? '')]).toEqual([true, true]);
    expect(now).toContain('Hoàn thành tốt nhiệm vụ');
  });
});
