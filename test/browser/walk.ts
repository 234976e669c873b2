// Every page of a site that links lead to, one of each kind: an address without its ids says which kind it is.
import type { Page } from 'playwright-core';

const ID = /\/(panel|cell|agencies|why|person|posts|paper)\/[^?]+?(?=\/|\?|$)/g;

/** `/console/2023/panel/so-01/do/extend` and the same of another panel are one kind. */
export const kindOf = (path: string): string =>
  path
    .replace(ID, '/$1/*')
    .replace(/=[^&]*/g, '=*')
    .replace(/\/paper\/.*/, '/paper/*');

/** Files are saved, not shown; leaving ends the walk. */
const isPage = (path: string): boolean => !/\.(?:csv|zip|json|xlsx|docx|eml)(?:\?|$)|sign-(?:out|in)/.test(path);

/** Addresses on this page below `under`, those that a browser would save left out. */
const linksOn = async (page: Page, under: string): Promise<string[]> => {
  const hrefs = await page
    .locator('a:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs
    .map((href) => new URL(href, page.url()))
    .filter(({ origin, pathname }) => origin === new URL(page.url()).origin && pathname.startsWith(under))
    .map(({ pathname, search }) => `${pathname}${search}`);
};

/** Visits one page of each kind that links lead to from `first`, with `then` at each. */
export const walk = async (
  page: Page,
  { first, under }: { first: string[]; under: string },
  then: (path: string, status: number | undefined) => Promise<void>,
): Promise<string[]> => {
  const kinds = new Set<string>();
  const left = [...first];
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    if (kinds.has(kindOf(path)) || !isPage(path)) continue;
    kinds.add(kindOf(path));
    const answer = await page.goto(new URL(path, page.url()).href);
    await then(path, answer?.status());
    left.push(...(await linksOn(page, under)));
  }
  return [...kinds];
};
