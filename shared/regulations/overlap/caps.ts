// The caps on excellent: share, base, group, and the raise for an outstanding unit.
import type { Cap } from '../cap.ts';
import { inUse } from '../citation.ts';
import { type Compared, type Rules, type Side, side } from './side.ts';
import { baseWords, joined, two } from './words.ts';

const PER = {
  cycle: two('toàn kỳ', 'the whole cycle'),
  panel: two('đơn vị', 'the unit'),
  'panel-job-group': two('nhóm tương đồng', 'the similar group'),
} as const;

const capSide = (list: readonly Cap[]): Side | undefined => {
  if (list.length === 0) return undefined;
  const words = list.map(({ percent, of }) =>
    two(`≤ ${percent} % ${baseWords(of).vi}`, `≤ ${percent} % of ${baseWords(of).en}`),
  );
  return side(
    list
      .map(({ percent, of }) => `${percent}/${[...of].sort().join('+')}`)
      .sort()
      .join(),
    joined(words),
    list.map(({ source }) => source),
  );
};

const raiseSide = (list: readonly Cap[]): Side | undefined => {
  const raises = list.flatMap(({ raise }) => raise ?? []);
  const [first] = raises;
  if (first === undefined) return undefined;
  const words =
    first.percent === undefined
      ? two('cấp có thẩm quyền quyết định, không có số', 'as the competent level sets, no number')
      : two(`đến ${first.percent} %`, `up to ${first.percent} %`);
  return side(
    `${first.percent ?? ''}`,
    words,
    raises.map(({ source }) => source),
  );
};

export const caps: Rules = (state, party) => {
  const [ours, theirs] = [state, party].map((profile) => profile.caps.filter((cap) => inUse(cap, profile.assumptions)));
  return [
    ...(Object.keys(PER) as Cap['per'][]).map((per): Compared => {
      const of = (list: readonly Cap[] = []) =>
        capSide(list.filter((cap) => cap.per === per && cap.rating === 'excellent'));
      const about = two(`Tỷ lệ xuất sắc trong ${PER[per].vi}`, `Share of excellent in ${PER[per].en}`);
      return { rule: `cap/${per}`, about, state: of(ours), party: of(theirs) };
    }),
    {
      rule: 'cap/raise',
      about: two('Đơn vị, tổ chức tiêu biểu', 'An outstanding unit or organisation'),
      state: raiseSide(ours ?? []),
      party: raiseSide(theirs ?? []),
    },
  ];
};
