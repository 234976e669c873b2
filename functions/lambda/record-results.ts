// Entry of the record-results function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/record-results.ts';

export const handler = stepFunction('record-results', handle, awsDependenciesWithoutMail);
