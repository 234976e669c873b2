// Entry of the open-gate function on AWS; bundled on its own, so that it carries only what it uses.
import { awsDependencies } from '../adapters/aws.ts';
import { stepFunction } from '../middleware/step.ts';
import { handle } from '../steps/open-gate.ts';

export const handler = stepFunction('open-gate', handle, awsDependencies);
