// Who holds which role: they exist, decide nothing of their own, and panels do not wait in a circle.
import { circleAmong } from '#shared/domain/dependencies-of-panels';
import type { Id } from '#shared/domain/ids';
import type { Holder, Official } from '#shared/domain/official';
import type { Panel } from '#shared/domain/panel';
import { type Everything, idIn, idsOf, type Judged } from './roster-judged.ts';
import type { RowReader } from './roster-reader.ts';

type People = { ids: Set<Id> | undefined; byId: Map<Id, Official>; inPanel: Map<Id, Set<Id>> };

export const peopleOf = (officials: readonly Judged<Official>[] | undefined): People => {
  const byId = new Map<Id, Official>();
  const inPanel = new Map<Id, Set<Id>>();
  for (const { reader, id, value } of officials ?? []) {
    const panel = idIn(reader, 'panel');
    if (id !== undefined && panel !== undefined) inPanel.set(panel, (inPanel.get(panel) ?? new Set()).add(id));
    if (value !== undefined && !byId.has(value.id)) byId.set(value.id, value);
  }
  return { ids: idsOf(officials), byId, inPanel };
};

const checkHolder = ({ fault }: RowReader, key: string, holder: Holder | undefined, people: People): void => {
  if (holder?.official === undefined) return;
  if (people.ids && !people.ids.has(holder.official)) fault(`${key}.official`, 'unknown-official');
  const person = people.byId.get(holder.official);
  if (person !== undefined && person.name !== holder.name) fault(`${key}.name`, 'holder-differs');
};

const sameOfficial = (one: Holder, other: Holder): boolean =>
  one.official !== undefined && one.official === other.official;

export const checkSections = ({ sections, panels }: Everything, people: People): void => {
  const panelIds = idsOf(panels);
  for (const { reader, panel, value } of sections ?? []) {
    if (panel !== undefined && panelIds && !panelIds.has(panel)) reader.fault('panel', 'unknown-panel');
    if (value === undefined) continue;
    checkHolder(reader, 'chair', value.chair, people);
    checkHolder(reader, 'substitute', value.substitute, people);
    const instead = value.substitute ?? panels?.find(({ id }) => id === panel)?.value?.substitute;
    const own = people.inPanel.get(panel ?? '')?.has(value.chair.official ?? '') ?? false;
    if (own && instead && sameOfficial(value.chair, instead)) reader.fault('substitute.name', 'own-substitute');
  }
};

const PANEL_ROLES = [
  'hr',
  'partyCommittee',
  'personnelOffice',
  'authority',
  'levelAbove',
  'clerk',
  'substitute',
] as const;

export const checkPanels = ({ panels, sections }: Everything, people: People): void => {
  const ids = idsOf(panels);
  const withSections = sections && new Set(sections.map(({ panel }) => panel));
  for (const { reader, id, value } of panels ?? []) {
    if (id !== undefined && withSections && !withSections.has(id)) reader.fault('id', 'no-sections');
    if (value === undefined) continue;
    const own = people.inPanel.get(value.id);
    const isOwn = (holder: Holder | undefined) => own?.has(holder?.official ?? '') ?? false;
    for (const role of PANEL_ROLES) checkHolder(reader, role, value[role], people);
    if (isOwn(value.authority)) reader.fault('authority.official', 'own-panel');
    for (const role of [value.partyCommittee, value.personnelOffice])
      if (role && isOwn(role) && sameOfficial(role, value.substitute))
        reader.fault('substitute.official', 'own-substitute');
    if (value.dependsOn.some((below) => !ids?.has(below))) reader.fault('dependsOn', 'unknown-panel');
    if (people.inPanel.size > 0 && own === undefined) reader.fault('id', 'empty-panel');
  }
  checkCircle(panels ?? []);
};

const checkCircle = (panels: readonly Judged<Panel>[]): void => {
  const values = panels.flatMap(({ value }) => value ?? []);
  const circle = circleAmong(values);
  if (circle === undefined) return;
  const nameOf = (id: Id) => values.find((panel) => panel.id === id)?.name ?? id;
  const at = panels.find(({ id }) => id === circle[0]);
  at?.reader.fault('dependsOn', 'circle', { circle: circle.map(nameOf).join(' → ') });
};

const CELL_ROLES = ['secretary', 'deputySecretary', 'committee', 'committeeSubstitute'] as const;

export const checkCells = ({ cells }: Everything, people: People): void => {
  for (const { reader, value } of cells ?? []) {
    if (value === undefined) continue;
    for (const role of CELL_ROLES) checkHolder(reader, role, value[role], people);
    if (sameOfficial(value.secretary, value.deputySecretary))
      reader.fault('deputySecretary.official', 'own-substitute');
    if (sameOfficial(value.committee, value.committeeSubstitute))
      reader.fault('committeeSubstitute.official', 'own-substitute');
  }
};
