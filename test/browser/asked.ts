// Lets everybody act until a phase asks somebody, and hands out the link instead of acting on it.
import { dayOf } from '#shared/domain/calendar';
import { actOn } from '../../infra/local/people/act.ts';
import type { Cast } from '../../infra/local/people/crowd.ts';
import { FILLERS, type Occasion, petition } from '../../infra/local/people/fill.ts';
import { formOf } from '../../infra/local/people/form.ts';
import { officer } from '../../infra/local/people/hr.ts';
import { client } from '../../infra/local/people/http.ts';
import { type About, aboutOf, newestTo, newMails, type Received, turnClock } from '../../infra/local/people/mails.ts';

export type Stage = {
  /** The links of the next mails with this purpose; everything before it is acted upon. */
  until(purpose: string): Promise<string[]>;
  /** Of those links, the one with the shortest form, and what its addressee means to type there. */
  shortest(): Promise<{ url: string; wanted: Record<string, string> } | undefined>;
  /** What befell people after the freeze, typed in by HR. */
  changeRoster(): Promise<void>;
};

/** What asks after the self-assessments, as a cycle comes to it. */
export const IN_ORDER = [
  'collective-review',
  'party-opinion',
  'staff-proposal',
  'decision',
  'signature',
  'result',
  'answers',
  'party-review',
  'party-decision',
] as const;

const occasionOf = ({ slot, unit, round }: About, now: string): Occasion => ({
  unit,
  round,
  today: dayOf(now),
  official: slot.replace(/^(official|petition)-/, ''),
});

export const stageFor = (base: string, cast: Cast): Stage => {
  const http = client(base);
  let after = 0;
  let held: { mail: Received; now: string }[] = [];

  const act = async (mail: Received, now: string): Promise<void> => {
    const about = aboutOf(mail.id);
    if (about === undefined) return;
    await actOn(http, mail, about, cast.intentions, occasionOf(about, now));
  };

  return {
    changeRoster: async () => {
      const { cycle, hrAddress: address, chores, intentions } = cast;
      const linkOf = async (): Promise<string> => (await newestTo(http, address))?.url ?? '';
      await (await officer({ http, cycle, address, chores, intentions, linkOf })).changeRoster();
    },
    shortest: async () => {
      const asked: { url: string; wanted: Record<string, string>; fields: number }[] = [];
      for (const { mail, now } of held) {
        const { status, body } = await http.get(mail.url);
        const form = status === 200 ? formOf(body) : undefined;
        const about = aboutOf(mail.id);
        if (form === undefined || about === undefined) continue;
        const fill = about.purpose === 'result' ? petition : FILLERS[about.purpose];
        const wanted = fill?.(form, cast.intentions, occasionOf(about, now));
        if (wanted !== undefined) asked.push({ url: mail.url, wanted, fields: form.names.size });
      }
      return asked.sort((one, other) => one.fields - other.fields)[0];
    },
    until: async (purpose) => {
      for (const { mail, now } of held) await act(mail, now);
      held = [];
      for (;;) {
        const { mails, last, idle, now } = await newMails(http, after);
        after = last;
        for (const mail of mails) {
          if (aboutOf(mail.id)?.purpose === purpose) held.push({ mail, now });
          else await act(mail, now);
        }
        if (held.length > 0 && idle) return held.map(({ mail }) => mail.url);
        if (idle && !(await turnClock(http))) return [];
      }
    },
  };
};
