// HR asks the agency that somebody came from, or the place of a further post, for its comment by one link, or types in the
// letter that came on paper. Nothing waits for either.
import type { Cycle } from '#shared/domain/cycle';
import { eligibilityIn } from '#shared/domain/eligibility';
import { NotFound } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import { oldAgencyOf, otherPostsOf, type Place, type TransferComment } from '#shared/domain/transfer-comment';
import { type PanelRecord, participantsOf } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { sendToOldAgency } from '../mails/ask-old-agency.ts';
import { type Actor, alreadyRecorded, factBy, putOnce, type Recorded } from './actor.ts';

type Asking = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;
type Here = { cycle: Cycle; record: PanelRecord };

export type Asked = { official: Official; place: Place };

const asksOldAgency = (official: Official, cycle: Cycle): boolean => {
  const eligibility = eligibilityIn(official, cycle);
  return (
    eligibility.status === 'rated' && eligibility.toAskFirst?.some(({ code }) => code === 'old-agency-comment') === true
  );
};

/** Who is to be asked about, and where: the old agency where the rules say so, and the place of each further post. */
export const commentNeeded = ({ cycle, record }: Here): Asked[] =>
  participantsOf(record).flatMap((official) =>
    [...(asksOldAgency(official, cycle) ? oldAgencyOf(official) : []), ...otherPostsOf(official)].map((place) => ({
      official,
      place,
    })),
  );

export const neededOf = (here: Here, id: string, key: string): Asked => {
  const asked = commentNeeded(here).find(({ official, place }) => official.id === id && place.key === key);
  if (asked === undefined) throw new NotFound(`no comment is needed on ${id}`, { official: id });
  return asked;
};

/** `epoch` is the one that the form showed: the same request twice opens one link and sends one mail, not two. */
export const askOldAgency = async (
  deps: Asking,
  here: Here,
  asked: { official: string; place: string; to: string; epoch: number },
  actor: Actor,
): Promise<Recorded<'link-reset'>> => {
  const { ref, epochs, panel } = here.record;
  const { slot } = neededOf(here, asked.official, asked.place).place;
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
  { subject, content }: { subject: string; content: TransferComment },
  actor: Actor,
): Promise<Recorded<'transfer-comment'>> => {
  const saying = { unit: ref, kind: 'transfer-comment' as const, subject, round: 1 };
  const onPaper: Actor = { ...actor, channel: 'paper' };
  return putOnce(store, factBy<'transfer-comment'>(onPaper, { ...saying, at: clock.now(), content }));
};
