// An issuer in a stage's settings: who is told of it, and who may read the client's secret.
import { expect, it } from 'vitest';
import { resourcesOf, type Synthesised, synthesise, textOf } from './synthesised.ts';

const ARN = 'arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:oidc-client-AbCdEf';
const openId = { issuer: 'https://dang-nhap.tinh.example', clientId: 'xeploai', claim: 'email', secretArn: ARN };

const readersOf = (built: Synthesised): string[] =>
  resourcesOf(built, 'AWS::IAM::Policy')
    .filter(({ properties }) => JSON.stringify(properties.PolicyDocument).includes(ARN))
    .flatMap(({ properties }) => (properties.Roles as unknown[]).map(textOf));

const toldBy = (built: Synthesised): Record<string, unknown>[] =>
  resourcesOf(built, 'AWS::Lambda::Function').flatMap(({ properties }) => {
    const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
    return 'OPEN_ID' in Variables ? [{ [String(properties.FunctionName)]: Variables.OPEN_ID }] : [];
  });

it('lets the console’s function alone read the client’s secret, and tells it alone of the issuer', () => {
  const built = synthesise({ changes: { openId } });

  expect(readersOf(built)).toEqual([expect.stringMatching(/^\{ConsoleRole/)]);
  expect(toldBy(built)).toEqual([{ 'xeploai-trial-console': JSON.stringify(openId) }]);
  const [statement] = resourcesOf(built, 'AWS::IAM::Policy')
    .flatMap(({ properties }) => (properties.PolicyDocument as { Statement: Record<string, unknown>[] }).Statement)
    .filter(({ Resource }) => [Resource].flat().includes(ARN));
  expect(statement?.Action).toBe('secretsmanager:GetSecretValue');
});

it('grants nothing where a stage has no issuer', () => {
  const built = synthesise();

  expect(readersOf(built)).toEqual([]);
  expect(toldBy(built)).toEqual([{ 'xeploai-trial-console': 'off' }]);
});
