// Entry of the announce-results function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependencies } from '../adapters/aws.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/announce-results.ts';

export const handler = stepFunction('announce-results', handle, awsDependencies);
