// The scanner robot: does to links what mail scanners, previews and careless clicks do. It must change nothing: whoever runs
// it compares what stands before and after.
import { type HTMLElement, parse } from 'node-html-parser';

export type Asked = { url: string; method: string; status: number };
export type Scanned = { requests: number; faults: Asked[] };

type Send = (url: string, init: RequestInit) => Promise<{ status: number; body: string }>;

const sender =
  (seen: Asked[]): Send =>
  async (url, init) => {
    const reply = await fetch(url, { redirect: 'manual', ...init });
    const body = await reply.text();
    seen.push({ url, method: init.method ?? 'GET', status: reply.status });
    return { status: reply.status, body };
  };

/** As gateways rewrite them, as they are cut and pasted, as previews ask for them. */
const variantsOf = (link: string): string[] => [
  link,
  `${link}?utm_source=mail`,
  `${link}#top`,
  `${link}.`,
  `${link}%20`,
  link.slice(0, -1),
  encodeURI(link),
];

const attribute = (element: HTMLElement, name: string): string => element.getAttribute(name) ?? '';

/** What a page sends where nobody has chosen or typed anything. */
const untouched = (form: HTMLElement): [string, string][] =>
  form.querySelectorAll('input, select, textarea').flatMap((element): [string, string][] => {
    const name = attribute(element, 'name');
    const type = attribute(element, 'type');
    if (name === '' || type === 'file') return [];
    if ((type === 'radio' || type === 'checkbox') && !element.hasAttribute('checked')) return [];
    if (element.tagName === 'TEXTAREA') return [[name, element.textContent]];
    if (element.tagName === 'SELECT')
      return [[name, element.querySelector('option[selected]')?.getAttribute('value') ?? '']];
    return [[name, attribute(element, 'value')]];
  });

type Post = { url: string; body: URLSearchParams };

/** Every form by every button of it, and by none, as the Enter key sends it, to where the form says. */
const postsOf = (page: string, at: string): Post[] =>
  parse(page)
    .querySelectorAll('form[method="post"]')
    .flatMap((form) => {
      const url = new URL(attribute(form, 'action'), at).href;
      const fields = untouched(form);
      const buttons = form
        .querySelectorAll('button[name]')
        .map((button): [string, string] => [attribute(button, 'name'), attribute(button, 'value')]);
      return [fields, ...buttons.map((button) => [...fields, button])].map((each) => ({
        url,
        body: new URLSearchParams(each),
      }));
    });

const linksIn = (page: string, at: string): string[] => {
  const { origin } = new URL(at);
  return parse(page)
    .querySelectorAll('a[href]')
    .map((element) => new URL(attribute(element, 'href'), at))
    .filter((url) => url.origin === origin)
    .map(({ href }) => href);
};

/** Clicked twice, by two readers at once. */
const pressAll = async (send: Send, page: string, at: string): Promise<void> => {
  for (const { url, body } of postsOf(page, at))
    await Promise.all([1, 2].map(() => send(url, { method: 'POST', body })));
};

const scanOne = async (send: Send, link: string): Promise<void> => {
  for (const url of variantsOf(link)) for (const method of ['HEAD', 'GET', 'OPTIONS']) await send(url, { method });
  const { body } = await send(link, {});
  await pressAll(send, body, link);
  for (const url of new Set(linksIn(body, link))) {
    const followed = await send(url, {});
    // pages of the same link, as one's own data, have forms of their own
    if (url.startsWith(`${link}/`)) await pressAll(send, followed.body, url);
  }
};

/** `faults`: answers of 500 and above. Requests to one link go one after another, as one scanner sends them. */
export const scanLinks = async (links: readonly string[]): Promise<Scanned> => {
  const seen: Asked[] = [];
  const send = sender(seen);
  for (const link of links) await scanOne(send, link);
  return { requests: seen.length, faults: seen.filter(({ status }) => status >= 500) };
};
