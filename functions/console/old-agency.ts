// HR asks the agency that somebody came from for its comment, by one link, or types in the letter that came on paper.
// Nothing waits for either.
import type { Cycle } from '#shared/domain/cycle';
import { eligibilityIn } from '#shared/domain/eligibility';
import { NotFound } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import { type TransferComment, transferSubject } from '#shared/domain/transfer-comment';
import { type PanelRecord, participantsOf } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { sendToOldAgency } from '../mails/ask-old-agency.ts';
import { type Actor, alreadyRecorded, factBy, putOnce, type Recorded } from './actor.ts';

type Asking = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;
type Here = { cycle: Cycle; record: PanelRecord };

/** People of whom the rules say that their old agency must comment. */
export const commentNeeded = ({ cycle, record }: Here): Official[] =>
  participantsOf(record).filter((official) => {
    const eligibility = eligibilityIn(official, cycle);
    return eligibility.status === 'rated' && eligibility.toAskFirst?.some(({ code }) => code === 'old-agency-comment');
  });

export const neededOf = (here: Here, id: string): Official => {
  const official = commentNeeded(here).find((each) => each.id === id);
  if (official === undefined) throw new NotFound(`no comment is needed on ${id}`, { official: id });
  return official;
};

export const oldAgencySlot = (official: string): string => `old-agency:${official}`;

/** `epoch` is the one that the form showed: the same request twice opens one link and sends one mail, not two. */
export const askOldAgency = async (
  deps: Asking,
  here: Here,
  asked: { official: string; to: string; epoch: number },
  actor: Actor,
): Promise<Recorded<'link-reset'>> => {
  const { ref, epochs, panel } = here.record;
  const slot = oldAgencySlot(neededOf(here, asked.official).id);
  if (asked.epoch > (epochs[slot] ?? 1)) throw new NotFound('no such epoch', { slot, epoch: asked.epoch });
  const epoch = asked.epoch + 1;
  const content = { slot, epoch, reason: 'transfer-comment' };
  const saying = { unit: ref, kind: 'link-reset' as const, subject: slot, round: asked.epoch, at: deps.clock.now() };
  const recorded = await putOnce(deps.store, factBy<'link-reset'>(actor, { ...saying, content }));
  await deps.store.raiseEpoch(ref, slot, epoch);
  const mail = { ref, unit: panel.name, slot, epoch, to: asked.to, asked: recorded.fact.at };
  if (!(await sendToOldAgency(deps, mail))) throw alreadyRecorded(recorded.fact);
  return recorded;
};

/** The letter that came on paper, word for word. Throws AlreadyRecorded where another comment stands. */
export const recordPaperComment = (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  ref: UnitRef,
  content: TransferComment,
  actor: Actor,
): Promise<Recorded<'transfer-comment'>> => {
  const saying = { unit: ref, kind: 'transfer-comment' as const, subject: transferSubject(content.official), round: 1 };
  const onPaper: Actor = { ...actor, channel: 'paper' };
  return putOnce(store, factBy<'transfer-comment'>(onPaper, { ...saying, at: clock.now(), content }));
};
