// Self-assessments under load: a fifth of the people at the last moment, then all others as fast as the server takes them.
import { setTimeout } from 'node:timers/promises';
import { chanceOf, shuffled } from '../../infra/local/people/chance.ts';
import { FILLERS, type Intentions } from '../../infra/local/people/fill.ts';
import { formOf } from '../../infra/local/people/form.ts';
import { type Client, client, type Reply } from '../../infra/local/people/http.ts';
import { aboutOf, newMails, type Received } from '../../infra/local/people/mails.ts';
import { percentile } from './figures.ts';
import { startSystem } from './system.ts';

/** The last minute of the design, pressed into so many seconds. */
const SURGE_SECONDS = 10;
const CONNECTIONS = 64;

export type Loaded = {
  surge: { people: number; refused: number; p95: number };
  burst: { acts: number; refused: number; perSecond: number };
};

const NOBODY: Intentions = { ratings: {}, petitions: [] };

type Prepared = { url: string; fields: Record<string, string> };

/** Opens the form and fills it, without sending it. */
const prepare = async (http: Client, { url, id }: Received): Promise<Prepared> => {
  const form = formOf((await http.get(url)).body);
  const { purpose = '', unit = '' } = aboutOf(id) ?? {};
  if (form === undefined) throw new Error(`no form at ${purpose} of ${unit}`);
  const occasion = { unit, round: 1, today: '2023-12-02', official: undefined };
  return { url, fields: { ...form.values, ...FILLERS[purpose]?.(form, NOBODY, occasion), do: 'record' } };
};

const inParallel = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const queue = items.entries();
  const done: R[] = [];
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done;
};

const refusedOf = (replies: readonly Reply[]): number => replies.filter(({ status }) => status !== 200).length;

/** Confirms every roster; answers the mails that then ask for self-assessments. */
const selfAssessmentMails = async (http: Client): Promise<Received[]> => {
  const requests = await newMails(http, 0);
  await inParallel(requests.mails, async (mail) => {
    const { url, fields } = await prepare(http, mail);
    return http.post(url, fields);
  });
  const asked: Received[] = [];
  for (let after = requests.mails.at(-1)?.n ?? 0; ; ) {
    const { mails, idle } = await newMails(http, after);
    asked.push(...mails.filter(({ id }) => aboutOf(id)?.purpose === 'self-assessment'));
    after = mails.at(-1)?.n ?? after;
    if (idle) return asked;
  }
};

/** Each at a moment of their own, whatever the others wait for; a person's time is that of page and post. */
const surgeOf = async (http: Client, people: readonly Received[]): Promise<Loaded['surge']> => {
  const chance = chanceOf(20);
  const visits = people.map(async (mail) => {
    await setTimeout(chance() * SURGE_SECONDS * 1000);
    const opened = performance.now();
    const { url, fields } = await prepare(http, mail);
    const shown = performance.now();
    const reply = await http.post(url, fields);
    return { reply, times: [shown - opened, performance.now() - shown] };
  });
  const done = await Promise.all(visits);
  const p95 = percentile(
    done.flatMap(({ times }) => times),
    0.95,
  );
  return { people: people.length, refused: refusedOf(done.map(({ reply }) => reply)), p95 };
};

const burstOf = async (http: Client, people: readonly Received[]): Promise<Loaded['burst']> => {
  const prepared = await inParallel(people, (mail) => prepare(http, mail));
  const begun = performance.now();
  const replies = await inParallel(prepared, ({ url, fields }) => http.post(url, fields));
  const seconds = (performance.now() - begun) / 1000;
  return { acts: people.length, refused: refusedOf(replies), perSecond: people.length / seconds };
};

export const measureLoad = async (): Promise<Loaded> => {
  const { base, stop } = await startSystem();
  const http = client(base, CONNECTIONS);
  try {
    const people = shuffled(await selfAssessmentMails(http), chanceOf(5));
    const fifth = Math.ceil(people.length / 5);
    const surge = await surgeOf(http, people.slice(0, fifth));
    return { surge, burst: await burstOf(http, people.slice(fifth)) };
  } finally {
    await stop();
  }
};
