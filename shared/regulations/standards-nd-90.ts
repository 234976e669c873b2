// What each rating asks for under NĐ 90/2020 (Đ4-Đ15): all conditions of a level, one of “not completed”.
import type { Standards } from './standards.ts';

export const standardsNd90: Standards = {
  way: 'conditions',
  levels: [
    { rating: 'excellent', conditions: [] },
    { rating: 'good', conditions: [] },
    { rating: 'completed', conditions: [] },
  ],
  notCompleted: { conditions: [] },
};
