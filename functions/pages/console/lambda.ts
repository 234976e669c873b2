// The console on Lambda, a function of its own: spreadsheets in and out are much to load, and people on links need none of it
// for their tasks. Somebody's own data is given out here, too.
import { handle } from 'hono/aws-lambda';
import { awsOpenId } from '../../adapters/aws-open-id.ts';
import { awsDependenciesWithoutEvents } from '../../adapters/aws-without-events.ts';
import { appWith } from '../link-app.ts';
import { addMyData } from '../my-data-routes.ts';
import { consoleRoutes } from './routes.ts';

const openId = awsOpenId();
const deps = { ...awsDependenciesWithoutEvents(), ...(openId === undefined ? {} : { openId }) };
const answer = handle(
  appWith(deps, (app) => {
    addMyData(app, deps);
    app.route('/console', consoleRoutes(deps));
  }),
);

export const handler = async (...call: Parameters<typeof answer>) => {
  await deps.clock.catchUp?.();
  return answer(...call);
};
