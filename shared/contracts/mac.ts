// The signature under links, sessions and codes. Each kind signs a text that begins in its own way: none stands for another.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkKey } from '../ports.ts';

export const macOf = (key: LinkKey, text: string): Buffer => createHmac('sha256', key.secret).update(text).digest();

/** Takes the same time wherever they differ; only a difference in length shows. */
export const isSameText = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};
