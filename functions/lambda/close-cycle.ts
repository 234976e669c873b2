// Entry of the close-cycle function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/close-cycle.ts';

export const handler = stepFunction('close-cycle', handle, awsDependenciesWithoutMail);
