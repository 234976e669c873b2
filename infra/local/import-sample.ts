// Brings the sample in by the importer that users use: written as xlsx, read, planned, and saved if nothing is wrong.
import { RosterInvalid } from '#shared/domain/errors';
import type { Day } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import { rosterXlsx } from '../../functions/documents/roster-files.ts';
import { planRoster } from '../../functions/documents/roster-plan.ts';
import type { Size } from './sample/agencies.ts';
import { rosterOf, sampleProvince } from './sample/province.ts';
import { rulesFiles } from './sample/rules.ts';

export const importSample = async (store: Store, sample: { size: Size; seed: number }, today: Day): Promise<number> => {
  const file = await rosterXlsx(rosterOf(sampleProvince(sample)));
  const { roster, problems } = await planRoster([file, ...rulesFiles(sample.size)], today, { onPremises: true });
  if (roster === undefined) {
    const first = problems[0];
    throw new RosterInvalid(`${first?.vi} / ${first?.en}`, {
      problem: first?.code ?? 'unknown',
      where: `row ${first?.row}`,
    });
  }
  await store.saveRoster(`sample-${sample.size}-${sample.seed}`, roster);
  return roster.officials.length;
};
