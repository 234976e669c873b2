// The cap proof at a panel's page of the console: shown, taken away as a file, and checked offline by the command.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { runCommand } from '../../../../functions/operator/command-line.ts';
import { handle as recordResults } from '../../../../functions/steps/record-results.ts';
import {
  aCap,
  aClosure,
  aCycle,
  aPanel,
  aProfile,
  aRecordOfDecision,
  aRegulations,
  officials,
} from '../../../builders.ts';
import { aWorld } from '../../console/world.ts';
import { browse } from './browser.ts';

const CYCLE = aCycle({ id: '2024', regulations: aRegulations({ state: [aProfile({ caps: [aCap()] })] }) });
const REF: UnitRef = { cycle: '2024', kind: 'panel', id: 'p1' };

const aDesk = async (facts: readonly Fact[]) => {
  const world = await aWorld();
  await world.store.putCycle(CYCLE);
  await world.store.freeze([{ ref: REF, panel: aPanel(), officials: officials('o1', 'o2', 'o3', 'o4', 'o5') }]);
  for (const fact of facts) await world.store.putFact({ ...fact, unit: REF } as Fact);
  if (facts.length > 0) await recordResults(world.deps)({ version: 1, unit: REF });
  const browser = browse(world);
  return { browser, page: async (path = '') => browser.get(`/console/2024/panel/p1${path}`) };
};
const DECIDED = aRecordOfDecision({ o1: 'excellent', o2: 'good', o3: 'good', o4: 'good', o5: 'good' });

/** The file as an auditor has it on a machine of their own. */
const verified = async (text: string): Promise<{ exit: number; out: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-proof-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'proof.json'), text);
  let out = '';
  const told = (said: string): void => {
    out += said;
  };
  return { exit: await runCommand(['verify-caps', join(folder, 'proof.json')], { out: told, err: told }), out };
};

describe('a decided panel', () => {
  it('shows its proof: base, bound and chosen of each group', async () => {
    const { browser, page } = await aDesk(DECIDED);
    await browser.signIn();

    const text = await (await page()).text();

    expect(text).toContain('15/QĐ-SM');
    expect(text).toContain('cap-20: 1 ≤ 1 [⌊100 / 100⌋');
    expect(text).toContain('href="/console/2024/panel/p1/cap-proof.json?round=1"');
  });

  it('gives the proof as a file that verifies with nothing else, to an auditor too', async () => {
    const { browser, page } = await aDesk(DECIDED);
    await browser.signInAsAuditor();

    const response = await page('/cap-proof.json');

    expect(response.headers.get('content-disposition')).toContain('cap-proof-2024-p1-1.json');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await verified(await response.text())).toMatchObject({
      exit: 0,
      out: expect.stringContaining('1 ≤ 1  [5 × 20 = 100; ÷ 100 → 1]'),
    });
  });

  it('has no proof of a round that was not decided, and shows none without a session', async () => {
    const { browser, page } = await aDesk(DECIDED);

    expect((await page('/cap-proof.json')).status).toBe(401);
    await browser.signIn();
    expect((await page('/cap-proof.json?round=2')).status).toBe(404);
  });
});

describe('a panel without a decision', () => {
  it('says that there is nothing to prove where nobody was decided', async () => {
    const { browser, page } = await aDesk([aClosure('decision'), aClosure('signature')]);
    await browser.signIn();

    expect(await (await page()).text()).toContain('không có bản chứng minh tỷ lệ');
    expect((await page('/cap-proof.json')).status).toBe(404);
  });

  it('says nothing while the decision is still to come', async () => {
    const { browser, page } = await aDesk([]);
    await browser.signIn();

    expect(await (await page()).text()).not.toContain('chứng minh');
  });
});
