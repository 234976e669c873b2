// The written opinion of an agency's Party committee on its heads and deputies (NĐ 90/2020 Đ17, Đ18k1, Đ19k1).
import * as z from 'zod';
import { Id } from './ids.ts';

export const PartyOpinion = z.strictObject({
  document: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(5000),
  rows: z
    .array(z.strictObject({ official: Id, agrees: z.boolean(), comment: z.string().trim().max(1000).optional() }))
    .max(1000),
});
export type PartyOpinion = z.infer<typeof PartyOpinion>;
