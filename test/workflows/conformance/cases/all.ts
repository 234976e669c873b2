// Every case, in the order of the list.
import type { Case } from '../case.ts';
import { executionCases } from './executions.ts';
import { mapCases } from './maps.ts';
import { taskCases } from './tasks.ts';
import { timeCases } from './time.ts';

const place = ({ id }: Case): number => Number.parseInt(id, 10);

export const cases: Case[] = [...taskCases, ...timeCases, ...executionCases, ...mapCases].sort(
  (one, other) => place(one) - place(other),
);
