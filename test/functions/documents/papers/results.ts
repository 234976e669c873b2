// Results as papers get them: defaults plus what matters.
import type { CycleResults, PanelResults, Person } from '../../../../functions/documents/papers/gather.ts';

export const aPerson = (over: Partial<Person> = {}): Person => ({
  official: 'o1',
  name: 'Người Mẫu o1',
  post: 'Chuyên viên',
  kind: 'civil-servant',
  lead: 'staff',
  jobGroup: 'Chuyên viên',
  outcome: 'good',
  number: '15/QĐ-SM',
  date: '2023-12-10',
  ...over,
});

export const somePanel = (over: Partial<PanelResults> = {}): PanelResults => ({
  id: 'p1',
  name: 'Công chức Sở Mẫu',
  agency: 'a1',
  agencyName: 'Sở Mẫu',
  people: [aPerson()],
  caps: [],
  petitions: { filed: 0, changed: 0 },
  settled: true,
  amended: [],
  ...over,
});

export const someResults = (
  panels: PanelResults[] = [somePanel()],
  over: Partial<CycleResults['cycle']> = {},
): CycleResults => ({
  cycle: { id: '2023', name: 'Năm 2023', period: { from: '2023-01-01', to: '2023-12-31' }, ...over },
  panels,
});

/** So many people of each outcome. */
export const people = (counts: Partial<Record<Person['outcome'], number>>, over: Partial<Person> = {}): Person[] =>
  Object.entries(counts).flatMap(([outcome, count]) =>
    Array.from({ length: count }, (_, index) =>
      aPerson({ official: `${outcome}-${index}`, outcome: outcome as Person['outcome'], ...over }),
    ),
  );
