// The unit's bound, petitions, the order of the two ratings, and what the State result means on the Party side.
import type { Bilingual } from '../citation.ts';
import type { PartyProfile } from '../party-profile.ts';
import type { Profile } from '../profile.ts';
import { type Rules, type Side, side } from './side.ts';
import { joined, ratingWords, two } from './words.ts';

const linkWords = ({ link: { needs, forces } }: PartyProfile): Bilingual => {
  const words = [
    ...needs.map(({ party, state }) =>
      two(
        `${ratingWords(party).vi} cần chính quyền ${ratingWords(state).vi}`,
        `${ratingWords(party).en} needs the State’s ${ratingWords(state).en}`,
      ),
    ),
    ...forces.map((rating) =>
      two(
        `chính quyền ${ratingWords(rating).vi} thì Đảng như vậy`,
        `the State’s ${ratingWords(rating).en} makes the Party’s the same`,
      ),
    ),
  ];
  return words.length === 0 ? two('là cơ sở, không phải mức trần', 'a base, not a ceiling') : joined(words);
};

const petitionOf = ({ petition: { windowDays, answer, source } }: Profile): Side => {
  const days = answer.count === 'working' ? two('ngày làm việc', 'working days') : two('ngày', 'days');
  return side(
    `petition-${windowDays}-${answer.days}`,
    two(
      `kiến nghị trong ${windowDays} ngày sau công bố, trả lời trong ${answer.days} ${days.vi}`,
      `within ${windowDays} days of publication, answered within ${answer.days} ${days.en}`,
    ),
    [source],
  );
};

const ceilingOf = ({ ceilings }: Profile): Side | undefined =>
  ceilings.length === 0
    ? undefined
    : side(
        'ceiling',
        two('không cao hơn đơn vị phụ trách', 'not above the unit led'),
        ceilings.map(({ source }) => source),
      );

const checkOf = ({ complaints }: PartyProfile): Side | undefined =>
  complaints &&
  side('check', two('cấp trên kiểm tra trước khi quyết định', 'checked by the level above before the decision'), [
    complaints,
  ]);

const orderOf = ({ order }: PartyProfile): Side | undefined =>
  order && side('order', two('chính quyền trước, Đảng sau', 'State first, Party after'), [order]);

export const links: Rules = (state, party) => [
  {
    rule: 'unit-ceiling',
    about: two('Người lãnh đạo không cao hơn đơn vị', 'Whoever leads is not above the unit'),
    state: ceilingOf(state),
  },
  {
    rule: 'petition',
    about: two('Kiến nghị, khiếu nại về kết quả', 'Petitions and complaints about the result'),
    state: petitionOf(state),
    party: checkOf(party),
    unread: party.complaints === undefined,
  },
  { rule: 'order', about: two('Thứ tự xếp loại', 'Order of rating'), party: orderOf(party) },
  {
    rule: 'link',
    about: two('Kết quả chính quyền đối với đảng viên', 'What the State result means for the member'),
    party: side('link', linkWords(party), [party.link.source]),
  },
];
