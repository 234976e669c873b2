// Where a rule comes from, and how certain that is.
import * as z from 'zod';

/** T text read; S summary; S-code a program; G general knowledge; K practice. Only T is law, the rest are assumptions. */
export const Certainty = z.enum(['T', 'S', 'S-code', 'G', 'K']);

export const Citation = z.strictObject({
  document: z.string().min(1),
  article: z.string().min(1).optional(),
  certainty: Certainty,
  note: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;

/** A text for people, Vietnamese first. */
export const Bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/** As people write it: `Đ2k3 NĐ 90/2020/NĐ-CP`. */
export const articleOf = ({ document, article }: Citation): string =>
  article === undefined ? document : `${article} ${document}`;

/** An assumption that can be turned off or on for a cycle; rules name it. What is no law stands behind one. */
export const Switch = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  text: Bilingual,
  on: z.boolean(),
  source: Citation,
});
export type Switch = z.infer<typeof Switch>;

type Switched = { switch?: string | undefined };

/** A rule without a switch always holds. */
export const inUse = (rule: Switched, switches: readonly Switch[]): boolean =>
  rule.switch === undefined || switches.some(({ id, on }) => id === rule.switch && on);
