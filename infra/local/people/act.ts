// One person acts on one mail: opens the link, reads the page, fills the form, posts it.
import { FILLERS, type Intentions, type Occasion, petition } from './fill.ts';
import { complaintsOf, formOf } from './form.ts';
import type { Client, Reply } from './http.ts';
import type { About, Received } from './mails.ts';

export type Acted = 'recorded' | 'nothing-to-do' | 'gone';

export class PersonRefused extends Error {
  override readonly name = 'PersonRefused';
}

const refused = (about: About, reply: Reply): PersonRefused =>
  new PersonRefused(
    `${about.purpose} of ${about.unit} (round ${about.round}): ${reply.status} ${complaintsOf(reply.body)}`,
  );

const fieldsFor = (
  page: string,
  intentions: Intentions,
  about: About,
  occasion: Occasion,
): Record<string, string> | undefined => {
  const form = formOf(page);
  if (form === undefined) return undefined;
  if (about.purpose === 'result') {
    const wants = intentions.petitions.some(({ official }) => official === occasion.official);
    return wants && form.names.has('grounds') ? { ...form.values, ...petition(), do: 'record' } : undefined;
  }
  // a digest does not say the round: the page does
  const round = about.round || Number(form.values.round ?? 1);
  const filled = FILLERS[about.purpose]?.(form, intentions, { ...occasion, round });
  return filled === undefined ? undefined : { ...form.values, ...filled, do: 'record' };
};

/** Throws PersonRefused where the system refuses what an honest person typed: a fault of ours. */
export const actOn = async (
  http: Client,
  mail: Received,
  about: About,
  intentions: Intentions,
  occasion: Occasion,
): Promise<Acted> => {
  const shown = await http.get(mail.url);
  if (shown.status === 410) return 'gone';
  if (shown.status !== 200) throw refused(about, shown);
  const fields = fieldsFor(shown.body, intentions, about, occasion);
  if (fields === undefined) return 'nothing-to-do';
  const reply = await http.post(mail.url, fields);
  if (reply.status === 410) return 'gone';
  if (reply.status !== 200) throw refused(about, reply);
  return 'recorded';
};
