// ItemSelector: the package's own evaluation of a template, in a machine of one Pass state.
import { StateMachine } from 'aws-local-stepfunctions';
import { causeOf } from './errors.ts';
import type { Json } from './wire.ts';

/** `context` is what `$$` shows; `input` what `$` does. */
export type Select = (input: Json, context: Record<string, unknown>) => Promise<Json>;

/** `$` → `$$.Given`: the package copies an input for each item, and the input holds the list of all. */
const givenPaths = (value: Json, key = ''): Json => {
  if (Array.isArray(value)) return value.map((inner) => givenPaths(inner));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, givenPaths(inner, name)]));
  const evaluated = key.endsWith('.$') && typeof value === 'string';
  return evaluated ? value.replaceAll(/(?<![$\w])\$(?!\$)/g, '$$$$.Given') : value;
};

export const selectBy = (template: Json): Select => {
  const Select = { Type: 'Pass', Parameters: givenPaths(template), End: true };
  const machine = new StateMachine(
    { StartAt: 'Select', States: { Select: Select as never } },
    {
      validationOptions: { noValidate: true },
    },
  );
  return async (input, context) => {
    try {
      return (await machine.run({}, { context: { ...context, Given: input } }).result) as Json;
    } catch (error) {
      throw causeOf(error);
    }
  };
};
