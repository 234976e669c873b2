// The pages on Lambda, behind an HTTP API: the same app over AWS’s side of the ports, made once per cold start.
import { handle } from 'hono/aws-lambda';
import { awsDependencies } from '../adapters/aws.ts';
import { createApp } from './app.ts';

const deps = awsDependencies();
const answer = handle(createApp(deps));

export const handler = async (...call: Parameters<typeof answer>) => {
  await deps.clock.catchUp?.();
  return answer(...call);
};
