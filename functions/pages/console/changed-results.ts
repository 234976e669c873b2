// What a later round changed in a panel's results: before and after, each with its paper, and what led to it.
import { amendmentsIn } from '#shared/domain/amendments';
import { type Fact, factsOf } from '#shared/domain/fact';
import { bi, ratingLabel } from '../layout.ts';
import type { Html } from '../page.ts';
import { namesIn } from '../recorded.ts';
import { tableOf } from './shell.ts';
import type { UnitVisit } from './visit.ts';

const COLUMNS = [
  { label: { vi: 'Người', en: 'Person' } },
  { label: { vi: 'Lần', en: 'Round' }, number: true },
  { label: { vi: 'Trước', en: 'Before' } },
  { label: { vi: 'Sau', en: 'After' } },
  { label: { vi: 'Do', en: 'Because of' } },
];

const shown = ({ content }: Fact<'result'>): Html => {
  const { vi, en } = ratingLabel(content.outcome);
  return bi(content.number === undefined ? vi : `${vi} (${content.number})`, en);
};

/** A granted petition or an amendment names its person; everybody else's result changed with the panel's new decision. */
const because = ({ record }: UnitVisit, { subject, round, at }: Fact<'result'>): Html => {
  const granted = factsOf(record.facts, 'answer').filter(
    (answer) =>
      answer.subject === `petition:${subject}` && answer.content.outcome === 'changed' && answer.round < round,
  );
  const amended = amendmentsIn(record.facts).findLast(
    (each) =>
      each.at <= at && each.content.officials.includes(subject) && granted.every((answer) => answer.at < each.at),
  );
  if (amended !== undefined) return bi(`điều chỉnh theo ${amended.content.document}`, 'an amendment');
  return granted.length > 0
    ? bi('kiến nghị được chấp nhận', 'a granted petition')
    : bi('quyết định lại', 'a new decision');
};

export const changedResults = (visit: UnitVisit): Html | undefined => {
  const name = namesIn(visit.record);
  const results = factsOf(visit.record.facts, 'result').sort((a, b) => a.round - b.round);
  const rows = [...Map.groupBy(results, ({ subject }) => subject)].flatMap(([subject, rounds]) =>
    rounds.slice(1).map((after, index) => {
      const before = rounds[index] ?? after;
      return [name(subject), after.round, shown(before), shown(after), because(visit, after)];
    }),
  );
  const caption = { vi: 'Kết quả đã thay đổi', en: 'Results that changed' };
  return rows.length === 0 ? undefined : tableOf(caption, COLUMNS, rows);
};
