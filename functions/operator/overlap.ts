// `xeploai overlap STATE PARTY`: what the two profiles ask, rule by rule, as Markdown.
import { NotFound } from '#shared/domain/errors';
import { partyProfileById, profileById } from '#shared/regulations/index';
import { overlapMarkdown } from '#shared/regulations/overlap-markdown';

/** Throws NotFound for a profile that is not there. */
export const overlapText = (state: string, party: string): string => {
  const [ours, theirs] = [profileById(state), partyProfileById(party)];
  if (ours === undefined) throw new NotFound(`no profile ${state}`, { profile: state });
  if (theirs === undefined) throw new NotFound(`no Party profile ${party}`, { profile: party });
  return overlapMarkdown(ours, theirs);
};
