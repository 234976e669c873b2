// A soak: a calendar of cycles on the turned clock, while the server is killed, stopped, upgraded, its mail server away,
// receivers bounce and put off, and its disk fills. From outside: settings, SMTP, HTTP, signals.
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dayOf } from '#shared/domain/calendar';
import { chanceOf } from '../../../infra/local/people/chance.ts';
import { type Answering, aMailServer, type Came, type MailServer } from '../../infra/local/mails/mail-server.ts';
import { aLittleDisk } from '../little-disk.ts';
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

export const soak = async (
  plan: Plan,
  dir: string,
  cleanup: Cleanup,
  mayBounce: (to: string) => boolean,
): Promise<Soak> => {
  const disk = plan.diskFull.length > 0 ? aLittleDisk(cleanup, '60m') : undefined;
  const data = disk === undefined ? dir : disk.dir;
  const bounced = new Set<string>();
  const answers = answering(plan, mayBounce, bounced);
  let mail: MailServer | undefined = await aMailServer();
  const { port } = mail;
  mail.answering = answers;
  const came: Came[] = [];
  const collect = (): Came[] => {
    const fresh = mail?.came.splice(0) ?? [];
    came.push(...fresh);
    return fresh;
  };
  const passphrase = join(dir, 'passphrase');
  writeFileSync(passphrase, 'một cụm mật khẩu dài\n');
  mkdirSync(join(dir, 'backups'), { recursive: true });
  const site = await aSite(dir, port, {
    XEPLOAI_DATA: join(data, 'data'),
    XEPLOAI_KICKOFFS: plan.kickoffs,
    XEPLOAI_PROFILE: 'nd-90-2020-amended',
    XEPLOAI_BACKUP_DIR: join(dir, 'backups'),
    XEPLOAI_BACKUP_PASSPHRASE_FILE: passphrase,
  });
  const server = await soaked(site, plan.from);
  cleanup(async () => {
    await server.kill();
  });
  await command(site, 'import', await sampleRoster(dir, 'as it is'));
  const crowd = crowdOf(site.base);
  // three tenths of the time undisturbed, to see what memory does
  const quiet = [Math.floor(plan.days * 0.55), Math.floor(plan.days * 0.85)] as const;
  const [killDays, restartDays] = [
    daysFor(plan.kills, plan.days, plan.seed, quiet),
    daysFor(plan.restarts, plan.days, plan.seed + 1, quiet),
  ];
  const chance = chanceOf(plan.seed + 2);
  const done = { kills: 0, restarts: 0, fullDisks: 0, sinceStart: 0 };
  const memory: Soak['memory'] = [];

  const again = async (): Promise<void> => {
    await server.start();
    done.sinceStart = 0;
  };
  /** Lets the day's mails go out and be acted upon, until nothing more comes. */
  const live = async (now: string): Promise<void> => {
    for (let still = 0; still < 3; ) {
      await server.rest(70);
      const acted = await crowd.act(collect(), now);
      const waits = mail === undefined ? 0 : ((await server.health())?.mails.waiting ?? 0);
      still = acted || (waits > 0 && still < 2 && chance() < 0.8) ? 0 : still + 1;
    }
  };
  const killed = async (now: string): Promise<void> => {
    const moment = server.rest(Math.floor(chance() * 250)).then(() => server.kill());
    await Promise.all([live(now), moment]);
    done.kills += 1;
    await again();
  };
  const restarted = async (): Promise<void> => {
    const code = await server.stop();
    const upgraded = await command(site, 'upgrade');
    if (code !== 0 || upgraded.code !== 0) crowd.refused.push(`stop ${code}, upgrade ${upgraded.output}`);
    done.restarts += 1;
    await again();
  };
  const mailServer = async (day: number): Promise<void> => {
    const away = plan.mailAway.some(([from, days]) => day >= from && day < from + days);
    if (away && mail !== undefined) {
      collect();
      await mail.close();
      mail = undefined;
    } else if (!away && mail === undefined) {
      mail = await aMailServer({}, port);
      mail.answering = answers;
    }
  };
  const fullDisk = async (now: string): Promise<void> => {
    if (disk === undefined) return;
    fillUp(disk.dir);
    await live(now);
    rmSync(join(disk.dir, 'filler'));
    done.fullDisks += 1;
  };

  for (let day = 1; day <= plan.days; day += 1) {
    const now = addDays(plan.from, day);
    await mailServer(day);
    await server.turnTo(now);
    if (plan.diskFull.includes(day)) await fullDisk(now);
    for (let n = 0; n < countOn(killDays, day); n += 1) await killed(now);
    for (let n = 0; n < countOn(restartDays, day); n += 1) await restarted();
    await live(now);
    done.sinceStart += 1;
    if (day % 10 === 0) memory.push({ day, bytes: await server.memory(), sinceStart: done.sinceStart });
    if (day % 30 === 0)
      plan.tell(`${dayOf(now)}: ${came.length} mails, ${crowd.recorded.length} acts, ${done.kills} kills`);
  }
  await live(addDays(plan.from, plan.days));
  const lastHealth = await server.health();
  await server.stop();
  await mail?.close();
  return {
    ...done,
    site,
    came,
    recorded: crowd.recorded,
    refused: crowd.refused,
    bounced: [...bounced],
    memory,
    lastHealth,
    output: server.output(),
  };
};
