// Papers of a panel: minutes of each section’s review, the personnel office’s proposal, the decision with its list.
import { amendmentsCounted } from '#shared/domain/amendments';
import { NotFound } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import { actedAs } from '#shared/domain/posts';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { regimeOf } from '#shared/domain/regulations';
import type { Review } from '#shared/domain/review';
import { countedFacts } from '#shared/domain/rounds';
import { leaversOf, officialsOf } from '#shared/domain/unit';
import { type Block, commonFields, type Paper, paragraphs, text } from './paper.ts';
import type { Of } from './person-papers.ts';
import { dayName, outcomeName } from './words.ts';

type Row = { official: string; rating: Rating; note: string };

const namesIn = ({ record }: Of): Map<string, { name: string; post: string }> =>
  new Map(
    [...record.frozen, ...leaversOf(record).map(({ official }) => official), ...officialsOf(record)].map((each) => [
      each.id,
      each,
    ]),
  );

const rowsFor = (of: Of, rows: readonly Row[]): Record<string, string>[] => {
  const people = namesIn(of);
  return rows.map(({ official, rating, note }, index) => ({
    stt: String(index + 1),
    ho_ten: people.get(official)?.name ?? official,
    chuc_vu: people.get(official)?.post ?? '',
    muc_xep_loai: outcomeName(rating),
    ghi_chu: note,
  }));
};

const listBlock = (rows: readonly Record<string, string>[], note: string): Block => ({
  is: 'table',
  columns: [
    { label: 'STT', percent: 8, number: true },
    { label: 'Họ và tên', percent: 25 },
    { label: 'Chức vụ, chức danh', percent: 22 },
    { label: 'Mức xếp loại', percent: 22 },
    { label: note, percent: 23 },
  ],
  rows: rows.map(({ stt = '', ho_ten = '', chuc_vu = '', muc_xep_loai = '', ghi_chu = '' }) => [
    stt,
    ho_ten,
    chuc_vu,
    muc_xep_loai,
    ghi_chu,
  ]),
});

const votesText = (votes: Partial<Record<Rating, number>> | undefined): string =>
  votes === undefined ? '' : RATINGS.map((rating) => `${outcomeName(rating)}: ${votes[rating] ?? 0}`).join('; ');

const legalBasis = ({ record, cycle }: Of): Block[] => {
  const titles = officialsOf(record)
    .filter(({ active, decidedElsewhere }) => active && !decidedElsewhere)
    .map((official) => regimeOf(cycle.regulations, official).title.vi);
  return [...new Set(titles)].map((title) => text(`Căn cứ ${title};`));
};

/** Who attended, who did not and why, the guests, and why a small meeting counts. */
const attendanceBlocks = (review: Review, people: ReturnType<typeof namesIn>): Block[] => {
  const { attendance = [], guests, belowQuorum } = review;
  const named = (attended: boolean): string =>
    attendance
      .filter((each) => each.attended === attended)
      .map(({ official, absence }) => {
        const name = people.get(official)?.name ?? official;
        return absence === undefined ? name : `${name} (${absence})`;
      })
      .join('; ');
  const parts: [string, string][] = [
    ['Có mặt', named(true)],
    ['Vắng mặt', named(false)],
    ['Khách mời, không biểu quyết', guests === undefined ? '' : `${guests} người`],
    ['Lý do họp khi chưa đủ số người', belowQuorum ?? ''],
  ];
  return parts.filter(([, said]) => said !== '').map(([label, said]) => text(`${label}: ${said}.`));
};

/** Whoever signed in another's place, and by which document. */
const inPlaceOf = (name: string, turn: { document: string } | undefined): string =>
  turn === undefined ? '' : ` (thay ${name} theo văn bản ${turn.document})`;

export const minutesPaper = (of: Of, section: string): Paper => {
  const { record, cycle } = of;
  const place = record.panel.sections.find(({ id }) => id === section);
  const reviews = factsOf(countedFacts(record.facts, 'collective-review'), 'review');
  const held = reviews.findLast(({ subject }) => subject === `section:${section}`);
  if (place === undefined || held === undefined) throw new NotFound('no review recorded', { section });
  const review = held.content;
  const turn = actedAs(record.facts, `chair:${section}`, held.by);
  const chair = turn?.to.name ?? place.chair.name;
  const people = namesIn(of);
  const rows = rowsFor(
    of,
    review.rows.map(({ official, proposal, votes, comment }) => ({
      official,
      rating: proposal,
      note: [votesText(votes), comment ?? ''].filter(Boolean).join('. '),
    })),
  );
  const absent = review.notSelfAssessed.map(
    ({ official, reason }) => `${people.get(official)?.name ?? official}: ${reason}.`,
  );
  const paper = {
    kind: 'minutes' as const,
    name: `minutes-${cycle.id}-${record.ref.id}-${section}`,
    issuer: { above: record.panel.agencyName, name: place.name },
    numbered: false,
    day: review.heldOn,
    title: 'Biên bản',
    about: `Họp nhận xét, đánh giá, xếp loại chất lượng: ${cycle.name}`,
    blocks: [
      text(`Ngày họp: ${dayName(review.heldOn)}. Có mặt ${review.present}/${review.called} người được triệu tập.`),
      ...attendanceBlocks(review, people),
      ...(review.combined === undefined
        ? []
        : [text('Họp chung với chi bộ trong một buổi; biên bản của chi bộ được lập riêng.')]),
      text(`Chủ trì: ${chair}${inPlaceOf(place.chair.name, turn)}.`),
      text('Diễn biến cuộc họp', { bold: true }),
      ...paragraphs(review.minutes),
      text('Đề xuất mức xếp loại', { bold: true }),
      listBlock(rows, 'Phiếu, ý kiến'),
      ...(absent.length === 0
        ? []
        : [text('Người không tự đánh giá và lý do', { bold: true }), ...absent.map((each) => text(each))]),
    ],
    signers: [{ titles: ['Thư ký'] }, { titles: ['Chủ trì'], name: chair }],
    recipients: [],
  };
  const fields = { bo_phan: place.name, chu_tri: chair, noi_dung: review.minutes, danh_sach: rows };
  const counts = { co_mat: String(review.present), trieu_tap: String(review.called), ngay_hop: dayName(review.heldOn) };
  return { ...paper, fields: { ...commonFields(paper), ...fields, ...counts } };
};

export const proposalPaper = (of: Of): Paper => {
  const { record, cycle } = of;
  const facts = factsOf(countedFacts(record.facts, 'staff-proposal'), 'proposal');
  const fact = facts.findLast(({ content }) => content.outcome === 'submitted');
  const submitted = fact?.content;
  if (fact === undefined || submitted?.outcome !== 'submitted')
    throw new NotFound('no proposal submitted', { unit: record.ref.id });
  const rows = rowsFor(
    of,
    submitted.rows.map(({ official, rating, reason = '' }) => ({ official, rating, note: reason })),
  );
  const { personnelOffice, authority, name } = record.panel;
  const turn = actedAs(record.facts, 'personnel-office', fact.by);
  const signer = turn?.to ?? personnelOffice;
  const paper = {
    kind: 'proposal' as const,
    name: `proposal-${cycle.id}-${record.ref.id}`,
    issuer: { above: record.panel.agencyName, name: personnelOffice.name },
    numbered: true,
    title: 'Tờ trình',
    about: `Về việc đánh giá, xếp loại chất lượng: ${name}, ${cycle.name}`,
    blocks: [
      text(`Kính gửi: ${authority.name}`, { center: true, bold: true }),
      ...legalBasis(of),
      ...paragraphs(submitted.summary),
      listBlock(rows, 'Lý do'),
      text('Kính trình xem xét, quyết định./.'),
    ],
    signers: [
      {
        titles: [`Thủ trưởng đơn vị${inPlaceOf(personnelOffice.name, turn)}`],
        name: signer.official === undefined && turn === undefined ? '' : signer.name,
      },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
  };
  const fields = { kinh_gui: authority.name, hoi_dong: name, tom_tat: submitted.summary, danh_sach: rows };
  return { ...paper, fields: { ...commonFields(paper), ...fields } };
};

const decidedIn = ({ record }: Of) => {
  const facts = factsOf(countedFacts(record.facts, 'decision'), 'decision');
  const fact = facts.find(({ content }) => content.outcome === 'decided');
  const content = fact?.content;
  if (fact === undefined || content?.outcome !== 'decided')
    throw new NotFound('nothing decided yet', { unit: record.ref.id });
  const signed = factsOf(countedFacts(record.facts, 'signature'), 'signature').at(0)?.content ?? content.madeOutside;
  return { content, signed, turn: actedAs(record.facts, 'authority', fact.by) };
};

/** By what the person’s rating was amended; the rows of everybody else are as they were. */
const amendedNote = ({ record }: Of, official: string): string =>
  amendmentsCounted(record.facts)
    .filter(({ content }) => content.officials.includes(official))
    .map(({ content }) => `Điều chỉnh theo ${content.document}`)
    .join('; ');

export const decisionPaper = (of: Of): Paper => {
  const { record, cycle } = of;
  const { content, signed, turn } = decidedIn(of);
  const rows = rowsFor(
    of,
    content.rows.map(({ official, rating, reason = '' }) => ({
      official,
      rating,
      note: [reason, amendedNote(of, official)].filter(Boolean).join('. '),
    })),
  );
  const amended = amendmentsCounted(record.facts);
  const people = namesIn(of);
  const deferred = content.deferred.map(
    ({ official, reason, until }) =>
      `${people.get(official)?.name ?? official}: ${reason}, đến ngày ${dayName(until)}.`,
  );
  const { name, agencyName, authority } = record.panel;
  const paper = {
    kind: 'decision' as const,
    name: `decision-${cycle.id}-${record.ref.id}`,
    issuer: { name: authority.name },
    numbered: true,
    ...(signed === undefined ? {} : { number: signed.number, day: signed.date }),
    title: 'Quyết định',
    about: `Về việc ${amended.length === 0 ? '' : 'điều chỉnh kết quả '}xếp loại chất lượng: ${name}, ${cycle.name}`,
    blocks: [
      ...legalBasis(of),
      ...amended.map(({ content: { document } }) => text(`Căn cứ ${document};`)),
      text('QUYẾT ĐỊNH:', { bold: true, center: true }),
      text(`Điều 1. Xếp loại chất lượng ${rows.length} người thuộc ${name} theo danh sách dưới đây.`),
      listBlock(rows, 'Ghi chú'),
      ...(deferred.length === 0 ? [] : [text('Chưa xếp loại:', { bold: true }), ...deferred.map((each) => text(each))]),
      text('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'),
      text(
        `Điều 3. ${agencyName}, các đơn vị liên quan và những người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ],
    signers: [
      {
        titles: [`Người có thẩm quyền${inPlaceOf(record.panel.authority.name, turn)}`],
        ...(signed === undefined ? {} : { name: signed.signer }),
      },
    ],
    recipients: ['Như Điều 3', 'Lưu: VT, hồ sơ'],
  };
  const fields = { hoi_dong: name, nguoi_ky: signed?.signer ?? '', danh_sach: rows };
  return { ...paper, fields: { ...commonFields(paper), ...fields } };
};
