// What HR of one agency finds: people, panels and holders of roles of its own panels, and the agency itself.
import type { Place } from '../seats.ts';
import type { Entry } from './entries.ts';

export type Own = { agency: string; panels: ReadonlySet<string> };

/** Undefined for what lies elsewhere; of a holder, the roles in these panels. */
export const ownEntry = ({ agency, panels }: Own, entry: Entry): Entry | undefined => {
  const isOwn = ({ ref }: Place): boolean => ref.kind === 'panel' && panels.has(ref.id);
  if (entry.is === 'agency') return entry.id === agency ? entry : undefined;
  if (entry.is !== 'holder') return isOwn(entry.place) ? entry : undefined;
  const roles = entry.roles.filter(({ place }) => isOwn(place));
  return roles.length === 0 ? undefined : { ...entry, roles };
};
