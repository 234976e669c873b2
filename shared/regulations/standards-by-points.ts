// What the two decrees of 2025 and 2026 ask for: points alone (90, 70, 50), and a list of what means “not completed” whatever
// the points. Their lists differ in one clause, and in the articles.
import { LEADS, type Lead } from '../domain/official.ts';
import type { Bilingual, Citation } from './citation.ts';
import type { Condition, FigureName, Standards, Test } from './standards.ts';

const points = (whole: number): number => whole * 100;
const LEADERS: Lead[] = ['head', 'deputy', 'manager'];

type Listed = { figure: FigureName; leads?: Lead[]; text: Bilingual };

/** In the order in which both decrees have them. */
const LIST: readonly Listed[] = [
  {
    figure: 'degradation',
    text: { vi: 'Có kết luận về suy thoái, “tự diễn biến”, “tự chuyển hóa”', en: 'Degradation, as concluded' },
  },
  {
    figure: 'party-bans',
    text: {
      vi: 'Có kết luận vi phạm những điều đảng viên không được làm, hoặc ảnh hưởng xấu đến trách nhiệm nêu gương',
      en: 'What Party members must not do, or a bad example, as concluded',
    },
  },
  {
    figure: 'disciplined',
    text: {
      vi: 'Vi phạm liên quan đến hoạt động công vụ, nghề nghiệp bị kỷ luật từ khiển trách trở lên trong năm',
      en: 'A duty-related violation disciplined in the year, from reprimand up',
    },
  },
  {
    figure: 'unit-corruption',
    leads: LEADERS,
    text: {
      vi: 'Đơn vị thuộc quyền quản lý trực tiếp có tham nhũng, tiêu cực, lãng phí và bị xử lý',
      en: 'A unit led is involved in corruption or waste, and was dealt with',
    },
  },
];

type Of = {
  levels: Citation;
  /** The list of what means not completed. */
  list: Citation;
  /** Whoever led the unit found, reported and fixed it themselves. */
  softened?: boolean;
};

const SELF_FOUND: Test = { figure: 'unit-corruption-self-found', is: 'yes' };

const listed = ({ list, softened = false }: Of): Condition[] =>
  LIST.map(({ figure, leads = [...LEADS], text }) => ({
    id: `not-completed-${figure}`,
    text,
    leads: [...leads],
    test: { figure, is: 'yes' },
    ...(softened && figure === 'unit-corruption' ? { unless: SELF_FOUND } : {}),
    source: list,
  }));

export const byPoints = (of: Of): Standards => ({
  way: 'points',
  levels: [
    { rating: 'excellent', points: { from: points(90), source: of.levels }, conditions: [] },
    { rating: 'good', points: { from: points(70), below: points(90), source: of.levels }, conditions: [] },
    { rating: 'completed', points: { from: points(50), below: points(70), source: of.levels }, conditions: [] },
  ],
  notCompleted: { below: { points: points(50), source: of.list }, conditions: listed(of) },
});
