// The simulated people fill whatever form they are shown, and it is taken.
import { describe, expect, it } from 'vitest';
import { ownRatingOf, type SelfAssessment, valuesOf } from '#shared/domain/self-assessment';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { FILLERS } from '../../../../infra/local/people/fill.ts';
import { formOf } from '../../../../infra/local/people/form.ts';
import { aRegulations, aSupplement } from '../../../builders.ts';
import { anOfficial, atSelfAssessment, CYCLE } from '../../../functions/pages/world.ts';

const REGIMES = {
  'NĐ 90': aRegulations(),
  'NĐ 335, by points': aRegulations({ state: [nd335] }),
  'NĐ 233, by the two sums': aRegulations({ state: [nd233] }),
  'NĐ 233, by the unit’s own criteria': aRegulations({ state: [nd233], supplements: [aSupplement()] }),
};

describe('a simulated person’s own assessment', () => {
  for (const [name, regulations] of Object.entries(REGIMES))
    it.each(['staff', 'head'] as const)(`is taken under ${name}, of %s`, async (lead) => {
      const kind = name.startsWith('NĐ 233') ? 'public-employee' : 'civil-servant';
      const people = ['o1', 'o2', 'o3', 'o4'].map((id) => anOfficial(id, { kind, lead }));
      const world = await atSelfAssessment({ ...CYCLE, regulations }, people);
      const token = world.link('self-assessment', 'official:o1');
      const form = formOf(await (await world.get(token)).text());
      const intentions = { ratings: { o1: 'good' }, petitions: [] };
      const occasion = { unit: 'p1', round: 1, today: '2023-11-02', official: 'o1' };
      if (form === undefined) throw new TypeError('no form');

      const filled = FILLERS['self-assessment']?.(form, intentions, occasion) ?? {};
      const answer = await world.post(token, { ...form.values, ...filled });

      const content = (await world.fact('self-assessment', 'official:o1'))?.content as SelfAssessment;
      expect(answer.status).toBe(200);
      expect(ownRatingOf(content)).toBe('good');
      expect(Object.values(valuesOf(content)).length).toBeGreaterThanOrEqual(3);
    });
});
