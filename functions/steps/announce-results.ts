// Notices with a petition link, word to the Party cells of the people concerned, and the panel's published figures.
// Nothing of it without the cap proof of the decision.

import { checkProven } from '#shared/domain/cap-proof/kept';
import { NotFound } from '#shared/domain/errors';
import { type Fact, factsOf, makeFact } from '#shared/domain/fact';
import { basisOf, resultsOf } from '#shared/domain/results';
import { roundOf } from '#shared/domain/rounds';
import type { Slot } from '#shared/domain/slots';
import { holderOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import { cycleOf } from '../gates/rules.ts';
import { tell } from '../gates/tell.ts';
import { sendResults } from '../mails/request.ts';
import type { StepHandler } from '../middleware/step.ts';
import { toldToCells } from '../publishing/cells.ts';
import { resultsPublished } from '../publishing/results.ts';
import { eachOf, panelOf } from '../units.ts';

type Announcing = { record: PanelRecord; round: number; at: string };

/** Only whom this round's results concern hears of it again. */
const concerned = ({ record, round }: Announcing): Fact<'result'>[] =>
  factsOf(record.facts, 'result').filter((result) => result.round === round);

const noticesTo = (announcing: Announcing): Slot[] => {
  const people = new Map(officialsOf(announcing.record).map((official) => [official.id, official]));
  return concerned(announcing).flatMap(({ subject }) => {
    const official = people.get(subject);
    if (official === undefined || !official.active || official.decidedElsewhere) return [];
    return [{ id: `official:${subject}`, role: 'official' as const, holder: holderOf(official), rows: [subject] }];
  });
};

export const handle: StepHandler<'announce-results'> =
  (deps) =>
  async ({ unit: ref }) => {
    const record = await panelOf(deps.store, ref);
    const cycle = await cycleOf(deps.store, ref.cycle);
    const basis = basisOf(record);
    if (basis === undefined) throw new NotFound(`no decision counts in ${ref.id}`, { panel: ref.id });
    const proof = checkProven(record, cycle);
    const { at } = basis;
    const round = roundOf('decision', record);
    const announcing = { record, round, at };

    await eachOf([...toldToCells({ ...announcing, cycle })], 8, ([cell, content]) =>
      tell(
        deps,
        'members-announced',
        makeFact({
          unit: { cycle: ref.cycle, kind: 'cell', id: cell },
          kind: 'members-announced',
          subject: `panel:${ref.id}`,
          round,
          at,
          by: 'step',
          channel: 'step',
          content,
        }),
      ),
    );
    const notices = noticesTo(announcing);
    await sendResults(deps, record, round, notices);
    await deps.events.publish([resultsPublished({ ...announcing, cycle, results: resultsOf(record, cycle) })]);
    return { round, notices: notices.length, proof };
  };
