// The simulated people: they know the mailbox and HTTP, act in a seeded random order, some late, some never.
import { dayOf } from '#shared/domain/calendar';
import { eachOf } from '../../../functions/units.ts';
import { type Acted, actOn } from './act.ts';
import { type Chance, chanceOf, shuffled } from './chance.ts';
import type { Intentions } from './fill.ts';
import { type Chores, type Officer, officer } from './hr.ts';
import { type Client, client } from './http.ts';
import { type About, aboutOf, newestEach, newestTo, newMails, type Received, stillAsked, turnClock } from './mails.ts';

export type Cast = {
  cycle: string;
  hrAddress: string;
  intentions: Intentions;
  chores: Chores;
  /** Address → official, for pages of one's own. */
  addresses: Readonly<Record<string, string>>;
  /** Who answers only the reminder, and who never. */
  late: readonly string[];
  never: readonly string[];
  /** Addresses left to the one who tries it out. */
  spared: readonly string[];
};

/** `mail`: the id of the mail that was acted on; empty where none was. */
export type Told = { purpose: string; mail: string; acted: Acted | 'ignored' };
export type Crowd = { base: string; seed: number; cast: Cast; tell: (told: Told) => void; width?: number };

type Stage = {
  http: Client;
  crowd: Crowd;
  chance: Chance;
  late: ReadonlySet<string>;
  never: ReadonlySet<string>;
  spared: ReadonlySet<string>;
  hr: Officer | undefined;
  /** Units whose paper forms HR has typed in. */
  onPaper: Map<string, Promise<void>>;
};

/** Late people wait for a reminder; some never do their own form; HR does what was decided outside. */
const ignores = (
  { late, never, spared }: Stage,
  mail: Received,
  about: About,
  official: string | undefined,
): boolean => {
  if (spared.has(mail.to)) return true;
  if (about.purpose !== 'self-assessment' || official === undefined) return false;
  return never.has(official) || (late.has(official) && about.mail === 'request');
};

const officialOf = ({ crowd }: Stage, mail: Received, about: About): string | undefined => {
  if (about.purpose === 'answers') return about.slot.replace(/^petition-/, '');
  if (about.slot.startsWith('official-')) return about.slot.replace(/^official-/, '');
  return crowd.cast.addresses[mail.to];
};

const receive = async (stage: Stage, mail: Received, now: string): Promise<void> => {
  const about = aboutOf(mail.id);
  if (about === undefined) return;
  const { cast, tell } = stage.crowd;
  const told = { purpose: about.purpose, mail: mail.id };
  const official = officialOf(stage, mail, about);
  if (ignores(stage, mail, about, official)) return tell({ ...told, acted: 'ignored' });
  const today = dayOf(now);
  if (about.purpose === 'decision' && about.unit === cast.chores.outside) {
    await (await hrOf(stage)).recordOutside(about.unit, about.round, today);
    return tell({ ...told, acted: 'recorded' });
  }
  if (about.purpose === 'self-assessment') await paperOf(stage, about.unit, today);
  const occasion = { unit: about.unit, round: about.round, today, official };
  tell({ ...told, acted: await actOn(stage.http, mail, about, cast.intentions, occasion) });
};

const hrOf = async (stage: Stage): Promise<Officer> => {
  if (stage.hr !== undefined) return stage.hr;
  const { http, crowd } = stage;
  const { cycle, hrAddress: address, chores, intentions } = crowd.cast;
  const linkOf = async (): Promise<string> => (await newestTo(http, address))?.url ?? '';
  stage.hr = await officer({ http, cycle, address, chores, intentions, linkOf });
  return stage.hr;
};

/** Once a unit, when its first request shows that the phase is open. */
const paperOf = (stage: Stage, unit: string, today: string): Promise<void> => {
  const begun = stage.onPaper.get(unit) ?? hrOf(stage).then((hr) => hr.enterPaper(unit, today));
  stage.onPaper.set(unit, begun);
  return begun;
};

/** Acts until no gate is left; everything that it does, it finds in the mailbox. */
export const play = async (crowd: Crowd): Promise<void> => {
  const { late, never, spared } = crowd.cast;
  const stage: Stage = {
    http: client(crowd.base),
    crowd,
    chance: chanceOf(crowd.seed),
    late: new Set(late),
    never: new Set(never),
    spared: new Set(spared),
    hr: undefined,
    onPaper: new Map(),
  };
  await (await hrOf(stage)).changeRoster();
  let after = 0;
  let yours = false;
  for (;;) {
    const { mails, last, idle, now } = await newMails(stage.http, after);
    const asked = after === 0 ? await stillAsked(stage.http, newestEach(mails)) : mails;
    await eachOf(shuffled(asked, stage.chance), crowd.width ?? 48, (mail) => receive(stage, mail, now));
    after = last;
    yours ||= mails.some(({ to, id }) => stage.spared.has(to) && aboutOf(id)?.purpose !== 'result');
    if (!idle) continue;
    if (yours) await waitForYou(crowd);
    else if (!(await turnClock(stage.http))) return;
  }
};

/** Something waits for whoever tries it out: the clock is theirs to turn, the others go on as mails come. */
const waitForYou = ({ tell }: Crowd): Promise<void> => {
  tell({ purpose: 'you', mail: '', acted: 'ignored' });
  return new Promise((resolve) => setTimeout(resolve, 1000));
};
