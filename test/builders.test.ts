// The builders' defaults are valid, so that a test fails for what it names and nothing else.
import { expect, it } from 'vitest';
import * as z from 'zod';
import { Cycle } from '#shared/domain/cycle';
import { FACTS, FactEnvelope } from '#shared/domain/fact';
import { OpenGate } from '#shared/domain/gate';
import { Holder, Official } from '#shared/domain/official';
import { Section } from '#shared/domain/panel';
import { Tally } from '#shared/domain/tally';
import { FrozenCell, FrozenPanel } from '#shared/domain/unit';
import { Cap } from '#shared/regulations/cap';
import { Profile } from '#shared/regulations/profile';
import * as build from './builders.ts';

const CASES: [string, z.ZodType, unknown][] = [
  ['official', Official, build.anOfficial()],
  ['holder', Holder, build.aHolder()],
  ['section', Section, build.aSection()],
  ['panel', FrozenPanel, build.aPanel()],
  ['Party cell', FrozenCell, build.aCell()],
  ['profile', Profile, build.aProfile()],
  ['cap', Cap, build.aCap()],
  ['cycle', Cycle, build.aCycle()],
  ['tally', Tally, build.aTally()],
  ['open gate', OpenGate, build.anOpenGate()],
  ['self-assessment', FACTS['self-assessment'], build.aSelfAssessment()],
  ['review', FACTS.review, build.aReview()],
  ['decision', FACTS.decision, build.aDecision()],
  ['signature', FACTS.signature, build.aSignature()],
  ['Party review', FACTS['party-review'], build.aPartyReview()],
  ['Party decision', FACTS['party-decision'], build.aPartyDecision()],
  ['fact', FactEnvelope, build.aFact('review', build.aReview())],
  ['closure', FactEnvelope.extend({ content: FACTS.closure }), build.aClosure('self-assessment')],
];

it.each(CASES)('the default %s is valid and complete', (_, schema, value) => {
  expect(z.parse(schema, value)).toEqual(value);
});

it('two profiles share nothing that a test could change for the other', () => {
  const one = build.aProfile();
  one.caps.push(build.aCap());

  expect(build.aProfile().caps).not.toContainEqual(build.aCap());
});
