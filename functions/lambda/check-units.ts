// Entry of the check-units function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/check-units.ts';

export const handler = stepFunction('check-units', handle, awsDependenciesWithoutMail);
