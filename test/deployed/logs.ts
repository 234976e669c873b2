// What the functions of a deployed stage have logged, and what a year took of them.
import { FUNCTION_IDS } from '../../infra/service.ts';
import { REGION } from '../emulator/ministack.ts';
import { type Deployed, STAGE } from './cycle.ts';

type Page = { events?: { message: string }[]; nextToken?: string };

/** Lines that hold `filter`. */
export const linesOf = async ({ emulator }: Deployed, id: string, filter: string): Promise<string[]> => {
  const { accessKeyId } = emulator.credentials;
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'Logs_20140328.FilterLogEvents',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${REGION}/logs/aws4_request, SignedHeaders=host, Signature=0`,
  };
  const lines: string[] = [];
  for (let nextToken: string | undefined; ; ) {
    const body = JSON.stringify({ logGroupName: `/xeploai/${STAGE}/${id}`, nextToken });
    const page = (await (await fetch(emulator.endpoint, { method: 'POST', headers, body })).json()) as Page;
    lines.push(...(page.events ?? []).map(({ message }) => message).filter((message) => message.includes(filter)));
    nextToken = page.nextToken;
    if (nextToken === undefined) return lines;
  }
};

/** Function → how often it was called. */
export const callsOf = async (deployed: Deployed): Promise<Record<string, number>> => {
  const counts = FUNCTION_IDS.map(async (id) => [id, (await linesOf(deployed, id, 'START RequestId')).length]);
  return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
};
