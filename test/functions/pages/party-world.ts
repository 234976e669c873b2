// A Party cell of four members, of whom the State side has rated three, for tests of the Party pages.
import type { FrozenCell } from '#shared/domain/unit';
import { person, type Recorded } from './row-world.ts';

export const aCell = (changes: Partial<FrozenCell> = {}): FrozenCell => ({
  id: 'c1',
  name: 'Chi bộ Sở Mẫu',
  secretary: person('bi thu'),
  deputySecretary: person('pho bi thu'),
  committee: person('dang uy'),
  committeeSubstitute: person('pho dang uy'),
  members: ['o1', 'o2', 'o3', 'o4'].map((official) => ({
    official,
    panel: 'p1',
    holder: person(`Đảng viên ${official}`, official),
  })),
  ...changes,
});

export const announced: Recorded = {
  kind: 'members-announced',
  subject: 'panel:p1',
  content: {
    panel: 'p1',
    resultsRound: 1,
    results: { o1: 'excellent', o2: 'good', o3: 'not-completed', o4: 'not-rated' },
  },
};
