// NĐ 335/2025: 30 points for what is common to all and 70 for results, from 1/1/2026 for civil servants.
// The formula's picture was not read: it stands as an assumption, with what was read of it.
import type { PointsRule } from '../domain/points/rule.ts';
import type { Citation } from './citation.ts';

const law = (article: string, note?: string): Citation => ({
  document: 'NĐ 335/2025/NĐ-CP',
  article,
  certainty: 'T',
  ...(note === undefined ? {} : { note }),
});

export const pointsNd335: PointsRule = {
  id: 'points-nd-335-2025',
  common: { most: 30, source: law('Đ12') },
  results: { most: 70, source: law('Đ12, Đ13-16') },
  thresholds: [
    { rating: 'excellent', from: 90 },
    { rating: 'good', from: 70 },
    { rating: 'completed', from: 50 },
  ],
  thresholdsSource: law('Đ20'),
  failedReview: { takesOff: 25, source: law('Đ14', 'not where an objective cause is confirmed') },
  delay: { takesOff: 25, source: law('Đ14', 'not where an objective cause is confirmed') },
  formula: {
    source: {
      document: 'NĐ 335/2025/NĐ-CP',
      article: 'Đ14-16',
      certainty: 'S-code',
      note: 'assumption: (a+b+c)/3, of a leader (a+b+c+d+đ+e)/6, × 70 %; the formula itself is a picture that was not read',
    },
  },
  leader: { unitAllCompleted: 100, unitAnyNotCompleted: 50, source: law('Đ15-16') },
  year: {
    source: law('Đ21k1', 'the mean (điểm trung bình); that all months or quarters weigh alike is an assumption'),
  },
};
