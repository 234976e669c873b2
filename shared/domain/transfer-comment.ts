// The comment of another place on one person: of the agency that they came from (NĐ 90 Đ20k1), or of the place of a further
// post, which reviews them too while they are rated once, at the highest post (QĐ 366 Đ3k4).
import * as z from 'zod';
import { Id } from './ids.ts';
import type { Official } from './official.ts';

export const TransferComment = z.strictObject({
  official: Id,
  agencyName: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(5000),
  /** Number and date of the letter, where it came on paper. */
  document: z.string().trim().min(1).max(200).optional(),
  /** The post held there, where it is a further one. */
  post: z.string().trim().min(1).max(150).optional(),
});
export type TransferComment = z.infer<typeof TransferComment>;

/** The subject of the fact: one for each person and place. */
export const transferSubject = (official: string): string => `official:${official}`;

/** A place that may comment: `key` tells one person's places apart. */
export type Place = { key: string; slot: string; subject: string; agencyName: string; post?: string };

const OLD_AGENCY = 'old-agency';

export const oldAgencyOf = ({ id, transfer }: Pick<Official, 'id' | 'transfer'>): Place[] =>
  transfer === undefined
    ? []
    : [
        {
          key: OLD_AGENCY,
          slot: `${OLD_AGENCY}:${id}`,
          subject: transferSubject(id),
          agencyName: transfer.from,
        },
      ];

export const otherPostsOf = ({ id, otherPosts = [] }: Pick<Official, 'id' | 'otherPosts'>): Place[] =>
  otherPosts.map(({ post, place }, index) => ({
    key: `post-${index + 1}`,
    slot: `other-post-${index + 1}:${id}`,
    subject: `post-${index + 1}:${id}`,
    agencyName: place,
    post,
  }));

export const placesOf = (official: Pick<Official, 'id' | 'transfer' | 'otherPosts'>): Place[] => [
  ...oldAgencyOf(official),
  ...otherPostsOf(official),
];

const SLOT = /^(?:old-agency|other-post-\d+):(.+)$/;

/** Whom a link to another place asks about. */
export const officialOfSlot = (slot: string): string | undefined => SLOT.exec(slot)?.[1];
