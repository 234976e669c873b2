// What is asked of the agency that somebody came from, and whether an open case makes a rating wait, as data.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { Citation, type Switch } from './citation.ts';

export const TransferRule = z.discriminatedUnion('asks', [
  /** Its comment, after so many months there or more. */
  z.strictObject({ asks: z.literal('comment'), fromMonths: z.int().min(0).max(120), source: Citation }),
  /** The scores of its months or quarters. */
  z.strictObject({ asks: z.literal('scores'), source: Citation }),
]);

export const DeferralRule = z.strictObject({ source: Citation, switch: Id.optional() });

/** No State text read says so: practice, and the Party's guidance of 2019. */
export const deferral: z.infer<typeof DeferralRule> = {
  source: {
    document: 'HD 21-HD/BTCTW (18/10/2019)',
    certainty: 'S',
    note: 'assumption: rated at the earliest possible time once the case is closed; a summary, of the Party side',
  },
  switch: 'wait-for-open-cases',
};

export const deferralSwitch: Switch = {
  id: 'wait-for-open-cases',
  text: {
    vi: 'Đang bị đình chỉ, thanh tra, xem xét kỷ luật: khuyến nghị hoãn xếp loại đến khi có kết luận',
    en: 'Suspended, under inspection or discipline pending: advised to wait for the conclusion',
  },
  on: true,
  source: deferral.source,
};
