// One side of a compared rule: what is compared, what is read, and where it stands.
import type { Bilingual, Citation } from '../citation.ts';
import type { PartyProfile } from '../party-profile.ts';
import type { Profile } from '../profile.ts';

/** `key` is what is compared; `says` is what is read. */
export type Side = { key: string; says: Bilingual; sources: readonly Citation[] };
export type Compared = {
  rule: string;
  about: Bilingual;
  state?: Side | undefined;
  party?: Side | undefined;
  /** The Party's text on this was not read. */
  unread?: boolean;
};

export type Rules = (state: Profile, party: PartyProfile) => Compared[];

/** Each article once. */
const once = (sources: readonly Citation[]): Citation[] => [
  ...new Map(sources.map((source) => [`${source.article} ${source.document} ${source.certainty}`, source])).values(),
];

export const side = (key: string, says: Bilingual, sources: readonly Citation[]): Side => ({
  key,
  says,
  sources: once(sources),
});
