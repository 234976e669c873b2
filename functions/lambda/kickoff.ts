// Entry of the kickoff function on AWS: once a year the scheduler starts the cycle of that year, or resumes it.
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { needed, settingsFrom } from '../adapters/settings.ts';
import { kickoff, yearlyPlan } from '../scheduled/kickoff.ts';
import { scheduledFunction } from './scheduled.ts';

export const handler = scheduledFunction('kickoff', awsDependenciesWithoutMail, (deps) =>
  kickoff(deps, yearlyPlan(deps, needed(settingsFrom(process.env), 'CYCLE_PROFILE'))),
);
