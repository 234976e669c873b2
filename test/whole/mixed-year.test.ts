// The year 2026 in one cycle: civil servants under NĐ 335, a school with rules of its own under NĐ 233, other public employees
// bridged to NĐ 90 with NĐ 48, contract workers beside them, leaders with quarters; through the whole workflow and its pages.
import { describe, expect, it, onTestFinished } from 'vitest';
import { factsOf } from '#shared/domain/fact';
import { knownOf } from '#shared/domain/known';
import { regimeOf } from '#shared/domain/regulations';
import { officialsOf } from '#shared/domain/unit';
import { resultTable } from '../../functions/console/results.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { panelOf } from '../../functions/units.ts';
import { HR_ADDRESS, PLANS, startOfSample } from '../../infra/local/demonstration.ts';
import { importSample } from '../../infra/local/import-sample.ts';
import { play } from '../../infra/local/people/crowd.ts';
import { intentionsOf, sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { recordYear } from '../../infra/local/sample/year-data.ts';
import { rosterDayOf } from '../../infra/local/sample/years.ts';
import { aFolder, aRuntime, serve } from './small-province.ts';

const PLAN = PLANS.mixed;

const ran = async () => {
  const runtime = aRuntime({ dir: aFolder(onTestFinished), start: startOfSample('mixed') });
  const { base, close } = await serve(runtime);
  onTestFinished(close);
  const { store } = runtime.deps;
  await importSample(store, { size: 'mixed', seed: SAMPLE_SEED }, rosterDayOf('mixed'));
  await runtime.kickoff(PLAN);
  await runtime.engine.idle();
  const intended = intentionsOf('mixed');
  await recordYear(runtime.deps, PLAN.id, intended);
  const cast = sampleCast({ cycle: PLAN.id, size: 'mixed', seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
  await play({ base, seed: 1, cast, tell: () => {}, width: 16 });
  await runtime.engine.idle();
  return { store, intended, cycle: await cycleOf(store, PLAN.id) };
};

describe('a cycle of 2026', () => {
  it('rates each kind of person by its own regime, and ends as decided', async () => {
    const { store, intended, cycle } = await ran();
    const { rows } = await resultTable({ store }, PLAN.id);
    const rated = Object.fromEntries(
      rows.filter(({ official }) => official in intended).map((row) => [row.official, row.outcome]),
    );
    expect(rated).toEqual(intended);

    const panels = await Promise.all(cycle.panels.map((id) => panelOf(store, { cycle: PLAN.id, kind: 'panel', id })));
    const profiles = panels.flatMap((record) => {
      const people = new Map(officialsOf(record).map((each) => [each.id, each]));
      return factsOf(record.facts, 'result').flatMap(({ subject, content }) => {
        const official = people.get(subject);
        if (official === undefined) return [];
        expect(content.profile).toBe(regimeOf(cycle.regulations, official).id);
        return [
          `${official.kind} at ${official.agency === 'thpt' ? 'a unit with own rules' : 'another unit'}: ${content.profile}`,
        ];
      });
    });
    expect([...new Set(profiles)].sort()).toEqual([
      'civil-servant at another unit: nd-335-2025',
      'contract-worker at a unit with own rules: nd-233-2026',
      'contract-worker at another unit: nd-90-2020-amended',
      'public-employee at a unit with own rules: nd-233-2026',
      'public-employee at another unit: nd-90-2020-amended',
    ]);

    // every decision has a proof that its caps hold, each regime's over its own people
    const proofs = panels.flatMap(({ facts }) => factsOf(facts, 'cap-proof'));
    expect(proofs.length).toBeGreaterThanOrEqual(cycle.panels.length);

    // three quarters make the points of whoever is rated by points
    const known = panels.flatMap((record) =>
      officialsOf(record)
        .filter((official) => regimeOf(cycle.regulations, official).id === 'nd-335-2025' && official.id in intended)
        .map((official) => [intended[official.id], knownOf(record, cycle, official).points] as const),
    );
    const excellent = known.filter(([rating, points]) => rating === 'excellent' && points !== undefined);
    expect(excellent.length).toBeGreaterThan(0);
    for (const [, points] of excellent) expect(points).toBeGreaterThanOrEqual(90_00);
  });
});
