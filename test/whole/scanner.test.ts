// A scanner robot over the links of every channel, while the tasks are open: it must change nothing, and people act after it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slotsOf } from '#shared/domain/slots';
import { mapOf } from '../../functions/console/units.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { linkTo, unitInConsole } from '../../functions/mails/links.ts';
import { post } from '../../functions/mails/post.ts';
import { headsOf } from '../../functions/mails/request.ts';
import { scanLinks } from '../../functions/operator/scan-links.ts';
import { snapshotOf } from '../../functions/operator/snapshot.ts';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { IN_ORDER, type Stage } from '../browser/asked.ts';
import { type SmallStage, smallStage } from '../browser/small-stage.ts';
import { PLAN } from './small-province.ts';

const PURPOSES = ['confirm-roster', 'self-assessment', ...IN_ORDER] as const;
/** Of sixty alike a few are enough. */
const FEW = 3;

describe('the scanner robot', () => {
  let small: SmallStage;
  let runtime: Runtime;
  let stage: Stage;

  beforeAll(async () => {
    small = await smallStage();
    ({ runtime, stage } = small);
  });
  afterAll(async () => {
    await small.close();
  });

  const changesNothing = async (links: readonly string[]): Promise<void> => {
    const before = await snapshotOf(runtime.deps.store, PLAN.id);
    const mails = runtime.mailbox.count();
    const { requests, faults } = await scanLinks(links);

    expect(requests).toBeGreaterThan(20 * links.length);
    expect(faults).toEqual([]);
    expect(await snapshotOf(runtime.deps.store, PLAN.id)).toBe(before);
    expect(runtime.mailbox.count()).toBe(mails);
  };

  it.each(PURPOSES)(
    'changes nothing at the links of %s, which people follow afterwards',
    { timeout: 60_000 },
    async (purpose) => {
      const links = await stage.until(purpose);

      expect(links.length).toBeGreaterThan(0);
      await changesNothing(links.slice(0, FEW));
    },
  );

  it('changes nothing at the links of a digest, and at those that a delay is told with', {
    timeout: 60_000,
  }, async () => {
    const { deps, mailbox } = runtime;
    const cycle = await cycleOf(deps.store, PLAN.id);
    const refs = cycle.cells.map((id) => ({ cycle: PLAN.id, kind: 'cell' as const, id }));
    const heads = await mapOf(refs, async (ref) => {
      const record = await deps.store.withoutForms(ref);
      const { gate } = record;
      if (gate?.state !== 'open') return [];
      const slots = slotsOf(gate.phase, record, cycle.regulations.procedure);
      return headsOf({ record, phase: gate.phase, round: gate.round, due: gate.due }, slots, 'reminder-digest');
    });
    // one address for all of them, as an authority of many units has it
    expect(
      await post(
        deps,
        heads.flat().map((head) => ({ ...head, to: 'gop@tinh-mau.example' })),
      ),
    ).toBe(1);
    const [digest] = mailbox.page('gop@', 0, 1);
    expect(digest?.id).toMatch(/\.digest$/);
    const links = digest?.text.match(/https?:\/\/\S+/g) ?? [];

    expect(links.length).toBeGreaterThan(1);
    await changesNothing(links.slice(0, FEW));
    await changesNothing(refs.slice(0, 1).map((ref) => unitInConsole(deps, ref)));
  });

  it('signs nobody in to the console by its link, which still works', async () => {
    const link = await consoleLink(runtime.deps, PLAN.id);
    await changesNothing([link]);

    const page = await (await fetch(link)).text();
    const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ proof, confirmed: 'yes', do: 'record' });
    const signedIn = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    expect(signedIn.headers.get('set-cookie')).toContain('xeploai_console=');
  });

  it('records no comment of another agency', async () => {
    const unit = { cycle: PLAN.id, kind: 'panel' as const, id: 'so-01' };
    const expires = new Date(Date.parse(runtime.clock.now()) + 86_400_000).toISOString();
    const to = { ref: unit, purpose: 'transfer-comment' as const, slot: 'old-agency:nobody', epoch: 1, expires };

    await changesNothing([await linkTo(runtime.deps, to)]);
  });
});
