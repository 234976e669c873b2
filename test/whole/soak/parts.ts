// What a soak and its judge share: where its data is, and whose mail may bounce without stopping everybody.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../../infra/local/sample/write.ts';
import type { Site } from '../server.ts';

export const dataOf = ({ file }: Site): string => parseEnv(readFileSync(file, 'utf8')).XEPLOAI_DATA ?? '';

/** Those who only write their own form: whoever records for others must be reached. */
export const officialsOnly = (): ((address: string) => boolean) => {
  const { officials, panels, cells } = rosterOf(sampleProvince({ size: 'small', seed: SAMPLE_SEED }));
  const roles = JSON.stringify([panels, cells]);
  const free = new Set(officials.flatMap(({ email }) => (email === undefined || roles.includes(email) ? [] : [email])));
  return (address) => free.has(address);
};
