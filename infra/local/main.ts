// `npm start`: a province's whole cycle on this machine, from the import of its roster to published results.
import { Refusal } from '#shared/domain/errors';
import { runDemonstration } from './demonstration.ts';
import { optionsOf } from './options.ts';

/** A sentence that says what to do; a fault of ours keeps its stack. */
const complain = (error: unknown): void => {
  if (error instanceof Refusal) console.error(`\n${error.message}`);
  else console.error(error);
};

try {
  process.exit(await runDemonstration(optionsOf(process.argv.slice(2))));
} catch (error) {
  complain(error);
  process.exit(1);
}
