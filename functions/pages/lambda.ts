// The links' pages on Lambda, behind an HTTP API: the same app over AWS’s side of the ports, made once per cold start.
import { handle } from 'hono/aws-lambda';
import { awsDependenciesWithoutEvents } from '../adapters/aws-without-events.ts';
import { linkApp } from './link-app.ts';

const deps = awsDependenciesWithoutEvents();
const answer = handle(linkApp(deps));

export const handler = async (...call: Parameters<typeof answer>) => {
  await deps.clock.catchUp?.();
  return answer(...call);
};
