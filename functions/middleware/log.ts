// One structured logger for every function: ids, counts and names of ours; never personal data.
import { Logger } from '@aws-lambda-powertools/logger';

export const logger = new Logger({ serviceName: 'xeploai' });
