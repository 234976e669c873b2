import { expect, it } from 'vitest';
import { BOUNDS, monthlyCost, PRICES, variableCost } from '../../infra/cost.ts';

it('costs a province of 2,177 under a dollar without mail, at the bounds of the design', () => {
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
