// Fills in everything that a page's form asks for, whatever it is, and reads back what a form holds.
import { type HTMLElement, parse } from 'node-html-parser';

type Filled = Record<string, string>;

const TEXT = '\nĐã gõ <rất> lâu,\n\nhai "đoạn".';
const attribute = (element: HTMLElement, name: string): string => element.getAttribute(name) ?? '';

/** The form that somebody types into: not the one for searching. */
const formIn = (page: string): HTMLElement | undefined =>
  parse(page, { blockTextElements: { textarea: true } })
    .querySelectorAll('form[method="post"]')
    .find((form) => form.querySelector('button[value="record"]') !== null);

const controlsIn = (page: string): HTMLElement[] =>
  (formIn(page)?.querySelectorAll('input, textarea, select') ?? []).filter((each) => attribute(each, 'name') !== '');

const entities = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** A choice's last option, so that what is kept is never what a form begins with. */
const typedInto = (control: HTMLElement, at: number): string | undefined => {
  if (control.tagName === 'TEXTAREA') return `${TEXT}${at}`;
  if (control.tagName === 'SELECT')
    return control.querySelectorAll('option').at(-1)?.getAttribute('value') || undefined;
  const type = attribute(control, 'type');
  if (type === 'hidden') return entities(attribute(control, 'value'));
  if (type === 'date') return `2023-11-${String(10 + (at % 18))}`;
  if (type === 'radio' || type === 'checkbox') return attribute(control, 'value');
  return type === 'number' ? String(at) : `chữ "${at}" <x>`;
};

/** As somebody would send the form with every field filled in. */
export const filledIn = (page: string): Filled =>
  Object.fromEntries(
    controlsIn(page).flatMap((control, at): [string, string][] => {
      const value = typedInto(control, at);
      return value === undefined ? [] : [[attribute(control, 'name'), value]];
    }),
  );

const heldBy = (control: HTMLElement): string | undefined => {
  if (control.tagName === 'TEXTAREA') return entities(control.textContent.replace(/^\n/, ''));
  if (control.tagName === 'SELECT') return control.querySelector('option[selected]')?.getAttribute('value');
  const unchosen = ['radio', 'checkbox'].includes(attribute(control, 'type')) && !control.hasAttribute('checked');
  return unchosen ? undefined : entities(attribute(control, 'value'));
};

/** What the form holds when it comes back. */
export const heldIn = (page: string): Filled =>
  Object.fromEntries(
    controlsIn(page).flatMap((control): [string, string][] => {
      const value = heldBy(control);
      return value === undefined ? [] : [[attribute(control, 'name'), value]];
    }),
  );
