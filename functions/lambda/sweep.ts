// Entry of the sweep function on AWS: hourly, the gates whose next look has come.
import { awsDependencies } from '../adapters/aws.ts';
import { sweep } from '../scheduled/sweep.ts';
import { scheduledFunction } from './scheduled.ts';

export const handler = scheduledFunction('sweep', awsDependencies, sweep);
