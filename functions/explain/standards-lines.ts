// The standards of a regime as they came out for one person, line by line: what means “not completed”, then each rating.
import type { ConditionVerdict, LevelVerdict } from '#shared/domain/assessment';
import type { Judged } from '#shared/domain/suggestion';
import type { Bilingual } from '#shared/regulations/citation';
import type { Level } from '#shared/regulations/standards';
import { ratingLabel } from '../pages/layout.ts';
import { FOUND, figureText, type Line, points, type Section, text, VERDICTS } from './words.ts';

/** Discipline is for whoever may see it; others see the bound that follows from it. */
export type Sees = { discipline: boolean };

const shownTo =
  ({ discipline }: Sees) =>
  ({ condition }: ConditionVerdict): boolean =>
    discipline || condition.test.figure !== 'disciplined';

const lineOf = ({ condition, verdict, value }: ConditionVerdict): Line => ({
  text: condition.text,
  verdict,
  source: condition.source,
  ...(value === undefined ? {} : { value: figureText(value) }),
});

const bandText = ({ from, below }: { from: number; below?: number | undefined }): Bilingual =>
  below === undefined
    ? text(`Từ ${points(from)} điểm`, `From ${points(from)} points`)
    : text(
        `Từ ${points(from)} đến dưới ${points(below)} điểm`,
        `From ${points(from)} to under ${points(below)} points`,
      );

const bandLines = ({ points: band }: LevelVerdict, level: Level | undefined, reached: number | undefined): Line[] => {
  if (band === undefined) return [];
  const value = reached === undefined ? {} : { value: text(points(reached), points(reached)) };
  const source = level?.points?.source;
  return [{ text: bandText(band), verdict: band.verdict, ...value, ...(source === undefined ? {} : { source }) }];
};

const applies = ({ verdict }: { verdict: LevelVerdict['verdict'] }): boolean => verdict !== 'not-applicable';

const levelSection = ({ profile, assessment }: Judged, verdict: LevelVerdict, sees: Sees): Section => {
  const { vi, en } = ratingLabel(verdict.rating);
  const word = VERDICTS[verdict.verdict];
  const level = profile.standards.levels.find(({ rating }) => rating === verdict.rating);
  return {
    id: `level-${verdict.rating}`,
    title: text(`${vi}: ${word.vi}`, `${en}: ${word.en}`),
    lines: [
      ...bandLines(verdict, level, assessment.points),
      ...verdict.conditions.filter(applies).filter(shownTo(sees)).map(lineOf),
    ],
  };
};

const lowestSection = ({ assessment, profile }: Judged, sees: Sees): Section => {
  const { vi, en } = ratingLabel('not-completed');
  const { below } = profile.standards.notCompleted;
  const under: Line[] =
    below === undefined || assessment.points === undefined
      ? []
      : [
          {
            text: text(`Dưới ${points(below.points)} điểm`, `Under ${points(below.points)} points`),
            verdict: assessment.points < below.points ? 'met' : 'not-met',
            source: below.source,
          },
        ];
  const found = assessment.overrides.filter(applies).filter(shownTo(sees)).map(lineOf);
  return {
    id: 'not-completed',
    title: text(`Các trường hợp ${vi.toLowerCase()}`, `What means ${en.toLowerCase()}`),
    lines: [...under, ...found],
  };
};

export const standardsSections = (judged: Judged, sees: Sees): Section[] =>
  [lowestSection(judged, sees), ...judged.assessment.levels.map((level) => levelSection(judged, level, sees))].filter(
    ({ lines }) => lines.length > 0,
  );

const only = (section: Section, keeps: (line: Line) => boolean): Section => ({
  ...section,
  lines: section.lines.filter(keeps),
});

/** What settled the answer: the rating reached or waiting for data, else why none fits; and what was found. A page has many rows. */
export const decidingSections = (judged: Judged, sees: Sees): Section[] => {
  const { levels } = judged.assessment;
  const settled = levels.find(({ verdict }) => verdict === 'met' || verdict === 'missing-data');
  const shown =
    settled === undefined
      ? levels.map((level) => only(levelSection(judged, level, sees), ({ verdict }) => verdict === 'not-met'))
      : [levelSection(judged, settled, sees)];
  const found = only(lowestSection(judged, sees), ({ verdict }) => verdict === 'met');
  return [found, ...shown].filter(({ lines }) => lines.length > 0);
};

/** In the list of what means “not completed”, a verdict has words of its own. */
export const verdictWords = ({ id }: Section): typeof VERDICTS => (id === 'not-completed' ? FOUND : VERDICTS);
