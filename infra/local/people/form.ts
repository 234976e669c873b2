// Reads the form of a page as a person does: which fields there are, what stands in them, what can be chosen.
import { type HTMLElement, parse } from 'node-html-parser';

export type Form = {
  /** Hidden and prefilled values. */
  values: Record<string, string>;
  /** Every field's name. */
  names: Set<string>;
  /** Fields for plain text that must be filled in. */
  texts: string[];
  /** Fields for points or a percentage → the most that the page lets stand there, all of its part together considered. */
  numbers: Map<string, number>;
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

const mostOf = (text: string | undefined, words: RegExp): number | undefined => {
  const most = words.exec(text ?? '')?.[1];
  return most === undefined ? undefined : Number(most);
};

/** Where the fields of a part may have less together than each alone, the difference is spread over all of them. */
const numbersIn = (form: HTMLElement): Map<string, number> =>
  new Map(
    form.querySelectorAll('section.part').flatMap((part): [string, number][] => {
      const inputs = part.querySelectorAll('input[inputmode="decimal"]').map((input): [string, number] => {
        const hint = part.querySelector(`[id="f-${nameOf(input)}-hint"]`)?.textContent;
        return [nameOf(input), mostOf(hint, /Tối đa (\d+)/) ?? 0];
      });
      const each = inputs.reduce((sum, [, most]) => sum + most, 0);
      const together = mostOf(part.querySelector('.sum')?.textContent, /tối đa (\d+)/) ?? each;
      return inputs.map(([name, most]) => [name, each === 0 ? 0 : (most * together) / each]);
    }),
  );

const ROW = /^(?:rating|agrees|missing)\.(.+)$/;

/** The page's first form that is posted, but for the search that all have; undefined where there is nothing to fill in. */
export const formOf = (page: string): Form | undefined => {
  const form = parse(page).querySelector('form[method="post"]:not([role="search"])');
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
  const texts = form.querySelectorAll('textarea[required]').map(nameOf);
  const rows = [...new Set([...names].flatMap((name) => ROW.exec(name)?.[1] ?? []))];
  return { values, names, texts, numbers: numbersIn(form), rows };
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
