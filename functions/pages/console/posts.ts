// All posts of one person in a cycle, handed over in one act: HR chooses which.
import { html } from 'hono/html';
import { refusalText } from '#shared/contracts/refusals';
import { type HandedOver, type Holding, handOverAll, holdingsBeside } from '../../console/holdings.ts';
import { refuse } from '../forms.ts';
import { bi } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { postLabel } from '../post-texts.ts';
import { handOverFields, typedHandOver } from './hand-over-fields.ts';
import { actDone, actForm, nameOf } from './shell.ts';
import type { UnitVisit } from './visit.ts';

const title = { vi: 'Bàn giao mọi vai trò của một người', en: 'Hand over what one person holds' };

const keyOf = ({ ref, post }: Holding): string => `take.${ref.kind}.${ref.id}.${post}`;

const said = (holding: Holding): Html => {
  const { vi, en } = postLabel(holding.record, holding.post);
  return html`${bi(vi, en)} – ${nameOf(holding)}`;
};

const holdings = ({ deps, cycle, ref }: UnitVisit, post: string): Promise<Holding[]> =>
  holdingsBeside(deps.store, cycle, ref, post);

export const showPosts = async (visit: UnitVisit, post: string, typed?: Typed): Promise<Html> => {
  const all = await holdings(visit, post);
  const boxes = all.map((holding) => {
    const key = keyOf(holding);
    const checked = typed === undefined || typed.fields[key] === 'yes';
    return html`<label class="choice"><input type="checkbox" name="${key}" value="yes"${checked ? html` checked` : ''}> <span>${said(holding)}</span></label>`;
  });
  const legend = html`${bi('Các vai trò của', 'Posts of')} ${all[0]?.holder.name ?? ''}`;
  const list = html`<fieldset id="f-post" tabindex="-1"><legend>${legend}</legend>${boxes}</fieldset>`;
  return actForm(visit, title, html`${list}${handOverFields(typed)}`, typed);
};

const line = ({ holding, again, refused }: HandedOver): Html => {
  if (refused === undefined)
    return html`<li>${said(holding)}: ${again ? bi('đã ghi nhận trước đó', 'recorded before') : bi('đã ghi nhận', 'recorded')}</li>`;
  const { vi, en } = refusalText(refused);
  return html`<li>${said(holding)}: <strong>${bi(vi, en)}</strong></li>`;
};

export const recordPosts = async (visit: UnitVisit, post: string, fields: Fields): Promise<Html> => {
  const chosen = (await holdings(visit, post)).filter((holding) => fields[keyOf(holding)] === 'yes');
  const asked = typedHandOver(fields);
  if (chosen.length === 0) refuse('post', 'Chưa chọn vai trò nào.', 'No post is chosen.');
  const done = await handOverAll(visit.deps, chosen, asked, visit.actor);
  return actDone(visit, title, html`<ul>${done.map(line)}</ul>`);
};
