// How each person fills in their form: what they choose comes from the sample's intentions, the rest is plain text.
import type { Form } from './form.ts';

export type Fields = Record<string, string>;

/** What the sample wants of its people. */
export type Intentions = {
  /** Official → the rating decided, in the end. */
  ratings: Readonly<Record<string, string>>;
  petitions: readonly { official: string; granted: boolean; from: string; to: string }[];
  /** The panel that its authority returns once to the review. */
  returnedPanel?: string;
  /** What they say of each rating, where it may depart from what was proposed. */
  departing?: string;
};

/** Where the mail came from: its unit, round and addressee. */
export type Occasion = { unit: string; round: number; today: string; official: string | undefined };

const SENTENCE = 'Thực hiện đúng chủ trương, pháp luật; hoàn thành nhiệm vụ được giao theo kế hoạch năm.';

const ratingFor = (intentions: Intentions, official: string, round: number): string | undefined => {
  const petition = intentions.petitions.find((each) => each.official === official);
  if (petition?.granted && round === 1) return petition.from;
  return intentions.ratings[official];
};

const rowRatings = (form: Form, intentions: Intentions, round: number): Fields => {
  const fields: Fields = {};
  for (const official of form.rows) {
    const rating = ratingFor(intentions, official, round);
    if (rating !== undefined && form.names.has(`rating.${official}`)) fields[`rating.${official}`] = rating;
  }
  return fields;
};

const reasons = (form: Form, { departing }: Intentions): Fields => {
  const named = form.rows.map((official) => `reason.${official}`).filter((name) => form.names.has(name));
  return departing === undefined ? {} : Object.fromEntries(named.map((name) => [name, departing]));
};

/** How much of the points people give themselves for the rating they have in mind, in per cent. */
const SHARES: Record<string, number> = { excellent: 95, good: 80, completed: 60, 'not-completed': 40 };

/** Whatever the form asks: a text for each text, points that fit the rating. */
const selfAssessment = (form: Form, intentions: Intentions, { official, round }: Occasion): Fields => {
  const own = official === undefined ? 'good' : (ratingFor(intentions, official, round) ?? 'completed');
  const share = SHARES[own] ?? 0;
  const points = [...form.numbers].map(([name, most]) => [
    name,
    (Math.floor(most * share) / 100).toFixed(2).replace('.', ','),
  ]);
  const texts = form.texts.map((name) => [name, SENTENCE.repeat(3)]);
  return { ...Object.fromEntries([...texts, ...points]), ownRating: own };
};

const VOTES = ['excellent', 'good', 'completed', 'not-completed'] as const;

const review = (form: Form, intentions: Intentions, { today }: Occasion): Fields => {
  // everybody listed is there, and one more who presides or is delegated: whoever is discussed steps out
  const voters = String([...form.names].filter((name) => name.startsWith('attends.')).length);
  const fields: Fields = {
    heldOn: today,
    otherCalled: '1',
    otherPresent: '1',
    minutes: `Cuộc họp nhận xét, đánh giá. ${SENTENCE}`,
  };
  Object.assign(fields, rowRatings(form, intentions, 1));
  for (const official of form.rows) {
    const rating = fields[`rating.${official}`];
    for (const vote of VOTES)
      if (form.names.has(`votes.${official}.${vote}`))
        fields[`votes.${official}.${vote}`] = vote === rating ? voters : '0';
    if (form.names.has(`missing.${official}`))
      fields[`missing.${official}`] = 'Chưa nộp bản tự đánh giá trong thời hạn';
  }
  return fields;
};

const opinion = (form: Form, _: Intentions, { unit }: Occasion): Fields => ({
  document: `${unit}-NX/CU`,
  text: `Cấp ủy thống nhất nhận xét. ${SENTENCE}`,
  ...Object.fromEntries(form.rows.map((official) => [`agrees.${official}`, 'yes'])),
});

const proposal = (form: Form, intentions: Intentions): Fields => ({
  outcome: 'submitted',
  summary: `Tổng hợp kết quả nhận xét, đánh giá. ${SENTENCE}`,
  ...rowRatings(form, intentions, 1),
  ...reasons(form, intentions),
});

const decision = (form: Form, intentions: Intentions, { unit, round }: Occasion): Fields => {
  if (unit === intentions.returnedPanel && round === 1)
    return { outcome: 'returned', to: 'collective-review', why: 'Đề nghị bổ sung biên bản cuộc họp' };
  const rows = { ...rowRatings(form, intentions, round), ...reasons(form, intentions) };
  for (const { official } of intentions.petitions)
    if (form.names.has(`reason.${official}`) && round > 1)
      rows[`reason.${official}`] = 'Theo kết quả trả lời kiến nghị';
  return { outcome: 'decided', ...rows };
};

const signature = (_: Form, __: Intentions, { unit, round, today }: Occasion): Fields => ({
  number: `${unit}-${round}/QĐ`,
  date: today,
  signer: 'Người có thẩm quyền',
});

const answer = (_: Form, { petitions }: Intentions, occasion: Occasion): Fields => {
  const petition = petitions.find(({ official }) => official === occasion.official);
  const base = { text: `Đã xem xét kiến nghị. ${SENTENCE}`, by: 'writing' };
  if (petition?.granted !== true) return { outcome: 'kept', ...base };
  return { outcome: 'changed', rating: petition.to, ...base };
};

const partyReview = (form: Form, _: Intentions, { today }: Occasion): Fields => {
  const present = String(Math.max(form.rows.length, 1));
  return { heldOn: today, called: present, present };
};

const partyDecision = (_: Form, __: Intentions, { unit, round, today }: Occasion): Fields => ({
  number: `${unit}-${round}-QĐ/ĐU`,
  date: today,
});

type Filler = (form: Form, intentions: Intentions, occasion: Occasion) => Fields;

export const FILLERS: Record<string, Filler> = {
  'confirm-roster': () => ({ confirmed: 'yes' }),
  'self-assessment': selfAssessment,
  'collective-review': review,
  'party-opinion': opinion,
  'staff-proposal': proposal,
  decision,
  signature,
  answers: answer,
  'party-review': partyReview,
  'party-decision': partyDecision,
};

/** A petition is written only by who means to. */
export const petition = (): Fields => ({ grounds: `Đề nghị xem xét lại kết quả xếp loại. ${SENTENCE}` });
