// A recorded own assessment as its form: parts of the person's own, and of what came later as much as the reader may see.
import { type AccessRole, may } from '#shared/domain/access';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { filledForm } from '#shared/domain/forms/filled-form';
import { formOf } from '#shared/domain/forms/form-for';
import type { Later } from '#shared/domain/forms/later';
import { laterOf } from '#shared/domain/forms/later-of';
import type { Official } from '#shared/domain/official';
import type { UnitRecord } from '#shared/domain/unit';
import { formRecord } from './form-record.ts';
import { personIn } from './link.ts';
import type { Html } from './page.ts';

export type Reading = {
  record: UnitRecord;
  cycle: Cycle;
  reader: AccessRole;
  /** What the reader knows of the result otherwise. */
  known?: Later;
};

/** The person that a self-assessment is of; throws NotFound where this unit has nobody of that id. */
export const assessedIn = (record: UnitRecord, fact: Fact<'self-assessment'>): Official => {
  const id = fact.subject.replace(/^official:/, '');
  const official = personIn(record, id);
  if (official === undefined) throw new NotFound('nobody of this unit', { official: id });
  return official;
};

export const formOfFact = (fact: Fact<'self-assessment'>, { record, cycle, reader, known = {} }: Reading): Html => {
  const { content } = fact;
  const official = assessedIn(record, fact);
  if (record.kind !== 'panel') throw new NotFound('no panel', { unit: record.ref.id });
  const later = { ...laterOf(record, official.id, (kind) => may(reader, 'see', kind)), ...known };
  const form = formOf(content, cycle.regulations, official);
  return formRecord(filledForm(form, { content, official, agency: record.panel.agencyName, cycle, later }));
};
