// What cannot be started is refused by name, and nothing is written.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Roster } from '#shared/domain/roster';
import type { Runtime } from '../../infra/local/runtime.ts';
import { rosterOf, sampleProvince } from '../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { changedBetween, dumpOf } from './dump.ts';
import { aFolder, aRuntime, folderOf, importSmall, PLAN } from './small-province.ts';

const withCircle = (): Roster => {
  const roster = rosterOf(sampleProvince({ size: 'small', seed: SAMPLE_SEED }));
  const panels = roster.panels.map((panel) =>
    panel.id === 'so-01' ? { ...panel, dependsOn: ['tinh-lanh-dao'] } : panel,
  );
  return { ...roster, panels };
};

describe('a kickoff that cannot be', () => {
  const refused = async (prepare: (runtime: Runtime) => Promise<unknown>, profile = PLAN.profile) => {
    const runtime = aRuntime({ dir: aFolder(onTestFinished) });
    onTestFinished(() => runtime.stop());
    await prepare(runtime);
    const before = dumpOf(folderOf(runtime));
    const refusal: unknown = await runtime.kickoff({ ...PLAN, profile }).catch((error: unknown) => error);
    await runtime.engine.idle();
    return {
      refusal,
      changed: changedBetween(before, dumpOf(folderOf(runtime))),
      entered: runtime.engine.transitions(),
    };
  };
  const nothing = { changed: [], entered: 0 };

  it('for an unknown profile is refused by name, and nothing is written', async () => {
    const refusal = { name: 'NotFound', facts: { profile: 'nd-1-1900' } };

    expect(await refused(importSmall, 'nd-1-1900')).toMatchObject({ refusal, ...nothing });
  });

  it('without a roster is refused by name, and nothing is written', async () => {
    const refusal = { name: 'NotFound', facts: { problem: 'no-roster' } };

    expect(await refused(async () => {})).toMatchObject({ refusal, ...nothing });
  });

  it('of panels that wait for one another is refused with the circle named, and nothing is written', async () => {
    const prepare = ({ deps }: Runtime) => deps.store.saveRoster('circle', withCircle());

    const { refusal, ...left } = await refused(prepare);

    expect(left).toEqual(nothing);
    expect(refusal).toMatchObject({ name: 'CircularPanels' });
    expect(refusal).toHaveProperty(
      'facts.circle',
      expect.stringMatching(/so-01 → tinh-lanh-dao|tinh-lanh-dao → so-01/),
    );
  });
});
