// Reads the form of a page as a person does: which fields there are, what stands in them, what can be chosen.
import { type HTMLElement, parse } from 'node-html-parser';

export type Form = {
  /** Hidden and prefilled values. */
  values: Record<string, string>;
  /** Every field's name. */
  names: Set<string>;
  /** Officials whose row the form has: `rating.<id>` and the like. */
  rows: string[];
};

const nameOf = (element: HTMLElement): string => element.getAttribute('name') ?? '';

const typedIn = (element: HTMLElement): string | undefined => {
  switch (element.tagName) {
    case 'TEXTAREA':
      return element.textContent;
    case 'SELECT':
      return element.querySelector('option[selected]')?.getAttribute('value') ?? '';
    default: {
      const choice = ['radio', 'checkbox'].includes(element.getAttribute('type') ?? '');
      return choice && !element.hasAttribute('checked') ? undefined : (element.getAttribute('value') ?? '');
    }
  }
};

const ROW = /^(?:rating|agrees|missing)\.(.+)$/;

/** The page's first form that is posted, or undefined where there is nothing to fill in. */
export const formOf = (page: string): Form | undefined => {
  const form = parse(page).querySelector('form[method="post"]');
  if (form === null) return undefined;
  const values: Record<string, string> = {};
  const names = new Set<string>();
  for (const element of form.querySelectorAll('input, select, textarea')) {
    const name = nameOf(element);
    if (name === '') continue;
    names.add(name);
    const value = typedIn(element);
    if (value !== undefined) values[name] = value;
  }
  const rows = [...new Set([...names].flatMap((name) => ROW.exec(name)?.[1] ?? []))];
  return { values, names, rows };
};

/** What a refused form complains of, for the runner's own report. */
export const complaintsOf = (page: string): string =>
  parse(page)
    .querySelectorAll('[role="alert"]')
    .map(
      (element) =>
        `${element.textContent.replaceAll(/\s+/g, ' ').trim()} ${element.querySelectorAll('a').map((link) => link.getAttribute('href'))}`,
    )
    .join(' | ')
    .slice(0, 400);
