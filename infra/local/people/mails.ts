// The mailbox as the people see it: who got what, for which unit, phase and round, and the one link in it.
import { formOf } from './form.ts';
import type { Client } from './http.ts';

export type Received = { n: number; id: string; to: string; url: string };

/** `<cycle>.<panel|cell>.<unit>.<purpose>.<round>.<slot>.<kind>`: the name of every mail that asks for something. */
export type About = {
  kind: 'panel' | 'cell';
  unit: string;
  purpose: string;
  round: number;
  slot: string;
  mail: string;
};

export const aboutOf = (id: string): About | undefined => {
  const [, kind, unit, purpose, round, slot, mail] = id.split('.');
  if ((kind !== 'panel' && kind !== 'cell') || !unit || !purpose || !slot || !mail) return undefined;
  // word of somebody else's delay asks for nothing
  if (mail.startsWith('escalation')) return undefined;
  return { kind, unit, purpose, round: Number(round), slot, mail };
};

/** `last`: the number of the newest mail that was read. */
export type Delivery = { mails: Received[]; last: number; idle: boolean; now: string };

type Delivered = { n: number; id: string; to: string; text: string };

const linkIn = (text: string): string => /https?:\/\/\S+/.exec(text)?.[0] ?? '';

/** A link says what it is about to whoever takes it apart, but for the round, which its page says. */
const idOfLink = (url: string): string | undefined => {
  const payload = /\/l\/v1\.[^.]+\.([^.]+)\./.exec(url)?.[1];
  if (payload === undefined) return undefined;
  const [purpose, cycle, kind, unit, slot] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return [cycle, kind === 0 ? 'panel' : 'cell', unit, purpose, 0, String(slot).replaceAll(':', '-'), 'digest'].join(
    '.',
  );
};

/** A digest asks for as many things as it has links of tasks. */
const asked = ({ n, id, to, text }: Delivered): Received[] => {
  if (!id.endsWith('.digest')) return [{ n, id, to, url: linkIn(text) }];
  return [...text.matchAll(/https?:\/\/\S+/g)].flatMap(([url]) => {
    const about = idOfLink(url);
    return about === undefined ? [] : [{ n, id: about, to, url }];
  });
};

/** What the mailbox hands over at once. */
const PAGE = 1000;

const pageAfter = async (http: Client, after: number): Promise<Delivery & { full: boolean }> => {
  const reply = await http.get(`/mailbox/new?after=${after}`);
  const { mails, idle, now } = JSON.parse(reply.body) as { mails: Delivered[]; idle: boolean; now: string };
  return { mails: mails.flatMap(asked), last: mails.at(-1)?.n ?? after, full: mails.length === PAGE, idle, now };
};

/** Waits for new mail and reads all of it; `idle` where the system waits for people or the clock and nothing is new. */
export const newMails = async (http: Client, after: number): Promise<Delivery> => {
  const first = await pageAfter(http, after);
  const mails = [...first.mails];
  let page = first;
  while (page.full) {
    page = await pageAfter(http, page.last);
    mails.push(...page.mails);
  }
  const { idle, now } = first;
  return { idle, now, last: page.last, mails };
};

const taskOf = ({ id }: Received): string => {
  const about = aboutOf(id);
  return about === undefined ? id : `${about.kind}.${about.unit}.${about.purpose}.${about.slot}`;
};

/** Who finds several mails about one task goes by the newest: every link to it leads to the round that it is in now. */
export const newestEach = (mails: readonly Received[]): Received[] => [
  ...new Map(mails.map((mail) => [taskOf(mail), mail])).values(),
];

/** A panel that is sent back asks these no second time; nobody acts on them in a later round. */
const ASKED_ONCE: readonly string[] = ['self-assessment', 'result'];

/**
 * Whoever comes back to a full mailbox first looks, before anybody acts, which mails still ask for something: the link
 * of one that was answered would lead to whatever round comes next.
 */
export const stillAsked = async (http: Client, mails: readonly Received[]): Promise<Received[]> => {
  const looks = mails.map(async (mail): Promise<Received[]> => {
    const about = aboutOf(mail.id);
    if (about === undefined || ASKED_ONCE.includes(about.purpose)) return [mail];
    const { status, body } = await http.get(mail.url);
    return status === 200 && formOf(body) === undefined ? [] : [mail];
  });
  return (await Promise.all(looks)).flat();
};

/** Turns the clock to the next date that matters; false where none is left. */
export const turnClock = async (http: Client): Promise<boolean> => {
  const reply = await http.post('/mailbox/turn', { do: 'turn' }, { accept: 'application/json' });
  return (JSON.parse(reply.body) as { now: string | null }).now !== null;
};

/** The newest mail to an address, where one waits for an answer to what one has just asked. */
export const newestTo = async (http: Client, to: string): Promise<Received | undefined> => {
  const reply = await http.get(`/mailbox/newest?to=${encodeURIComponent(to)}`);
  const mail = JSON.parse(reply.body) as Delivered | null;
  return mail === null ? undefined : { n: mail.n, id: mail.id, to: mail.to, url: linkIn(mail.text) };
};
