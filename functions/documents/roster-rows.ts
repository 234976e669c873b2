// One row to one official, panel, section or Party cell.
import type { Day, Id } from '#shared/domain/ids';
import { type Holder, Official } from '#shared/domain/official';
import { Panel, PartyCell, Section } from '#shared/domain/panel';
import { asBirth, asEmail, asId, asIds, asPastDay, asText, asWord, asYesNo } from './roster-cells.ts';
import { asEarlierRatings } from './roster-ratings.ts';
import { checked, type RowReader } from './roster-reader.ts';
import { asDisciplines, asLeaves, asOtherPosts, asPending, asTerm, asTransfer } from './roster-records.ts';
import { AGENCY_WORDS, KIND_WORDS, LEAD_WORDS, STANDING_WORDS } from './roster-words.ts';

export const readOfficial = (reader: RowReader, today: Day): Official | undefined => {
  const { need, may, fault } = reader;
  const value = {
    id: need('id', asId),
    name: need('name', asText),
    born: need('born', asBirth(today)),
    kind: need('kind', asWord(KIND_WORDS)),
    post: need('post', asText),
    lead: need('lead', asWord(LEAD_WORDS)),
    agency: need('agency', asId),
    panel: need('panel', asId),
    section: need('section', asId),
    jobGroup: need('jobGroup', asText),
    entered: need('entered', asPastDay(today)),
    email: may('email', asEmail),
    cell: may('cell', asId),
    joinedParty: may('joinedParty', asPastDay(today)),
    partyStanding: may('partyStanding', asWord(STANDING_WORDS)),
    decidedElsewhere: may('decidedElsewhere', asYesNo) ?? false,
    leaves: may('leaves', asLeaves) ?? [],
    disciplines: may('disciplines', asDisciplines(today)) ?? [],
    earlierRatings: may('earlierRatings', asEarlierRatings(today)),
    term: may('term', asTerm),
    transfer: may('transfer', asTransfer(today)),
    otherPosts: may('otherPosts', asOtherPosts),
    pending: may('pending', asPending(today)),
    active: may('active', asYesNo) ?? true,
  };
  if (value.born !== undefined && value.entered !== undefined && value.entered < value.born)
    fault('entered', 'wrong-order');
  return checked(Official, reader, value);
};

/** Office or person: a name, an address, an id of the roster; with the id alone, the roster fills in the rest. */
export const readHolder = (
  { may, need, row }: RowReader,
  key: string,
  people: ReadonlyMap<Id, Official>,
  needed: boolean,
): Holder | undefined => {
  const official = may(`${key}.official`, asId);
  const email = may(`${key}.email`, asEmail);
  const person = official === undefined ? undefined : people.get(official);
  if (row.cells[`${key}.name`] === '' && person !== undefined)
    return { name: person.name, official: person.id, ...(person.email === undefined ? {} : { email: person.email }) };
  const name = needed ? need(`${key}.name`, asText) : may(`${key}.name`, asText);
  if (name === undefined) return undefined;
  return { name, ...(email === undefined ? {} : { email }), ...(official === undefined ? {} : { official }) };
};

export const readSection = (
  reader: RowReader,
  people: ReadonlyMap<Id, Official>,
): { panel: Id | undefined; section: Section | undefined } => {
  const { need } = reader;
  const panel = need('panel', asId);
  const section = checked(Section, reader, {
    id: need('id', asId),
    name: need('name', asText),
    chair: readHolder(reader, 'chair', people, true),
    substitute: readHolder(reader, 'substitute', people, false),
  });
  return { panel, section };
};

export const readPanel = (
  reader: RowReader,
  sections: readonly Section[],
  people: ReadonlyMap<Id, Official>,
): Panel | undefined => {
  const { need, may } = reader;
  const roleOf = (key: string) => readHolder(reader, key, people, true);
  return checked(Panel, reader, {
    id: need('id', asId),
    name: need('name', asText),
    agency: need('agency', asId),
    agencyName: need('agencyName', asText),
    agencyKind: need('agencyKind', asWord(AGENCY_WORDS)),
    sections,
    hr: roleOf('hr'),
    partyCommittee: readHolder(reader, 'partyCommittee', people, false),
    levelAbove: readHolder(reader, 'levelAbove', people, false),
    personnelOffice: roleOf('personnelOffice'),
    authority: roleOf('authority'),
    clerk: roleOf('clerk'),
    substitute: roleOf('substitute'),
    dependsOn: may('dependsOn', asIds) ?? [],
  });
};

export const readCell = (reader: RowReader, people: ReadonlyMap<Id, Official>): PartyCell | undefined => {
  const roleOf = (key: string) => readHolder(reader, key, people, true);
  return checked(PartyCell, reader, {
    id: reader.need('id', asId),
    name: reader.need('name', asText),
    secretary: roleOf('secretary'),
    deputySecretary: roleOf('deputySecretary'),
    committee: roleOf('committee'),
    committeeSubstitute: roleOf('committeeSubstitute'),
  });
};
