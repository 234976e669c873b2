// Every form and version that a profile or a recorded fact names. A definition that changes is added as a next version;
// the one before stays, for what was recorded under it.
import { NotFound } from '../../domain/errors.ts';
import type { Form, FormName } from '../form.ts';
import { form01, form02, form03 } from './nd-90-2020.ts';
import { formNd233 } from './nd-233-2026.ts';
import { formNd335 } from './nd-335-2025.ts';

export const FORMS: readonly Form[] = [form01, form02, form03, formNd335, formNd233];

/** Throws NotFound. */
export const formNamed = ({ id, version }: FormName): Form => {
  const form = FORMS.find((each) => each.id === id && each.version === version);
  if (form === undefined) throw new NotFound(`no form ${id} of version ${version}`, { form: id, version });
  return form;
};
