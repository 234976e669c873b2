// The server under soak, as `xeploai serve` runs it, but on a clock that its parent turns.
import { join } from 'node:path';
import { turnableClock } from '../../../infra/local/clock.ts';
import { serveUntilStopped } from '../../../infra/local/serve/serve.ts';
import { readSettings } from '../../../infra/local/serve/settings-file.ts';

const [file = '', start = ''] = process.argv.slice(2);
const settings = readSettings(file, process.env);
// beside the data and not in it: a restored backup must not turn the time back
const clock = turnableClock(join(settings.data, '../soak-clock.json'), start);
process.on('message', ({ turnTo }: { turnTo: string }) => process.send?.({ now: clock.turnTo(turnTo) }));
// a parent that is gone leaves no server behind
process.once('disconnect', () => process.exit(1));

const out = (text: string): void => {
  process.stdout.write(text);
};
await serveUntilStopped(settings, { out, err: out }, { clock, tickMs: 60, retryScale: 0, patienceMs: 60 });
process.exit(0);
