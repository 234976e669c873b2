import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aboveBounds, BOUNDS, monthlyCost, PRICES, variableCost } from '../../infra/cost.ts';
import { resourcesOf, synthesise } from './aws/synthesised.ts';

it('costs a province of 2,177 under a dollar without mail, at the bounds of the sheet', () => {
  const { lines, total, withoutMail } = variableCost(2177, BOUNDS);
  expect(withoutMail).toBeLessThan(1);
  expect(total - withoutMail).toBe(lines.mails);
  expect(lines.mails).toBeCloseTo((2177 * 2.5) / 10_000, 6);
});

it('grows with the people and with nothing else', () => {
  expect(variableCost(60_000, BOUNDS).total / variableCost(2177, BOUNDS).total).toBeCloseTo(60_000 / 2177, 6);
});

it('leaves mail the largest part, as the design says of national size', () => {
  const { lines } = variableCost(60_000, BOUNDS);
  expect(Math.max(...Object.values(lines))).toBe(lines.mails);
});

it('adds up what a stage costs while nobody does anything', () => {
  const { alarm, metric, secret, customerKey, tableGigabyte } = PRICES.monthly;
  const standing = { alarms: 10, metrics: 4, tableGigabytes: 2 };
  const plain = monthlyCost({ ...standing, customerKey: false });
  expect(plain).toBeCloseTo(10 * alarm + 4 * metric + secret + 2 * tableGigabyte, 6);
  expect(monthlyCost({ ...standing, customerKey: true }) - plain).toBeCloseTo(customerKey, 6);
});

it('names what was counted above the sheet’s bound, and nothing else', () => {
  expect(aboveBounds(BOUNDS)).toEqual([]);
  expect(aboveBounds({ ...BOUNDS, readUnits: 26.5 })).toEqual(['readUnits 26.50 > 25']);
});

describe('the cost sheet of the README', () => {
  const text = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8');
  const PEOPLE = [2177, 60_000];
  const row = (name: string): number[] => {
    const line = text.split('\n').find((each) => each.startsWith(`| ${name}`)) ?? '';
    return [...line.replaceAll('*', '').matchAll(/([\d.]+) +(?=\|)/g)].map(([, figure]) => Number(figure)).slice(-2);
  };
  const cents = (figures: number[]): number[] => figures.map((figure) => Number(figure.toFixed(2)));

  it('says what the bounds and prices come to', () => {
    const costs = PEOPLE.map((people) => variableCost(people, BOUNDS));
    expect(row('workflow, functions')).toEqual(cents(costs.map(({ withoutMail }) => withoutMail)));
    expect(row('mails')).toEqual(cents(costs.map(({ lines }) => lines.mails)));
    expect(row('**a cycle**')).toEqual(cents(costs.map(({ total }) => total)));
  });

  it('names the bounds that weigh most, and the month of the prices', () => {
    const { writeUnits, readUnits, transitions, invocations, mails } = BOUNDS;
    expect(text.replaceAll('\n', ' ')).toContain(
      `${writeUnits} write units, ${readUnits} read units, ${transitions} transitions, ${invocations} invocations, ${mails} mails`,
    );
    const month = new Date(`${PRICES.asOf}-15`).toLocaleString('en', { month: 'long', year: 'numeric' });
    expect(text).toContain(`List prices, US East, ${month}`);
  });

  it('counts the alarms that are deployed', () => {
    const alarms = resourcesOf(synthesise(), 'AWS::CloudWatch::Alarm').length;
    expect(text).toContain(`${alarms} alarms, 4 metrics`);
    const plain = { alarms, metrics: 4, tableGigabytes: 0 };
    const [province = 0] = row('a month at rest');
    const [keyed = 0] = row('with a key');
    expect(province).toBeCloseTo(monthlyCost({ ...plain, customerKey: false }), 0);
    expect(keyed - province).toBeCloseTo(PRICES.monthly.customerKey, 6);
  });
});
