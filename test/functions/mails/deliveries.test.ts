import { describe, expect, it } from 'vitest';
import type { MailRecord } from '#shared/ports';
import { deliveryOf, recordDelivery, undelivered, unitOfMail } from '../../../functions/mails/deliveries.ts';
import { openStore } from '../../../infra/local/store.ts';

const ID = '2026.panel.p-so-01.self-assessment.1.official-o7.request';
const unit = { cycle: '2026', kind: 'panel', id: 'p-so-01' } as const;
const sent: MailRecord = {
  id: ID,
  unit,
  slot: 'official:o7',
  kind: 'request',
  to: 'an@example.vn',
  recordedAt: '2026-11-02T01:00:00.000Z',
};

/** As SES writes it to EventBridge, shortened. */
const event = (eventType: string, more: object = {}, tags: object = { mail: [ID] }) => ({
  source: 'aws.ses',
  detail: { eventType, mail: { timestamp: '2026-11-02T01:00:05.123Z', tags, destination: ['an@example.vn'] }, ...more },
});
const bounce = (bounceType: string) =>
  event('Bounce', { bounce: { bounceType, timestamp: '2026-11-02T01:00:09.5Z', bouncedRecipients: [] } });

describe('what SES tells', () => {
  it.each([
    ['a permanent bounce', bounce('Permanent'), 'bounce-permanent', '2026-11-02T01:00:09.500Z'],
    ['a passing bounce', bounce('Transient'), 'bounce-transient', '2026-11-02T01:00:09.500Z'],
    [
      'a complaint',
      event('Complaint', { complaint: { timestamp: '2026-11-03T00:00:00Z' } }),
      'complaint',
      '2026-11-03T00:00:00.000Z',
    ],
    ['a refusal', event('Reject', { reject: { reason: 'Bad content' } }), 'reject', '2026-11-02T01:00:05.123Z'],
  ])('is read as %s of one mail', (_what, told, trouble, at) => {
    expect(deliveryOf(told)).toEqual({ mail: ID, trouble, at });
  });

  it('is passed over where it names no mail of ours, or tells of something else', () => {
    expect(deliveryOf(event('Bounce', {}, {}))).toBeUndefined();
    expect(deliveryOf(event('Delivery'))).toBeUndefined();
    expect(deliveryOf('a text')).toBeUndefined();
  });

  it('belongs to the unit whose mail it was', () => {
    expect(unitOfMail(ID)).toEqual(unit);
    expect(unitOfMail('console.hr-0.5678')).toBeUndefined();
  });
});

describe('the person’s record', () => {
  const delivery = { mail: ID, trouble: 'bounce-permanent', at: '2026-11-02T01:00:09.500Z' } as const;

  it('keeps beside the mail that it did not arrive, once, however often it is told', async () => {
    const store = openStore(':memory:');
    await store.recordMail(sent);
    expect(await recordDelivery(store, delivery)).toBe('recorded');
    expect(await recordDelivery(store, delivery)).toBe('again');
    const mails = await store.mails(unit);
    expect(mails).toHaveLength(2);
    expect(undelivered(mails)).toEqual([{ slot: 'official:o7', trouble: 'bounce-permanent', at: delivery.at }]);
    store.close();
  });

  it('says nothing of a mail that was never recorded', async () => {
    const store = openStore(':memory:');
    expect(await recordDelivery(store, delivery)).toBe('unknown-mail');
    expect(await store.mails(unit)).toEqual([]);
    store.close();
  });
});
