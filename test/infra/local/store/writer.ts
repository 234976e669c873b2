// Puts facts one after the other and says each one that has been answered: killed by the test that starts it.
import { openStore } from '../../../../infra/local/store.ts';
import { aSelfAssessment } from '../../../store-contract/fixtures.ts';

const store = openStore(process.argv[2] ?? '');
for (let n = 0; ; n += 1) {
  await Promise.all([`a${n}`, `b${n}`].map((id) => store.putFact(aSelfAssessment(id))));
  process.stdout.write(`a${n}\nb${n}\n`);
}
