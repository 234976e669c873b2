// Everything on paper of one agency’s cycle: lists, minutes, proposals, decisions, forms, notices and cap proofs, one by one.
import { proofFile } from '#shared/domain/cap-proof/kept';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import { leaversOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { panelsOfAgency } from '../../console/units.ts';
import type { Entry } from './archive.ts';
import type { Desk, PaperFile } from './desk.ts';
import { panelResults } from './gather.ts';
import { decisionPaper, minutesPaper, proposalPaper } from './panel-papers.ts';
import type { Paper } from './paper.ts';
import { formPaper, noticePaper, type Of } from './person-papers.ts';
import { publicationPaper } from './publication-paper.ts';

type Agency = { store: Store; desk: Desk; cycle: Cycle; agency: string };

/** A paper that is not there yet is left out; anything else that is wrong is told. */
const ifThere = (make: () => Paper): Paper | undefined => {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
};

const makersOf = (of: Of): { about: string; make: () => Paper }[] => {
  const { record } = of;
  const people = [...officialsOf(record), ...leaversOf(record).map(({ official }) => official)];
  return [
    { about: 'Quyết định', make: () => decisionPaper(of) },
    { about: 'Tờ trình', make: () => proposalPaper(of) },
    { about: 'Danh sách công khai', make: () => publicationPaper(of) },
    ...record.panel.sections.map(({ id, name }) => ({ about: `Biên bản: ${name}`, make: () => minutesPaper(of, id) })),
    ...people.flatMap(({ id, name }) => [
      { about: `Phiếu đánh giá: ${name}`, make: () => formPaper(of, id) },
      { about: `Thông báo: ${name}`, make: () => noticePaper(of, id) },
    ]),
  ];
};

const entryOf = (folder: string, about: string, { name, body }: PaperFile): Entry => ({
  path: `${folder}/${name}`,
  about,
  bytes: body,
});

async function* panelEntries({ desk, cycle }: Agency, record: PanelRecord): AsyncGenerator<Entry> {
  const folder = record.ref.id;
  const results = { cycle, panels: [panelResults(record, cycle)] };
  yield entryOf(folder, 'Danh sách kết quả', await desk.list('results', results));
  yield entryOf(folder, 'Danh sách công khai', await desk.list('publication', results));
  for (const { about, make } of makersOf({ record, cycle })) {
    const paper = ifThere(make);
    if (paper !== undefined) yield entryOf(folder, about, await desk.paper(paper));
  }
  for (const { round, content } of factsOf(record.facts, 'cap-proof')) {
    const bytes = Buffer.from(`${JSON.stringify(proofFile(content, cycle), undefined, 1)}\n`);
    yield {
      path: `${folder}/cap-proof-${cycle.id}-${folder}-${round}.json`,
      about: `Bản chứng minh tỷ lệ, lần ${round}`,
      bytes,
    };
  }
}

/** Throws NotFound for an agency without a panel, before anything is made. */
export const agencyEntries = async (of: Agency): Promise<AsyncGenerator<Entry>> => {
  const refs = await panelsOfAgency(of.store, of.cycle, of.agency);
  if (refs.length === 0) throw new NotFound(`no agency ${of.agency}`, { agency: of.agency });
  return (async function* (): AsyncGenerator<Entry> {
    for (const ref of refs) {
      const record = await of.store.unit(ref);
      if (record.kind === 'panel') yield* panelEntries(of, record);
    }
  })();
};
