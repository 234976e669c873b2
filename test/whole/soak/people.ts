// The people of a soak: each acts on the mails that reach them, by SMTP, once; what the server took while it was killed
// they try again. What was recorded is remembered, to be looked for in the end.
import { dayOf } from '#shared/domain/calendar';
import { eachOf } from '../../../functions/units.ts';
import { actOn, PersonRefused } from '../../../infra/local/people/act.ts';
import { client } from '../../../infra/local/people/http.ts';
import { type About, aboutOf } from '../../../infra/local/people/mails.ts';
import { sampleCast } from '../../../infra/local/sample/cast.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../../infra/local/sample/write.ts';
import type { Came } from '../../infra/local/mails/mail-server.ts';
import { HR } from '../server.ts';

export type Recorded = About & { cycle: string; mail: string };

const GONE = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'HPE_INVALID_CONSTANT'];
const isGone = (error: unknown): boolean =>
  GONE.includes((error as NodeJS.ErrnoException).code ?? '') || String(error).includes('socket hang up');

/** Quoted-printable or base64, as the mail's own words decide. */
export const linkIn = (raw: string): string => {
  const plain = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const blocks = raw.match(/(?:^[A-Za-z0-9+/=]{40,76}\r\n)+/gm) ?? [];
  const decoded = blocks.map((block) => Buffer.from(block, 'base64').toString('utf8'));
  return /https?:\/\/[^\s"<]+\/l\/[^\s"<]+/.exec([plain, ...decoded].join('\n'))?.[0] ?? '';
};

export const crowdOf = (base: string) => {
  const cast = sampleCast({ cycle: '', size: 'small', seed: SAMPLE_SEED, hrAddress: HR, spared: [] });
  // in another year than the sample's, leaves allow some of them less than they would be granted
  const petitions = cast.intentions.petitions.map((each) => ({ ...each, granted: false }));
  // and some whom that year did not rate yet are rated in this one
  const everybody = sampleProvince({ size: 'small', seed: SAMPLE_SEED });
  const ratings = {
    ...Object.fromEntries(rosterOf(everybody).officials.map(({ id }) => [id, 'completed'])),
    ...cast.intentions.ratings,
  };
  const intentions = { ...cast.intentions, petitions, ratings };
  // who is told that the rules allow somebody less, in this period of another year, gives what they always allow
  const lesser = {
    ...intentions,
    ratings: Object.fromEntries(Object.keys(intentions.ratings).map((id) => [id, 'completed'])),
    departing: 'Mức cao nhất mà quy định cho phép',
  };
  const never = new Set(cast.never);
  const http = client(base);
  const seen = new Set<string>();
  const lowered = new Set<string>();
  const recorded: Recorded[] = [];
  const refused: string[] = [];
  let waiting: Came[] = [];

  const officialOf = (about: About, to: string): string | undefined => {
    if (about.purpose === 'answers') return about.slot.replace(/^petition-/, '');
    return about.slot.startsWith('official-') ? about.slot.replace(/^official-/, '') : cast.addresses[to];
  };
  const act = async (mail: Came, today: string): Promise<void> => {
    const about = aboutOf(mail.id);
    if (about === undefined) return;
    const official = officialOf(about, mail.to);
    if (about.purpose === 'self-assessment' && official !== undefined && never.has(official)) return;
    const url = linkIn(mail.raw);
    if (url === '') return void refused.push(`no link in ${mail.id}`);
    const occasion = { unit: about.unit, round: about.round, today, official };
    try {
      const received = { n: 0, id: mail.id, to: mail.to, url };
      const unit = `${mail.id.split('.')[0]} ${about.unit}`;
      const wanted = lowered.has(unit) ? lesser : intentions;
      const acted = await actOn(http, received, about, wanted, occasion).catch((error: unknown) => {
        if (!(error instanceof PersonRefused) || !error.message.includes(': 422 ')) throw error;
        // and whoever decides after them goes by it
        lowered.add(unit);
        return actOn(http, received, about, lesser, occasion);
      });
      if (acted === 'recorded') recorded.push({ ...about, cycle: mail.id.split('.')[0] ?? '', mail: mail.id });
    } catch (error) {
      if (isGone(error) || String(error).includes(' 500 ')) waiting.push(mail);
      else refused.push(`${mail.id}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  };
  return {
    recorded,
    refused,
    /** Answers whether anything was done; whoever met a server that is gone tries again next time. */
    act: async (came: readonly Came[], now: string): Promise<boolean> => {
      const fresh = came.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      const all = [...waiting, ...new Map(fresh.map((mail) => [mail.id, mail])).values()];
      waiting = [];
      await eachOf(all, 8, (mail) => act(mail, dayOf(now)));
      return all.length > waiting.length;
    },
    waiting: () => waiting.length,
  };
};
