// What crosses a boundary of the workflow crosses as JSON of a bounded size, as on AWS.
import { ExecutionFailed } from './errors.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Step Functions' limit of a state's input or result. */
const MOST_BYTES = 262_144;

/** The text of a value; nothing is null. */
export const textOf = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'null';
  // a UTF-16 unit is at most three bytes: most texts need no count
  if (text.length * 3 > MOST_BYTES && Buffer.byteLength(text) > MOST_BYTES)
    throw new ExecutionFailed('States.DataLimitExceeded', `a payload of more than ${MOST_BYTES} bytes`);
  return text;
};

/** The value as the other side gets it: a copy, without what JSON cannot say. */
export const wire = (value: unknown): Json => JSON.parse(textOf(value)) as Json;
