// An HTTP API before the functions of the pages, as AWS puts one there: requests become events, answers responses.
import type { Context } from 'hono';

type Answered = {
  statusCode: number;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

const eventOf = async ({ req }: Context): Promise<object> => {
  const { pathname, searchParams, search, host } = new URL(req.url);
  const { cookie, ...headers } = req.header();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    queryStringParameters: Object.fromEntries(searchParams),
    headers: { ...headers, host },
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    body: Buffer.from(await req.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
    requestContext: { domainName: host, http: { method: req.method, path: pathname, sourceIp: '127.0.0.1' } },
  };
};

export const gateway =
  (called: (event: object, path: string) => Promise<unknown>) =>
  async (c: Context): Promise<Response> => {
    const answered = (await called(await eventOf(c), new URL(c.req.url).pathname)) as Answered;
    const headers = new Headers(answered.headers);
    for (const cookie of answered.cookies ?? []) headers.append('set-cookie', cookie);
    const body = Buffer.from(answered.body ?? '', answered.isBase64Encoded ? 'base64' : 'utf8');
    return new Response(body.length === 0 ? null : body, { status: answered.statusCode, headers });
  };
