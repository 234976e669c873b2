// Entry of the settle-cell function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/settle-cell.ts';

export const handler = stepFunction('settle-cell', handle, awsDependenciesWithoutMail);
