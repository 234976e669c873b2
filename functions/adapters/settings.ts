// A function's settings: what its environment holds, checked at cold start; what it was not given, it cannot use.
import * as z from 'zod';
import { Environment } from '#shared/contracts/environment';
import { SettingsInvalid } from '#shared/domain/errors';

const Given = Environment.partial();
export type Given = z.infer<typeof Given>;

/** Ill-formed settings fail the cold start, with their names and without their values. */
export const settingsFrom = (env: Record<string, string | undefined>): Given => {
  const parsed = Given.safeParse(env);
  if (parsed.success) return parsed.data;
  const setting = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ');
  throw new SettingsInvalid(`environment: ${z.prettifyError(parsed.error)}`, { setting, problem: 'ill-formed' });
};

export const needed = <K extends keyof Environment>(given: Given, setting: K): Environment[K] => {
  const value = given[setting];
  if (value === undefined) throw notGiven(setting);
  return value as Environment[K];
};

const notGiven = (setting: string): SettingsInvalid =>
  new SettingsInvalid(`this function was not given ${setting}`, { setting, problem: 'not in the plan' });

/** A port whose setting is absent: the plan grants this function no use of it, and any use says so. */
export const withheld = <P extends object>(setting: keyof Environment): P =>
  new Proxy({} as P, {
    get: () => () => Promise.reject(notGiven(setting)),
  });
