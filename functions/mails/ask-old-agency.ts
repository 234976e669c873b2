// The one mail that asks the agency that somebody came from for its comment. It names nobody: the page does.
import { addDays } from '#shared/domain/calendar';
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { composed, taskLetter } from './letters.ts';
import { linkTo } from './links.ts';
import { cycleAsker, OLD_AGENCY } from './texts.ts';

type Posting = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;
type OldAgencyMail = { ref: UnitRef; unit: string; slot: string; epoch: number; to: string; asked: string };

/** It goes to an address outside the roster: a short life, counted from when HR asked. */
const LIVES_DAYS = 30;

/** True where the mail is on its way; false where this very request went to another address before. */
export const sendToOldAgency = async (deps: Posting, mail: OldAgencyMail): Promise<boolean> => {
  const { ref, unit, slot, epoch, to, asked } = mail;
  const id = `${ref.cycle}.${ref.kind}.${ref.id}.transfer-comment.${epoch}.${slot.replaceAll(':', '-')}.request`;
  const record = { id, unit: ref, slot, kind: 'request', to, recordedAt: deps.clock.now() };
  if (!(await deps.store.recordMail(record))) {
    const sent = (await deps.store.mails(ref)).find((each) => each.id === id);
    if (sent?.to !== to) return false;
  }
  const expires = addDays(asked, LIVES_DAYS);
  const url = await linkTo(deps, { ref, purpose: 'transfer-comment', slot, epoch, expires });
  const asker = cycleAsker((await cycleOf(deps.store, ref.cycle)).name);
  const letter = taskLetter({ task: OLD_AGENCY, unit, url, asker, due: expires }, false);
  await deps.mailer.send([composed('old-agency', { id, to }, letter)]);
  return true;
};
