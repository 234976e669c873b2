// The cap proof of the decision that counts, then one result by official; a later round writes only what changed.
// Panels above are told.
import { canonical } from '#shared/domain/canonical';
import { capProofFact } from '#shared/domain/cap-proof/kept';
import { NotFound } from '#shared/domain/errors';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { Outcome } from '#shared/domain/rating';
import { basisOf, resultsOf } from '#shared/domain/results';
import { roundOf } from '#shared/domain/rounds';
import { tallyOf } from '#shared/domain/tally';
import type { PanelRecord } from '#shared/domain/unit';
import { cycleOf } from '../gates/rules.ts';
import { tellUpper } from '../gates/tell-upper.ts';
import type { StepHandler } from '../middleware/step.ts';
import { eachOf, latestBySubject, panelOf } from '../units.ts';

const essence = ({ content }: Fact<'result'>): string => canonical([content.outcome, content.reason ?? null]);

/** Results that differ from those of earlier rounds; in the first round all. A repeated step finds its own. */
export const changedResults = (record: PanelRecord, results: Fact<'result'>[]): Fact<'result'>[] => {
  const earlier = latestBySubject(
    factsOf(record.facts, 'result').filter((fact) => results.every(({ round }) => fact.round < round)),
    'result',
  );
  return results.filter((result) => {
    const before = earlier.get(result.subject);
    return before === undefined || essence(before) !== essence(result);
  });
};

/** A panel with nobody decided has nothing to prove, and says so. */
const saysOf = (proof: Fact<'cap-proof'> | undefined): 'recorded' | 'nobody-decided' =>
  proof === undefined ? 'nobody-decided' : 'recorded';

export const handle: StepHandler<'record-results'> =
  (deps) =>
  async ({ unit: ref }) => {
    const { store } = deps;
    const record = await panelOf(store, ref);
    const cycle = await cycleOf(store, ref.cycle);
    const results = resultsOf(record, cycle);
    const basis = basisOf(record);
    if (basis === undefined) throw new NotFound(`no decision counts in ${ref.id}`, { panel: ref.id });

    const proof = capProofFact(record, cycle);
    if (proof !== undefined) await store.putFact(proof);
    const changed = changedResults(record, results);
    await eachOf(changed, 16, async (fact) => void (await store.putFact(fact)));

    const resultsRound = roundOf('decision', record);
    // a re-decision that changed nobody is no news for the panels above
    if (resultsRound > 1 && changed.length === 0) return { recorded: 0, round: resultsRound, proof: saysOf(proof) };
    const tally = tallyOf(results.map(({ content }): Outcome => content.outcome));
    const said = { panel: ref.id, agency: record.panel.agency, resultsRound, tally };
    await eachOf(record.panel.upper, 8, (upper) =>
      tellUpper(deps, { ...ref, kind: 'panel', id: upper }, said, basis.at),
    );
    return { recorded: changed.length, round: resultsRound, proof: saysOf(proof) };
  };
