// The explanation of a rating as a page of its own: of one's own result, of a row of one's own slot, and in the console.
import { html } from 'hono/html';
import { type AccessRole, may } from '#shared/domain/access';
import { NotFound, TooEarly } from '#shared/domain/errors';
import { type Explaining, explanationOf } from '#shared/domain/explanation';
import { explainingIn } from '../explain/explaining.ts';
import { explanationSections } from '../explain/sections.ts';
import type { Section } from '../explain/words.ts';
import { panelOf } from '../units.ts';
import { bi, layout } from './layout.ts';
import { commentsOn } from './old-agency-line.ts';
import type { Html, TaskVisit } from './page.ts';
import { resultOf } from './result-of.ts';
import { rowIds } from './rows.ts';
import { sectionList } from './suggested.ts';

const TITLE = { vi: 'Giải thích xếp loại', en: 'Why this rating' };

const part = (section: Section): Html => {
  const { vi, en } = section.title;
  return html`<section data-section="${section.id}"><h2>${bi(vi, en)}</h2>${sectionList(section)}</section>`;
};

const comment = ({ label, text }: ReturnType<typeof commentsOn>[number]): Html =>
  html`<p><strong>${bi(label.vi, label.en)}</strong>: ${text}</p>`;

/** What every page of it shows, for this reader. */
export const explanationPart = (explaining: Explaining, reader: AccessRole): Html => {
  const explanation = explanationOf(explaining, reader);
  const { name, post } = explanation.official;
  const said = commentsOn(explaining.record.facts, explanation.official.id, reader);
  return html`<p>${name} · ${post}</p>${said.map(comment)}${explanationSections(explanation).map(part)}`;
};

/** Throws NotFound for anybody whose row is not the visitor's, TooEarly before one's own result is there. */
export const whyPage = async (visit: TaskVisit, id: string): Promise<Html> => {
  const { deps, ref, slot, cycle, claim } = visit;
  const own = claim.purpose === 'result' && slot.rows.includes(id);
  const { role } = slot;
  // the Party side and the petition's answer have no rows of a panel's dossier to explain
  const sees = role !== 'system' && may(role, 'see', 'performance');
  if (!sees || ref.kind === 'cell' || !(own || rowIds(visit).includes(id)))
    throw new NotFound('no such row', { official: id });
  if (role === 'official' && (!own || (await resultOf(deps.store, ref, id)) === undefined))
    throw new TooEarly('no result yet', { phase: 'petitions' });
  const record = await panelOf(deps.store, ref);
  const explaining = await explainingIn(deps.store, { cycle, record }, id);
  return layout(TITLE, explanationPart(explaining, role));
};

export const whyTitle = TITLE;
