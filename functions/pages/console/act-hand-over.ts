// Hands one post of this unit over to a deputy or a successor; and ends a hand-over.
import { html } from 'hono/html';
import * as z from 'zod';
import { postsOf } from '#shared/domain/posts';
import { endable, endHandOver, handOver } from '../../console/hand-over.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, type Option, select } from '../layout.ts';
import { actingText, postLabel } from '../post-texts.ts';
import { whyField } from './gate-fields.ts';
import { handOverFields, typedHandOver } from './hand-over-fields.ts';
import { actDone, actForm } from './shell.ts';
import { type ConsoleAct, type UnitVisit, unitPath } from './visit.ts';

const title = { vi: 'Ủy quyền, thay người giữ vai trò', en: 'Hand over or replace' };
const Post = z.object({ post: z.string().min(1) });

const optionsOf = ({ record }: UnitVisit): Option[] =>
  postsOf(record).map(({ post, holder }) => {
    const { vi, en } = postLabel(record, post);
    return { value: post, label: { vi: `${vi}: ${holder.name}`, en } };
  });

export const handOverAct: ConsoleAct = {
  id: 'hand-over',
  title,
  // a post's deputy may come from another agency, and so may the circle that is refused
  reach: 'cycle',
  offered: () => true,
  show: (visit, typed) => {
    const value = visit.query.post;
    const label = { vi: 'Vai trò', en: 'Post' };
    const post = select({ name: 'post', label, options: optionsOf(visit), required: true, typed, value });
    const all = postsOf(visit.record).map(
      (held) =>
        html`<li><a href="${unitPath(visit.ref)}/posts/${encodeURIComponent(held.post)}">${held.holder.name}</a></li>`,
    );
    const whole = html`<details><summary>${bi('Bàn giao mọi vai trò của một người trong kỳ này', 'Everything that one person holds')}</summary><ul>${all}</ul></details>`;
    return actForm(visit, title, html`${whole}${post}${handOverFields(typed)}`, typed);
  },
  record: async (visit, fields) => {
    const { post } = parseForm(Post, { post: typedText(fields, 'post') });
    const { again, fact } = await handOver(visit.deps, visit.ref, { ...typedHandOver(fields), post }, visit.actor);
    const { of, to } = fact.content;
    const said = actingText(of.name, fact.content);
    return actDone(visit, title, html`<p>${to.name}: ${bi(said.vi, said.en)}.</p>`, again);
  },
};

const ending = { vi: 'Kết thúc ủy quyền', en: 'End a hand-over' };
const Ending = z.object({ which: z.string().regex(/^.+#\d+$/), why: z.string().trim().min(1).max(1000) });

export const endHandOverAct: ConsoleAct = {
  id: 'end-hand-over',
  title: ending,
  reach: 'cycle',
  offered: ({ facts }) => endable(facts).length > 0,
  show: (visit, typed) => {
    const options = endable(visit.record.facts).map(({ subject, round, content }) => {
      const { vi, en } = postLabel(visit.record, subject);
      return { value: `${subject}#${round}`, label: { vi: `${vi}: ${content.to.name}`, en } };
    });
    const label = { vi: 'Việc ủy quyền', en: 'Hand-over' };
    const which = select({ name: 'which', label, options, required: true, typed });
    return actForm(visit, ending, html`${which}${whyField(typed)}`, typed);
  },
  record: async (visit, fields) => {
    const { which, why } = parseForm(Ending, { which: typedText(fields, 'which'), why: typedText(fields, 'why') });
    const [post = '', round = ''] = which.split('#');
    const { again } = await endHandOver(
      visit.deps,
      visit.ref,
      { post, handOver: Number(round), reason: why },
      visit.actor,
    );
    const said = bi(
      'Vai trò đã trở về; đường dẫn của người được ủy quyền hết hiệu lực.',
      'The post is back; the deputy’s links are dead.',
    );
    return actDone(visit, ending, html`<p>${said}</p>`, again);
  },
};
