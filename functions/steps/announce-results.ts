// Notices with a petition link, word to the Party cells of the people concerned, and the panel's published figures.
// Nothing of it without the cap proof of the decision.

import { checkProven } from '#shared/domain/cap-proof/kept';
import { NotFound } from '#shared/domain/errors';
import { type Fact, factsOf, makeFact } from '#shared/domain/fact';
import type { Outcome } from '#shared/domain/rating';
import { basisOf, resultsOf } from '#shared/domain/results';
import { roundOf } from '#shared/domain/rounds';
import type { Slot } from '#shared/domain/slots';
import { holderOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import { cycleOf } from '../gates/rules.ts';
import { tell } from '../gates/tell.ts';
import { sendResults } from '../mails/request.ts';
import type { StepHandler } from '../middleware/step.ts';
import { resultsPublished } from '../publishing/results.ts';
import { eachOf, latestBySubject, panelOf } from '../units.ts';

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

/** Cell → its members' State outcomes in this panel, as they stand now. */
const forCells = (announcing: Announcing): Map<string, Record<string, Outcome>> => {
  const touched = new Set(concerned(announcing).map(({ content }) => content.cell));
  const cells = new Map<string, Record<string, Outcome>>();
  for (const { subject, content } of latestBySubject(announcing.record.facts, 'result').values()) {
    if (content.cell === undefined || !touched.has(content.cell)) continue;
    cells.set(content.cell, { ...cells.get(content.cell), [subject]: content.outcome });
  }
  return cells;
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

    await eachOf([...forCells(announcing)], 8, ([cell, results]) =>
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
          content: { panel: ref.id, resultsRound: round, results },
        }),
      ),
    );
    const notices = noticesTo(announcing);
    await sendResults(deps, record, round, notices);
    await deps.events.publish([resultsPublished({ ...announcing, cycle, results: resultsOf(record, cycle) })]);
    return { round, notices: notices.length, proof };
  };
