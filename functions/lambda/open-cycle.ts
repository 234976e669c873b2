// Entry of the open-cycle function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/open-cycle.ts';

export const handler = stepFunction('open-cycle', handle, awsDependenciesWithoutMail);
