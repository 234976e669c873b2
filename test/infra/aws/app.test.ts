import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('ends with a sentence and no trace where a stage setting cannot work', () => {
  const context = JSON.stringify({ stage: 'trial', stages: { trial: { region: 'ap-southeast-1' } } });
  const { status, stderr } = spawnSync(process.execPath, ['infra/aws/app.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CDK_CONTEXT_JSON: context },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Stage setting trial\.mailFrom, .*Correct it in cdk\.json/m);
  expect(stderr).not.toMatch(/\n\s+at /);
});
