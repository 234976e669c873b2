// Kinds of people whom no State decree rates from some day on, and why: said to whoever would rate them here.
import type { Day } from '../domain/ids.ts';
import type { Kind } from '../domain/official.ts';
import type { Bilingual, Citation } from './citation.ts';

type NoDecree = { kind: Kind; from: Day; why: Bilingual; source: Citation };

const NO_DECREE: readonly NoDecree[] = [
  {
    kind: 'cadre',
    from: '2026-07-01',
    why: {
      vi: 'NĐ 90/2020/NĐ-CP hết hiệu lực; cán bộ được đánh giá theo luật và quy định của cấp có thẩm quyền (QĐ 366-QĐ/TW, HD 43)',
      en: 'Decree 90/2020 has ceased; cadres are rated by law and the competent level’s rules (Party Regulation 366)',
    },
    source: {
      document: 'NĐ 233/2026/NĐ-CP',
      article: 'Đ19k2; Luật 80/2025/QH15 Đ17k1',
      certainty: 'T',
      note: 'no decree is named: a reading of the two texts together',
    },
  },
];

export const noDecree = (kind: Kind, day: Day): NoDecree | undefined =>
  NO_DECREE.find((each) => each.kind === kind && each.from <= day);
