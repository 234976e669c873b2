// Entry of the record-deliveries function on AWS: SES tells of a bounce or a complaint, and the person's record keeps it.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { needed, settingsFrom } from '../adapters/settings.ts';
import { deliveryOf, recordDelivery } from '../mails/deliveries.ts';
import { logger } from '../middleware/log.ts';
import { measure } from '../middleware/metrics.ts';

const { store } = awsDependenciesWithoutMail();
const namespace = needed(settingsFrom(process.env), 'METRICS_NAMESPACE');

/** A failure of the table reaches the service that called, which tries again and then parks the event. */
export const handler = async (event: unknown): Promise<{ recorded: string }> => {
  const delivery = deliveryOf(event);
  if (delivery === undefined) {
    logger.warn('delivery of no mail of ours');
    return { recorded: 'none' };
  }
  const recorded = await recordDelivery(store, delivery);
  const { mail, trouble } = delivery;
  logger.warn('mail not delivered', { mail, trouble, recorded });
  measure({ namespace, at: Date.now(), dimensions: { trouble }, counts: { MailTroubles: 1 } });
  return { recorded };
};
