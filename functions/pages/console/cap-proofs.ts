// The cap proofs of a panel: one a decision, each to be taken away as a file that needs nothing else.
import { html } from 'hono/html';
import { proofFile } from '#shared/domain/cap-proof/kept';
import type { CapProof } from '#shared/domain/cap-proof/schema';
import { NotFound } from '#shared/domain/errors';
import { type Fact, factsOf } from '#shared/domain/fact';
import { basisOf } from '#shared/domain/results';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownDay } from '../words.ts';
import { tableOf } from './shell.ts';
import { type UnitVisit, unitPath } from './visit.ts';

const COLUMNS = [
  { label: { vi: 'Lần', en: 'Round' }, number: true },
  { label: { vi: 'Quyết định', en: 'Decision' } },
  { label: { vi: 'Nhóm: đã xếp ≤ tối đa', en: 'Group: chosen ≤ bound' } },
  { label: { vi: 'Không xếp dù được đề nghị', en: 'Proposed, left out' } },
  { label: { vi: 'Ngang nhau', en: 'Ties' } },
  { label: { vi: 'Tệp', en: 'File' } },
];

type Group = CapProof['groups'][number];

const nameOf = ({ cap, group }: Group): string => (group === '' ? cap : `${cap} / ${group}`);

const groupLine = (group: Group): Html => {
  const { chosen, bound, base, product, enforced } = group;
  const shown = enforced ? html`` : html` (${bi('chỉ để tham khảo', 'shown only')})`;
  return html`<li>${nameOf(group)}: ${chosen.length} ≤ ${bound} [⌊${product} / 100⌋, ${bi(`gốc ${base}`, `base ${base}`)}]${shown}</li>`;
};

const rowOf = (visit: UnitVisit, { round, content }: Fact<'cap-proof'>) => [
  round,
  `${content.paper.number}, ${shownDay(content.paper.date)}`,
  html`<ul>${content.groups.map(groupLine)}</ul>`,
  [...new Set(content.groups.flatMap(({ leftOut }) => leftOut))].join(', '),
  [...new Set(content.groups.flatMap(({ ties }) => ties.map((tie) => tie.join(' = '))))].join('; '),
  html`<a href="${unitPath(visit.ref)}/cap-proof.json?round=${round}" download>JSON</a>`,
];

/** A panel with nobody decided has none and says so; one that is not decided yet says nothing. */
export const capProofs = (visit: UnitVisit): Html => {
  const { record } = visit;
  if (record.kind === 'cell') return html``;
  const proofs = factsOf(record.facts, 'cap-proof').sort((a, b) => a.round - b.round);
  const basis = basisOf(record);
  const nobody = basis !== undefined && basis.paper === undefined;
  const none = html`<p>${bi('Không có ai được quyết định xếp loại tại đây nên không có bản chứng minh tỷ lệ.', 'Nobody is decided on here, so there is no cap proof.')}</p>`;
  if (proofs.length === 0) return nobody ? none : html``;
  const table = tableOf(
    { vi: 'Bản chứng minh tỷ lệ', en: 'Cap proofs' },
    COLUMNS,
    proofs.map((proof) => rowOf(visit, proof)),
  );
  return html`${table}<p class="hint">${bi('Kiểm tra không cần mạng: xeploai verify-caps TỆP.', 'Check it offline: xeploai verify-caps FILE.')}</p>`;
};

/** The proof of a round, the latest where none is named. */
export const proofFileOf = ({ record, cycle, query }: UnitVisit): { name: string; text: string } => {
  const proofs = factsOf(record.facts, 'cap-proof').sort((a, b) => a.round - b.round);
  const proof = query.round === undefined ? proofs.at(-1) : proofs.find(({ round }) => String(round) === query.round);
  if (proof === undefined) throw new NotFound('no such cap proof', { unit: record.ref.id });
  return {
    name: `cap-proof-${cycle.id}-${record.ref.id}-${proof.round}.json`,
    text: `${JSON.stringify(proofFile(proof.content, cycle), undefined, 1)}\n`,
  };
};
