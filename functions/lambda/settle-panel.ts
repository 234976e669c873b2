// Entry of the settle-panel function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/settle-panel.ts';

export const handler = stepFunction('settle-panel', handle, awsDependenciesWithoutMail);
