// Alerts: each kind mailed once a day to every administrator, past the outbox where that cannot be written.
import { describe, expect, it } from 'vitest';
import type { Mail } from '#shared/ports';
import { alerts } from '../../../../infra/local/serve/alerts.ts';
import { openServerState } from '../../../../infra/local/serve/state.ts';

const WORDS = { vi: 'Đĩa đầy', en: 'the disk is full' };

const anAlerting = (state = openServerState(':memory:')) => {
  const queued: Mail[] = [];
  const sent: Mail[] = [];
  const world = { now: '2026-11-26T01:00:00.000Z', broken: false };
  const { alert, recent } = alerts({
    state,
    clock: { now: () => world.now },
    addresses: ['mot@tinh.example', 'hai@tinh.example'],
    queue: (mails) => {
      if (world.broken) throw new TypeError('full');
      queued.push(...mails);
    },
    sendNow: async (mail) => sent.push(mail),
  });
  return { world, alert, recent, queued, sent, state };
};

describe('an alert', () => {
  it('is mailed to each administrator once a day for its kind', () => {
    const { alert, queued, world } = anAlerting();

    alert('disk', WORDS);
    alert('disk', WORDS);
    alert('clock', WORDS);
    expect(queued.map(({ to, id }) => `${to} ${id}`)).toEqual([
      'mot@tinh.example alert.disk.2026-11-26.0',
      'hai@tinh.example alert.disk.2026-11-26.1',
      'mot@tinh.example alert.clock.2026-11-26.0',
      'hai@tinh.example alert.clock.2026-11-26.1',
    ]);
    world.now = '2026-11-27T01:00:00.000Z';
    alert('disk', WORDS);
    expect(queued).toHaveLength(6);
  });

  it('is remembered over a restart, newest first', () => {
    const { alert, state, world } = anAlerting();
    alert('disk', WORDS);
    world.now = '2026-11-26T02:00:00.000Z';
    alert('clock', WORDS);

    const again = anAlerting(state);
    again.alert('disk', WORDS);

    expect(again.queued).toEqual([]);
    expect(again.recent().map(({ kind }) => kind)).toEqual(['clock', 'disk']);
  });

  it('goes straight out where it cannot be queued', () => {
    const { alert, sent, world } = anAlerting();
    world.broken = true;

    alert('disk', WORDS);

    expect(sent.map(({ to }) => to)).toEqual(['mot@tinh.example', 'hai@tinh.example']);
  });
});
