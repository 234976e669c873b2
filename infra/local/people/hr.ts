// The HR officer among the simulated people: signs in to the console by the one-time link, and types what comes on paper.

import { PersonRefused } from './act.ts';
import { FILLERS, type Intentions, type Occasion } from './fill.ts';
import { complaintsOf, type Form, formOf } from './form.ts';
import type { Client, Reply } from './http.ts';

export type Chores = {
  /** Officials without an address whose paper form HR types in. */
  onPaper: readonly { official: string; panel: string }[];
  transfer?: { official: string; from: string; to: string; section: string };
  retirement?: { official: string; panel: string };
  /** The panel whose decision is taken outside and recorded by HR. */
  outside?: string;
};

export type Officer = {
  cycle: string;
  /** What befell people after the freeze. */
  changeRoster(): Promise<void>;
  /** Types in the self-assessments of a unit's people who have no address. */
  enterPaper(unit: string, today: string): Promise<void>;
  recordOutside(unit: string, round: number, today: string): Promise<void>;
};

const check = (what: string, reply: Reply): Reply => {
  if (reply.status >= 400) throw new PersonRefused(`${what}: ${reply.status} ${complaintsOf(reply.body)}`);
  return reply;
};

const session = async (
  http: Client,
  address: string,
  linkOf: () => Promise<string>,
): Promise<Record<string, string>> => {
  check('asking for a console link', await http.post('/console/ask', { address, do: 'record' }));
  const link = await linkOf();
  const form = formOf(check('opening the console link', await http.get(link)).body);
  const reply = check('signing in', await http.post(link, { ...form?.values, confirmed: 'yes', do: 'record' }));
  return { cookie: reply.cookie ?? '' };
};

/** Opens the form at `path` and posts what `fill` makes of it; a form that is gone was done before. */
const fillAt = async (
  http: Client,
  path: string,
  headers: Record<string, string>,
  fill: (form: Form) => Record<string, string>,
): Promise<void> => {
  const shown = await http.get(path, headers);
  if (shown.status === 410) return;
  const form = formOf(check(path, shown).body);
  if (form === undefined) return;
  const reply = await http.post(path, { ...form.values, ...fill(form), do: 'record' }, headers);
  if (reply.status !== 409) check(path, reply);
};

export type Desk = {
  http: Client;
  cycle: string;
  address: string;
  chores: Chores;
  intentions: Intentions;
  linkOf: () => Promise<string>;
};

export const officer = async ({ http, cycle, address, chores, intentions, linkOf }: Desk): Promise<Officer> => {
  let headers = await session(http, address, linkOf);
  const panel = (id: string): string => `/console/${cycle}/panel/${id}`;
  const fill = async (path: string, typed: (form: Form) => Record<string, string>): Promise<void> => {
    // a session ends after hours of the system's clock, which turns fast here
    if ((await http.get(`/console/${cycle}`, headers)).status === 401) headers = await session(http, address, linkOf);
    await fillAt(http, path, headers, typed);
  };
  const paper = (
    id: string,
    purpose: string,
    slot: string,
    occasion: Occasion,
    more: Record<string, string> = {},
  ): Promise<void> =>
    fill(`${panel(id)}/paper/${purpose}/${encodeURIComponent(slot)}`, (form) => ({
      ...(FILLERS[purpose]?.(form, intentions, occasion) ?? {}),
      ...more,
    }));
  const { onPaper, transfer, retirement, outside } = chores;
  return {
    cycle,
    changeRoster: async () => {
      if (transfer !== undefined) {
        const { official, from, to, section } = transfer;
        await fill(`${panel(from)}/do/transfer`, () => ({ official, to: `${to}/${section}`, document: '12/QĐ-ĐC' }));
      }
      if (retirement !== undefined) {
        const { official, panel: unit } = retirement;
        await fill(`${panel(unit)}/do/leave`, () => ({ official, change: 'retired', document: '34/QĐ-NH' }));
      }
    },
    enterPaper: async (unit, today) => {
      for (const { official } of onPaper.filter(({ panel: of }) => of === unit))
        await paper(unit, 'self-assessment', `official:${official}`, { unit, round: 1, today, official });
    },
    recordOutside: async (unit, round, today) => {
      if (unit !== outside) return;
      const signed = { number: `${unit}-${round}/QĐ-BTV`, date: today, signer: 'Ban Thường vụ' };
      await paper(unit, 'decision', 'authority', { unit, round, today, official: undefined }, signed);
    },
  };
};
