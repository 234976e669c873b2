// A hand on a keyboard and nothing else: Tab, arrows, space, Enter and letters. It reports where the focus went, so that a
// test can say that it went in reading order and could be seen.
import type { Page } from 'playwright-core';

export type Stop = {
  tag: string;
  type: string;
  name: string;
  value: string;
  checked: boolean;
  href: string;
  text: string;
  id: string;
  /** Place in the document, and on the screen. */
  order: number;
  top: number;
  bottom: number;
  outlined: boolean;
};

/** Run by the debugger, within the page: the pages' own scripts are off. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return undefined;
  const of = (name) => element.getAttribute(name) ?? '';
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    tag: element.tagName,
    type: of('type'),
    name: of('name'),
    value: element.value ?? '',
    checked: element.checked === true,
    href: of('href'),
    text: element.textContent.trim().slice(0, 60),
    id: element.id,
    order: [...document.querySelectorAll('*')].indexOf(element),
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
  };
})()`;

/** What has the focus; undefined where nothing has. */
export const focused = async (page: Page): Promise<Stop | undefined> =>
  (await page.evaluate(FOCUSED)) as Stop | undefined;

/** `2023-11-30` as the fields of a date take it in this browser’s language: month, day, year. */
export const dateKeys = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2$3$1');

/** Texts are cut: what counts is that they arrive. */
const TEXT = 24;

const choose = async (page: Page, stop: Stop, wanted: string): Promise<void> => {
  let now: Stop | undefined = stop;
  for (let times = 0; times < 12 && now?.value !== wanted; times += 1) {
    await page.keyboard.press('ArrowDown');
    now = await focused(page);
  }
};

const tick = async (page: Page, stop: Stop, wanted: string): Promise<void> => {
  if (stop.type === 'checkbox') {
    if ((stop.value === wanted) !== stop.checked) await page.keyboard.press('Space');
    return;
  }
  await choose(page, stop, wanted);
  if ((await focused(page))?.checked === false) await page.keyboard.press('Space');
};

const enter = async (page: Page, stop: Stop, wanted: string): Promise<void> => {
  if (stop.tag === 'SELECT') return choose(page, stop, wanted);
  if (['radio', 'checkbox'].includes(stop.type)) return tick(page, stop, wanted);
  if (stop.value === wanted) return;
  if (stop.value !== '') await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(stop.type === 'date' ? dateKeys(wanted) : wanted.slice(0, TEXT));
};

export type Hand = { wanted: Readonly<Record<string, string>>; until: (stop: Stop) => boolean };

/** Tabs on, fills what is wanted, until it stands where it was asked to. Throws nothing: the last stop tells. */
export const walk = async (page: Page, { wanted, until }: Hand): Promise<Stop[]> => {
  const stops: Stop[] = [];
  const begin = await focused(page);
  for (let times = 0; times < 3000; times += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === undefined) continue;
    const last = stops.at(-1) ?? begin;
    // the parts of a date are stops within one field
    if (last?.order === stop.order) continue;
    if (last !== undefined && stop.order < last.order) return [...stops, stop];
    stops.push(stop);
    if (until(stop)) return stops;
    const text = wanted[stop.name];
    if (text !== undefined && stop.name !== 'do') await enter(page, stop, text);
  }
  return stops;
};

/** What is wrong with the way of the focus: back up the page, or out of sight. */
export const faultsOf = (stops: readonly Stop[]): string[] =>
  stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    const at = `${stop.tag} ${stop.name || stop.text}`;
    // two fields of one line are beside each other: the later one ends no higher than the earlier one begins
    const back = before !== undefined && (stop.order < before.order || stop.bottom < before.top);
    return [
      ...(back ? [`${at} stands before ${before.tag} ${before.name}`] : []),
      ...(stop.outlined ? [] : [`${at} shows no focus`]),
    ];
  });

export const isRecord = ({ tag, name, value }: Stop): boolean =>
  tag === 'BUTTON' && name === 'do' && value === 'record';

/** Enter, and the page that it leads to. */
export const press = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
};

/** Tabs to a link and enters it. */
export const follow = async (page: Page, leads: (stop: Stop) => boolean): Promise<void> => {
  const stops = await walk(page, { wanted: {}, until: leads });
  const last = stops.at(-1);
  if (last === undefined || !leads(last)) throw new Error(`no such link: ${stops.map(({ href }) => href).join(' ')}`);
  await press(page);
};
