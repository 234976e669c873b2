// A soak: a calendar of cycles on the turned clock, while the server is killed, stopped, upgraded, its mail server away,
// receivers bounce and put off, and its disk fills. From outside: settings, SMTP, HTTP, signals.
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dayOf } from '#shared/domain/calendar';
import { type Chance, chanceOf } from '../../../infra/local/people/chance.ts';
import { type Answering, aMailServer, type Came, type MailServer } from '../../infra/local/mails/mail-server.ts';
import { aLittleDisk, type LittleDisk } from '../little-disk.ts';
import { aSite, command, type Site, sampleRoster } from '../server.ts';
import type { Cleanup } from '../small-province.ts';
import { crowdOf, type Recorded } from './people.ts';
import { type Soaked, soaked } from './site.ts';

export type Plan = {
  from: string;
  days: number;
  kickoffs: string;
  seed: number;
  kills: number;
  restarts: number;
  /** Days on which the mail server goes away, and for how many. */
  mailAway: readonly (readonly [day: number, days: number])[];
  /** Days on which the disk is full; none where no disk may be mounted. */
  diskFull: readonly number[];
  /** Of everybody's addresses, how many per cent bounce, and are put off at first. */
  bouncing: number;
  puttingOff: number;
  tell: (line: string) => void;
};

export type Soak = {
  site: Site;
  came: Came[];
  recorded: Recorded[];
  refused: string[];
  kills: number;
  restarts: number;
  fullDisks: number;
  bounced: string[];
  memory: { day: number; bytes: number; sinceStart: number }[];
  lastHealth: Awaited<ReturnType<Soaked['health']>>;
  output: string;
};

/** A number of an address, the same in every soak. */
const lotOf = (address: string): number =>
  [...address].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100, 7);

const answering = (
  { bouncing, puttingOff }: Plan,
  mayBounce: (to: string) => boolean,
  bounced: Set<string>,
): Answering => {
  const asked = new Set<string>();
  return (to, step) => {
    if (step !== 'rcpt' || !mayBounce(to)) return undefined;
    const lot = lotOf(to);
    if (lot < bouncing) {
      bounced.add(to);
      return { code: 550, text: '5.1.1 no such user' };
    }
    if (lot >= bouncing + puttingOff || asked.has(to)) return undefined;
    asked.add(to);
    return { code: 451, text: '4.7.1 try again later' };
  };
};

/** To the last byte; the server writes beside it. */
const fillUp = (dir: string): void => {
  const filler = openSync(join(dir, 'filler'), 'w');
  try {
    for (const block of [1_000_000, 4096]) for (;;) if (!written(filler, block)) break;
  } finally {
    closeSync(filler);
  }
};

const written = (filler: number, bytes: number): boolean => {
  try {
    return writeSync(filler, Buffer.alloc(bytes)) === bytes;
  } catch {
    return false;
  }
};

const daysFor = (count: number, days: number, seed: number, quiet: readonly [number, number]): Set<number>[] => {
  const chance = chanceOf(seed);
  const found: Set<number>[] = [];
  while (found.length < count) {
    const day = 1 + Math.floor(chance() * (days - 2));
    if (day < quiet[0] || day > quiet[1]) found.push(new Set([day]));
  }
  return found;
};

const countOn = (days: readonly Set<number>[], day: number): number => days.filter((each) => each.has(day)).length;

type World = {
  plan: Plan;
  dir: string;
  site: Site;
  server: Soaked;
  crowd: ReturnType<typeof crowdOf>;
  mail: ReturnType<typeof mailServerOf>;
  disk: LittleDisk | undefined;
  chance: Chance;
  done: { kills: number; restarts: number; fullDisks: number; sinceStart: number };
  memory: Soak['memory'];
};

/** A mail server that goes away and comes back at the same port; what came is kept. */
const mailServerOf = (first: MailServer, answers: Answering) => {
  let standing: MailServer | undefined = first;
  first.answering = answers;
  const came: Came[] = [];
  const collect = (): Came[] => {
    const fresh = standing?.came.splice(0) ?? [];
    came.push(...fresh);
    return fresh;
  };
  return {
    port: first.port,
    came,
    collect,
    isThere: () => standing !== undefined,
    leave: async (): Promise<void> => {
      const leaving = standing;
      standing = undefined;
      // what it took on its last moment it has taken
      await leaving?.close();
      came.push(...(leaving?.came ?? []));
    },
    comeBack: async (): Promise<void> => {
      standing = await aMailServer({}, first.port);
      standing.answering = answers;
    },
  };
};

/** Lets the day's mails go out and be acted upon, until nothing more comes. */
const live = async ({ server, crowd, mail, chance }: World, now: string): Promise<void> => {
  for (let still = 0; still < 3; ) {
    await server.rest(70);
    const acted = await crowd.act(mail.collect(), now);
    const waits = mail.isThere() ? ((await server.health())?.mails.waiting ?? 0) : 0;
    // a mail may be put off for hours: not waited for without end
    still = acted || (waits > 0 && chance() < 0.5) ? 0 : still + 1;
  }
};

const startAgain = async ({ server, done }: World): Promise<void> => {
  await server.start();
  done.sinceStart = 0;
};

const kill = async (world: World, now: string): Promise<void> => {
  const { server, chance, done } = world;
  const moment = server.rest(Math.floor(chance() * 250)).then(() => server.kill());
  await Promise.all([live(world, now), moment]);
  done.kills += 1;
  await startAgain(world);
};

const restart = async (world: World): Promise<void> => {
  const { server, crowd, done, site } = world;
  const code = await server.stop();
  const upgraded = await command(site, 'upgrade');
  if (code !== 0 || upgraded.code !== 0) crowd.refused.push(`stop ${code}, upgrade ${upgraded.output}`);
  done.restarts += 1;
  await startAgain(world);
};

const fillDisk = async (world: World, now: string): Promise<void> => {
  const { disk, done } = world;
  if (disk === undefined) return;
  fillUp(disk.dir);
  await live(world, now);
  rmSync(join(disk.dir, 'filler'));
  done.fullDisks += 1;
};

const moveMailServer = async ({ plan, mail, crowd }: World, day: number, now: string): Promise<void> => {
  const away = plan.mailAway.some(([from, days]) => day >= from && day < from + days);
  if (away && mail.isThere()) {
    await crowd.act(mail.collect(), now);
    const known = mail.came.length;
    await mail.leave();
    await crowd.act(mail.came.slice(known), now);
  } else if (!away && !mail.isThere()) await mail.comeBack();
};

const report = async ({ plan, server, crowd, mail, done, memory }: World, day: number, told: number): Promise<void> => {
  if (day % 10 === 0) memory.push({ day, bytes: await server.memory(), sinceStart: done.sinceStart });
  if (day % 30 === 0)
    plan.tell(
      `${dayOf(addDays(plan.from, day))}: ${mail.came.length} mails, ${crowd.recorded.length} acts, ${done.kills} kills`,
    );
  for (const line of crowd.refused.slice(told)) plan.tell(`  ${line.slice(0, 250)}`);
};

const liveThrough = async (world: World): Promise<void> => {
  const { plan, server, crowd, done } = world;
  // three tenths of the time undisturbed, to see what memory does
  const quiet = [Math.floor(plan.days * 0.55), Math.floor(plan.days * 0.85)] as const;
  const killDays = daysFor(plan.kills, plan.days, plan.seed, quiet);
  const restartDays = daysFor(plan.restarts, plan.days, plan.seed + 1, quiet);
  for (let day = 1; day <= plan.days; day += 1) {
    const now = addDays(plan.from, day);
    const told = crowd.refused.length;
    await moveMailServer(world, day, now);
    await server.turnTo(now);
    if (plan.diskFull.includes(day)) await fillDisk(world, now);
    for (let n = 0; n < countOn(killDays, day); n += 1) await kill(world, now);
    for (let n = 0; n < countOn(restartDays, day); n += 1) await restart(world);
    await live(world, now);
    done.sinceStart += 1;
    await report(world, day, told);
  }
};

const siteFor = async (plan: Plan, dir: string, data: string, smtpPort: number): Promise<Site> => {
  const passphrase = join(dir, 'passphrase');
  writeFileSync(passphrase, 'một cụm mật khẩu dài\n');
  mkdirSync(join(dir, 'backups'), { recursive: true });
  return aSite(dir, smtpPort, {
    XEPLOAI_DATA: data,
    XEPLOAI_KICKOFFS: plan.kickoffs,
    XEPLOAI_PROFILE: 'nd-90-2020-amended',
    XEPLOAI_BACKUP_DIR: join(dir, 'backups'),
    XEPLOAI_BACKUP_PASSPHRASE_FILE: passphrase,
  });
};

export type MayBounce = (address: string) => boolean;

export const soak = async (plan: Plan, dir: string, cleanup: Cleanup, mayBounce: MayBounce): Promise<Soak> => {
  const disk = plan.diskFull.length > 0 ? aLittleDisk(cleanup, '60m') : undefined;
  const bounced = new Set<string>();
  const mail = mailServerOf(await aMailServer(), answering(plan, mayBounce, bounced));
  const site = await siteFor(plan, dir, join(disk?.dir ?? dir, 'data'), mail.port);
  const server = await soaked(site, plan.from);
  cleanup(async () => {
    await server.kill();
  });
  await command(site, 'import', await sampleRoster(dir, 'as it is'));
  const crowd = crowdOf(site.base);
  const done = { kills: 0, restarts: 0, fullDisks: 0, sinceStart: 0 };
  const chance = chanceOf(plan.seed + 2);
  const world: World = { plan, dir, site, server, crowd, mail, disk, chance, done, memory: [] };

  await liveThrough(world);
  const lastHealth = await server.health();
  await server.stop();
  await mail.leave();
  const { recorded, refused } = crowd;
  const { memory } = world;
  const output = server.output();
  return { ...done, site, came: mail.came, recorded, refused, bounced: [...bounced], memory, lastHealth, output };
};
