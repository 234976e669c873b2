import { beforeEach, expect, it, vi } from 'vitest';
import { queuedMail } from '#shared/contracts/mails';
import type { Mail, Mailer } from '#shared/ports';
import { type Queued, sendQueued } from '../../../functions/mails/sender.ts';
import { logger } from '../../../functions/middleware/log.ts';

const logged = vi.spyOn(logger, 'error').mockReturnValue();
beforeEach(() => void logged.mockClear());

const aMail = (id: string): Mail => ({ id, to: `${id}@example.vn`, subject: 's', text: 't', html: 'h' });
const queued = (id: string): Queued => ({
  messageId: `q-${id}`,
  body: JSON.stringify(queuedMail(aMail(id))),
  attempt: 1,
});

/** Sends, but for the ids that it refuses under a name. */
const mailerRefusing = (refused: Record<string, string> = {}): Mailer & { sent: string[] } => {
  const sent: string[] = [];
  return {
    sent,
    send: async (mails) => {
      for (const { id, to } of mails) {
        const name = refused[id];
        if (name !== undefined) throw Object.assign(new TypeError(`refused ${to}`), { name });
        sent.push(id);
      }
    },
  };
};
const none = async (): Promise<void> => {};

it('sends one after another, with a pause between', async () => {
  const mailer = mailerRefusing();
  const seen: number[] = [];
  const done = await sendQueued(mailer, ['a', 'b', 'c'].map(queued), async () => void seen.push(mailer.sent.length));
  expect(done).toEqual({ sent: 3, failed: [] });
  expect(mailer.sent).toEqual(['a', 'b', 'c']);
  expect(seen).toEqual([1, 2]);
});

it('gives back only the mail that failed: a poison mail stops nobody else’s', async () => {
  const mailer = mailerRefusing({ b: 'MessageRejected' });
  expect(await sendQueued(mailer, ['a', 'b', 'c'].map(queued), none)).toEqual({ sent: 2, failed: ['q-b'] });
  expect(mailer.sent).toEqual(['a', 'c']);
});

it('gives back all the rest where the account itself may not send', async () => {
  const mailer = mailerRefusing({ b: 'SendingPausedException' });
  expect(await sendQueued(mailer, ['a', 'b', 'c'].map(queued), none)).toEqual({ sent: 1, failed: ['q-b', 'q-c'] });
});

it('gives back what is not a mail, until it is parked', async () => {
  const strange: Queued = { messageId: 'q-x', body: '{"version":9}', attempt: 2 };
  expect(await sendQueued(mailerRefusing(), [strange, queued('a')], none)).toEqual({ sent: 1, failed: ['q-x'] });
});

it('logs which mail failed and why, and nobody’s address', async () => {
  await sendQueued(mailerRefusing({ b: 'MessageRejected' }), [queued('b')], none);
  expect(logged.mock.calls).toEqual([['mail not sent', { mail: 'b', attempt: 1, failure: 'MessageRejected' }]]);
});
