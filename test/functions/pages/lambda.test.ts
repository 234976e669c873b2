// The same app behind an HTTP API: events in, answers out.
import { handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { formProof } from '#shared/contracts/links';
import { aSelfAssessment, atSelfAssessment, KEYS } from './world.ts';

const anEvent = (method: 'GET' | 'POST', path: string, body?: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'pages.example.test' },
  body: body === undefined ? null : Buffer.from(body).toString('base64'),
  isBase64Encoded: body !== undefined,
  requestContext: {
    accountId: '1',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'pages.example.test',
    domainPrefix: 'pages',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'r',
    routeKey: '$default',
    stage: '$default',
    time: '02/Nov/2023:03:00:00 +0000',
    timeEpoch: 0,
  },
});

describe('the pages behind an HTTP API', () => {
  it('show a task and record its act from an encoded body', async () => {
    const world = await atSelfAssessment();
    const handler = handle(world.app);
    const token = world.link('self-assessment', 'official:o1');
    const form = new URLSearchParams({ ...aSelfAssessment(), proof: formProof(token, KEYS), do: 'record' });

    const shown = await handler(anEvent('GET', `/l/${token}`));
    const posted = await handler(anEvent('POST', `/l/${token}`, form.toString()));

    expect([shown.statusCode, posted.statusCode]).toEqual([200, 200]);
    expect(shown.body).toContain('Chính trị tư tưởng');
    expect((await world.fact('self-assessment', 'official:o1'))?.content).toMatchObject({
      values: { strengths: 'Chủ động.' },
    });
  });
});
