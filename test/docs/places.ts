// Whether a place that the table of rules names is there: a file of the repository, or a part of a profile.
import { existsSync } from 'node:fs';
import { PARTY_PROFILES, PROFILES } from '#shared/regulations/index';

/** A part of a list is named by its id, its rating or its number. */
const step = (value: unknown, key: string): unknown => {
  if (Array.isArray(value))
    return (
      value.find((each: { id?: string; rating?: string }) => each.id === key || each.rating === key) ??
      value[Number(key)]
    );
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
};

export const isThere = (place: string): boolean => {
  const [id = '', path] = place.split('#');
  if (path === undefined) return existsSync(new URL(`../../${place}`, import.meta.url));
  const profile = [...PROFILES, ...PARTY_PROFILES].find((each) => each.id === id);
  const found = path.split('.').reduce(step, profile as unknown);
  return found !== undefined && !(Array.isArray(found) && found.length === 0);
};
