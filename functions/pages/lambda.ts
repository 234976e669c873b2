// The links' pages on Lambda, behind an HTTP API: the same app over AWS’s side of the ports, made once per cold start.
import { handle } from 'hono/aws-lambda';
import { awsDependenciesWithoutMail } from '../adapters/aws-without-mail.ts';
import { linkApp } from './link-app.ts';

const deps = awsDependenciesWithoutMail();
const answer = handle(linkApp(deps));

export const handler = async (...call: Parameters<typeof answer>) => {
  await deps.clock.catchUp?.();
  return answer(...call);
};
