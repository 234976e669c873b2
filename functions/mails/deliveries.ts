// What became of a mail: a bounce or a complaint is recorded once, beside the record that was written before sending.
import * as z from 'zod';
import { Id, type Instant, UnitRef } from '#shared/domain/ids';
import type { MailRecord, Store } from '#shared/ports';

/** SES's words for what we want to hear of. */
const Detail = z.object({
  eventType: z.enum(['Bounce', 'Complaint', 'Reject']),
  mail: z.object({ timestamp: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
  bounce: z.object({ bounceType: z.string(), timestamp: z.string() }).optional(),
  complaint: z.object({ timestamp: z.string() }).optional(),
});
export const DeliveryEvent = z.object({ detail: Detail });

const TROUBLES = ['bounce-permanent', 'bounce-transient', 'complaint', 'reject'] as const;
export type Trouble = (typeof TROUBLES)[number];
export type Delivery = { mail: string; trouble: Trouble; at: Instant };

const troubleOf = ({ eventType, bounce }: z.infer<typeof Detail>): Trouble => {
  if (eventType === 'Complaint') return 'complaint';
  if (eventType === 'Reject') return 'reject';
  return bounce?.bounceType === 'Permanent' ? 'bounce-permanent' : 'bounce-transient';
};

/** Undefined where the event says nothing of a mail of ours. */
export const deliveryOf = (event: unknown): Delivery | undefined => {
  const parsed = DeliveryEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const { detail } = parsed.data;
  const mail = detail.mail.tags.mail?.[0];
  if (mail === undefined) return undefined;
  const at = detail.bounce?.timestamp ?? detail.complaint?.timestamp ?? detail.mail.timestamp;
  return { mail, trouble: troubleOf(detail), at: new Date(at).toISOString() };
};

/** A mail's id begins with its unit: `cycle.kind.id.…`; a console's sign-in mail has none. */
export const unitOfMail = (id: string): UnitRef | undefined => {
  const [cycle, kind, unit] = id.split('.');
  const parsed = UnitRef.safeParse({ cycle, kind, id: unit });
  return parsed.success && Id.safeParse(unit).success ? parsed.data : undefined;
};

export type Recorded = 'recorded' | 'again' | 'unknown-mail';

/** The time is the event's, so that the same event twice is one record. */
export const recordDelivery = async (
  store: Pick<Store, 'mails' | 'recordMail'>,
  { mail: id, trouble, at }: Delivery,
): Promise<Recorded> => {
  const unit = unitOfMail(id);
  const sent = unit === undefined ? undefined : (await store.mails(unit)).find((mail) => mail.id === id);
  if (sent === undefined) return 'unknown-mail';
  const { to, parts = [{ unit: sent.unit, slot: sent.slot }] } = sent;
  // of a digest: beside each task that it carried
  const names = parts.map((part) => ({
    ...part,
    id: sent.parts === undefined ? `${id}.${trouble}` : `${id}.${part.slot.replaceAll(':', '-')}.${trouble}`,
  }));
  let fresh = false;
  for (const name of names) fresh = (await store.recordMail({ ...name, kind: trouble, to, recordedAt: at })) || fresh;
  return fresh ? 'recorded' : 'again';
};

/** Slots whose mail did not arrive, for whoever must reach them on paper. */
export const undelivered = (mails: readonly MailRecord[]): { slot: string; trouble: Trouble; at: Instant }[] =>
  mails.flatMap(({ slot, kind, recordedAt }) => {
    const trouble = TROUBLES.find((each) => each === kind);
    return trouble === undefined ? [] : [{ slot, trouble, at: recordedAt }];
  });
