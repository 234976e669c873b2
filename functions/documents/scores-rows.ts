// One row to figures, a period score or a unit's rating.
import type { FactContent } from '#shared/domain/fact';
import type { Day } from '#shared/domain/ids';
import { Performance, YES_NO } from '#shared/domain/performance';
import { PeriodScore } from '#shared/domain/period-score';
import { UnitRating } from '#shared/domain/unit-rating';
import { asId, asPastDay, asText, asYesNo } from './roster-cells.ts';
import { checked, type RowReader } from './roster-reader.ts';
import { asCount, asHundredths, asPeriod, asRating } from './scores-cells.ts';
import { type ScoreTable, TYPED_FIGURES } from './scores-columns.ts';

/** Beyond a target may exceed 100 %, within reason. */
const MOST_PERCENT = 1000;

export type ScoreEntry =
  | { kind: 'performance'; official: string; content: FactContent<'performance'> }
  | { kind: 'period-score'; official: string; content: FactContent<'period-score'> }
  | { kind: 'unit-rating'; content: FactContent<'unit-rating'> };

/** Stands in where the person is not known, which is told at their id. */
const UNKNOWN = '-';

const readScore = (reader: RowReader, agencyOf: (official: string) => string | undefined): ScoreEntry | undefined => {
  const { need, may } = reader;
  const official = need('official', asId);
  const content = checked(PeriodScore, reader, {
    official,
    period: need('period', asPeriod),
    common: need('common', asHundredths(30)),
    results: need('results', asHundredths(70)),
    agency: may('agency', asText) ?? agencyOf(official ?? '') ?? UNKNOWN,
    document: may('document', asText),
    reopened: may('reason', asText),
  });
  return content && { kind: 'period-score', official: content.official, content };
};

/** “Không”, “no” and the like are an answer; an empty cell is no data. */
const readFigures = ({ may }: RowReader): Record<string, number | boolean> =>
  Object.fromEntries(
    TYPED_FIGURES.flatMap((name) => {
      const value = YES_NO.includes(name) ? may(name, asYesNo) : may(name, asHundredths(MOST_PERCENT));
      return value === undefined ? [] : [[name, value]];
    }),
  );

const readPerformance = (reader: RowReader): ScoreEntry | undefined => {
  const { need, may, fault } = reader;
  const official = need('official', asId);
  const figures = readFigures(reader);
  const noUnits = may('noUnits', asYesNo) === true ? true : undefined;
  if (Object.keys(figures).length === 0 && noUnits === undefined) fault('official', 'no-figures');
  const content = checked(Performance, reader, {
    figures,
    noUnits,
    document: may('document', asText),
    corrected: may('reason', asText),
  });
  return official === undefined ? undefined : content && { kind: 'performance', official, content };
};

const readUnit = (reader: RowReader, today: Day): ScoreEntry | undefined => {
  const { need, may, fault } = reader;
  const [agency, all] = [may('under', asId), may('all', asCount)];
  if (agency !== undefined && all === undefined && reader.row.sound) fault('all', 'missing-value');
  const content = checked(UnitRating, reader, {
    agency: need('unit', asId),
    rating: need('rating', asRating),
    document: { number: need('number', asText), date: need('date', asPastDay(today)) },
    under: agency === undefined ? undefined : { agency, all },
    corrected: may('reason', asText),
  });
  return content && { kind: 'unit-rating', content };
};

export type RowsContext = { today: Day; agencyOf: (official: string) => string | undefined };

export const readEntry = (table: ScoreTable, reader: RowReader, context: RowsContext): ScoreEntry | undefined => {
  switch (table) {
    case 'period-scores':
      return readScore(reader, context.agencyOf);
    case 'performance':
      return readPerformance(reader);
    case 'unit-ratings':
      return readUnit(reader, context.today);
  }
};
