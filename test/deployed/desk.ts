// HR at the console of a deployed stage: signed in by the link that an operator can always make.
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { UnitRef } from '#shared/domain/ids';
import { secretsManagerSecrets } from '../../functions/adapters/secrets-manager.ts';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import { formOf } from '../../infra/local/people/form.ts';
import { client, type Reply } from '../../infra/local/people/http.ts';
import { REGION } from '../emulator/ministack.ts';
import { type Deployed, nowOn } from './cycle.ts';

const linkTo = async ({ emulator, stage, outputs }: Deployed): Promise<string> => {
  const { endpoint, credentials } = emulator;
  const manager = new SecretsManagerClient({ endpoint, region: REGION, credentials });
  const now = await nowOn(stage);
  const clock = { now: () => now };
  const secrets = secretsManagerSecrets(manager, stage.name('link-keys'), clock);
  const settings = { publicUrl: outputs.PublicUrl, hrAddresses: [] };
  return consoleLink({ secrets, settings, clock }, now.slice(0, 4));
};

/** Says of a unit that waits for it that what was broken is repaired. */
export const repairAt = async (deployed: Deployed, base: string, unit: UnitRef): Promise<number> => {
  const http = client(base);
  const headers: Record<string, string> = {};
  const fill = async (path: string, typed: Record<string, string>): Promise<Reply> => {
    const form = formOf((await http.get(path, headers)).body);
    return http.post(path, { ...form?.values, ...typed, do: 'record' }, headers);
  };
  headers.cookie = (await fill(await linkTo(deployed), { confirmed: 'yes' })).cookie ?? '';
  const { status } = await fill(`/console/${unit.cycle}/panel/${unit.id}/do/repair`, { note: 'Đã sửa' });
  return status;
};
