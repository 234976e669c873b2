// The requests of a unit about personal data, with what is due on each next. Pure.
import { COMPLETION, REPLY } from '../regulations/data-protection.ts';
import { addDays, dayOf, startOf } from './calendar.ts';
import type { DataAnswer, DataRequest } from './data-request.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Day } from './ids.ts';
import { addWorkingDays } from './working-days.ts';

export type Stage = DataAnswer['stage'] | 'over';
export type Standing = { request: Fact<'data-request'>; stage: Stage; due?: Day; late: boolean };

const dueOf = ({ asks, receivedOn }: DataRequest, stage: DataAnswer['stage']): Day =>
  stage === 'reply'
    ? addWorkingDays(receivedOn, REPLY.workingDays)
    : dayOf(addDays(startOf(receivedOn), COMPLETION[asks].days));

const stageOf = (request: Fact<'data-request'>, answers: readonly Fact<'data-answer'>[]): Stage => {
  const own = answers.filter(
    ({ round, subject }) => round === request.round && subject.split(':')[1] === request.subject,
  );
  if (own.some(({ content }) => content.stage === 'done' || content.outcome === 'refused')) return 'over';
  return own.length > 0 ? 'done' : 'reply';
};

/** What is over has no due date and comes last. */
export const soonestFirst = (a: Standing, b: Standing): number => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1);

/** Every request of a unit with what is due on it next, soonest first; what is over comes last. */
export const dataRequests = (facts: readonly Fact[], today: Day): Standing[] => {
  const answers = factsOf(facts, 'data-answer');
  return factsOf(facts, 'data-request')
    .map((request): Standing => {
      const stage = stageOf(request, answers);
      if (stage === 'over') return { request, stage, late: false };
      const due = dueOf(request.content, stage);
      return { request, stage, due, late: due < today };
    })
    .sort(soonestFirst);
};
