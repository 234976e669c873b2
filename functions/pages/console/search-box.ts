// The box that the console's search is asked by: on every page of a cycle, with what was typed kept on the page of results.
import { html } from 'hono/html';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import type { ConsoleVisit } from './visit.ts';

export const searchBox = ({ within, proof }: Pick<ConsoleVisit, 'within' | 'proof'>, typed = ''): Html =>
  within === undefined
    ? html``
    : html`<form method="post" role="search" action="/console/${encodeURIComponent(within)}/search" class="search"><input type="hidden" name="proof" value="${proof}">
<label for="search-q">${bi('Tìm người, đơn vị', 'Find people, units')}</label>
<input type="search" id="search-q" name="q" value="${typed}" maxlength="200" autocomplete="off" required>
<button type="submit" class="second">${bi('Tìm', 'Search')}</button></form>`;
