// The yearly report as data, of a province or of one agency; and its public variant, in which small agencies are folded.
import { type FigureRow, figures, printShare, shareOf } from '#shared/domain/figures';
import { FOLD_UNDER, foldedTotal } from '#shared/domain/folding';
import type { Rating } from '#shared/domain/rating';
import type { Published } from '#shared/domain/reconcile/published';
import { addTallies, inScope, type Tally, tallyOf } from '#shared/domain/tally';
import type { CapUse, CycleResults, PanelResults } from './gather.ts';
import { outcomeName } from './words.ts';

export type Part = { name: string; tally: Tally };
export type Report = {
  title: string;
  cycle: CycleResults['cycle'];
  whole: Part;
  /** One an agency; empty where the report is of one agency alone. */
  parts: Part[];
  before?: { cycle: CycleResults['cycle']; tally: Tally; unknown?: number };
  /** Absent in the public variant: a group of a cap may be of two people. */
  caps?: CapUse[];
  petitions?: { filed: number; changed: number };
  provisional: boolean;
  /** Public variant: agencies of fewer than five people, and whether the whole counts them. */
  folded?: { agencies: number; included: boolean };
};

const tallyIn = (panels: readonly PanelResults[]): Tally =>
  tallyOf(panels.flatMap(({ people }) => people.map(({ outcome }) => outcome)));

const agenciesOf = ({ panels }: CycleResults): Part[] =>
  [...Map.groupBy(panels, ({ agency }) => agency).values()].map((own) => ({
    name: own[0]?.agencyName ?? '',
    tally: tallyIn(own),
  }));

const petitionsIn = (panels: readonly PanelResults[]): { filed: number; changed: number } => ({
  filed: panels.reduce((sum, { petitions }) => sum + petitions.filed, 0),
  changed: panels.reduce((sum, { petitions }) => sum + petitions.changed, 0),
});

const lastOf = ({ cycle, panels, unknown }: CycleResults): NonNullable<Report['before']> => ({
  cycle,
  tally: tallyIn(panels),
  ...(unknown === undefined ? {} : { unknown }),
});

export const reportOf = (results: CycleResults, before?: CycleResults): Report => {
  const { cycle, panels } = results;
  const agencies = agenciesOf(results);
  const one = agencies.length === 1 ? agencies[0]?.name : undefined;
  return {
    title: `Báo cáo kết quả đánh giá, xếp loại chất lượng${one === undefined ? '' : `: ${one}`}`,
    cycle,
    whole: { name: one ?? 'Toàn bộ', tally: tallyIn(panels) },
    parts: one === undefined ? agencies : [],
    ...(before === undefined ? {} : { before: lastOf(before) }),
    caps: panels.flatMap((panel) => panel.caps.map((cap) => ({ ...cap, cap: `${panel.name}: ${cap.cap}` }))),
    petitions: petitionsIn(panels),
    provisional: panels.some(({ settled }) => !settled),
  };
};

const SMALL = 'Các cơ quan, đơn vị dưới 5 người, gộp chung';

/** A petition of a small agency is told no more than its ratings. */
const toldPanels = ({ panels }: CycleResults, all: boolean): PanelResults[] =>
  [...Map.groupBy(panels, ({ agency }) => agency).values()]
    .filter((own) => all || inScope(tallyIn(own)) >= FOLD_UNDER)
    .flat();

/**
 * Nothing told is of fewer than five people, and no difference of what is told either: small agencies are one line where
 * together they are five, and in no figure at all where they are not. The cycle before is folded in the same way.
 */
export const publicReport = (results: CycleResults, before?: CycleResults): Report => {
  const { caps: _, petitions: __, before: ___, ...report } = reportOf(results);
  const parts = agenciesOf(results);
  const { tally, folded } = foldedTotal(parts.map((part) => part.tally));
  const told = parts.filter((part) => inScope(part.tally) >= FOLD_UNDER);
  const small = parts.filter((part) => inScope(part.tally) < FOLD_UNDER);
  const rest = folded.included ? [{ name: SMALL, tally: addTallies(small.map((part) => part.tally)) }] : [];
  const last = before === undefined ? undefined : foldedTotal(agenciesOf(before).map((part) => part.tally)).tally;
  return {
    ...report,
    whole: { name: report.whole.name, tally },
    parts: report.parts.length === 0 ? [] : [...told, ...rest],
    ...(before === undefined || last === undefined ? {} : { before: { cycle: before.cycle, tally: last } }),
    ...(inScope(tally) === 0 ? {} : { petitions: petitionsIn(toldPanels(results, folded.included)) }),
    folded: { agencies: folded.panels, included: folded.included },
  };
};

/** Ratings whose share was moved by a hundredth so that all add up to 100 %: named, or nobody could check them. */
export const adjustedIn = (tally: Tally): Rating[] => {
  const { base, rows } = figures(tally);
  return rows.filter(({ count, exclusive }) => shareOf(count, base) !== exclusive).map(({ rating }) => rating);
};

const orBetter = ({ rating, upTo, cumulative }: FigureRow) => ({
  label: `${outcomeName(rating)} trở lên`,
  count: upTo,
  share: printShare(cumulative, ','),
});

/** A table of the report as anybody may type it from the page, to be reconciled; without the shares that the report says it moved. */
export const asPublished = ({ tally }: Part): Published => {
  const { base, rows } = figures(tally);
  const adjusted = adjustedIn(tally);
  return {
    total: base,
    rows: [
      ...rows.map(({ rating, count, exclusive }) => ({
        label: outcomeName(rating),
        count,
        ...(adjusted.includes(rating) ? {} : { share: printShare(exclusive, ',') }),
      })),
      ...rows.slice(1, -1).map(orBetter),
    ],
  };
};
