// Backups where the runtime is no machine of one's own: the page says who does it; nothing is offered.
import { describe, expect, it } from 'vitest';
import { aWorld } from '../../console/world.ts';
import { browse } from './browser.ts';

describe('the page of backups', () => {
  it('says on AWS that the table is kept continuously, and offers no button', async () => {
    const world = await aWorld();
    world.deps.settings.onPremises = false;
    const browser = browse(world);
    await browser.signIn();

    const page = await (await browser.get('/console/backups')).text();

    expect(page).toContain('point-in-time recovery');
    expect(page).not.toContain('Sao lưu ngay');
    expect((await browser.get('/console/backups/xeploai-2023-11-01T020000.backup')).status).toBe(404);
  });
});
