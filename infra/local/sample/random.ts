// Chance with a fixed seed: the same seed gives the same province on every machine.
import { chanceOf } from '../people/chance.ts';

export type Random = {
  /** A whole number from `from` to `to`, both included. */
  int: (from: number, to: number) => number;
  chance: (percent: number) => boolean;
  pick: <T>(items: readonly [T, ...T[]]) => T;
  shuffled: <T>(items: readonly T[]) => T[];
};

/** FNV-1a, so that a seed with a purpose (`7:ratings`) is a number. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
};

export const randomOf = (seed: number, purpose: string): Random => {
  const next = chanceOf(hashOf(`${seed}:${purpose}`));
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: <T>(items: readonly [T, ...T[]]): T => items[int(0, items.length - 1)] ?? items[0],
    shuffled: <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
};
