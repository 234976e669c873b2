// One text for one value: keys sorted, so that equal contents have equal hashes.

/** A frozen object never changes: it is sorted once, however often it is hashed. */
const kept = new WeakMap<object, unknown>();

const sortedObject = (value: object): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  // without a prototype, so that no key means anything but itself
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) copy[key] = sorted((value as Record<string, unknown>)[key]);
  return copy;
};

const sorted = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  const before = kept.get(value);
  if (before !== undefined) return before;
  const now = sortedObject(value);
  if (Object.isFrozen(value)) kept.set(value, now);
  return now;
};

export const canonical = (value: unknown): string => JSON.stringify(sorted(value));
