// Whoever tries it out with README alone finds the way: from the address to the mailbox and the console.
import { expect, it, onTestFinished } from 'vitest';
import { startProgram } from './program.ts';
import { aFolder, aRuntime, serve } from './small-province.ts';

it('leads from the bare address to the mailbox, and from there to the console', async () => {
  const served = await serve(aRuntime({ dir: aFolder(onTestFinished) }));
  onTestFinished(served.close);

  const reply = await fetch(served.base);

  expect(reply.url).toBe(`${served.base}/mailbox`);
  expect(await reply.text()).toContain('href="/console"');
});

it('names console and mailbox while some people are left to act', async () => {
  const dir = aFolder(onTestFinished);
  const { process, ended } = startProgram(['--people', 'others', '--sample', 'small', '--port', '0', '--data', dir]);
  onTestFinished(() => void process.kill('SIGKILL'));
  const said = Promise.withResolvers<void>();
  let output = '';
  process.stdout?.on('data', (part: Buffer) => {
    output += part.toString('utf8');
    if (output.includes('/mailbox')) said.resolve();
  });

  await Promise.race([said.promise, ended]);
  process.kill('SIGTERM');
  await ended;

  expect(output).toMatch(/console {2}http:\/\/127\.0\.0\.1:\d+\/console\/sign-in\/v1\./);
  expect(output).toMatch(/mailbox {9}http:\/\/127\.0\.0\.1:\d+\/mailbox/);
});
