// A command on a deployed stage, under the operator's own credentials: the ports are those that its functions were given.
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { awsDependencies } from '../../functions/adapters/aws.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import type { Operated } from '../../functions/operator/system.ts';
import { kickoff, runOn } from '../../functions/scheduled/kickoff.ts';
import { planAt } from '../../functions/scheduled/plans.ts';
import type { Stage } from '../config.ts';
import { nameOf } from './names.ts';
import { readStage } from './read-stage.ts';

/** Between them they are given every port. */
const GIVEN = ['console', 'open-gate', 'kickoff'] as const;

const environmentOf = async (stage: Stage): Promise<Record<string, string>> => {
  const client = new LambdaClient({ region: stage.region });
  try {
    const found = await Promise.all(
      GIVEN.map((id) => client.send(new GetFunctionConfigurationCommand({ FunctionName: nameOf(stage, id) }))),
    );
    return Object.assign({}, ...found.map(({ Environment }) => Environment?.Variables ?? {}));
  } finally {
    client.destroy();
  }
};

export const openStage = async (name: string): Promise<Operated> => {
  const stage = await readStage(name);
  process.env.AWS_REGION ??= stage.region;
  const deps = awsDependencies(await environmentOf(stage));
  await deps.clock.catchUp?.();
  return {
    deps,
    onPremises: false,
    start: async (kind) => {
      const plan = planAt(kind, deps.clock.now(), stage.profile);
      const { state, attempt } = await kickoff(deps, plan);
      return `${plan.id}: ${state} (${attempt})`;
    },
    runOn: async (cycle) => (await runOn(deps, await cycleOf(deps.store, cycle))).state,
    close: () => {},
  };
};
