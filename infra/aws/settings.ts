// Where each setting of the functions comes from; what only one stack knows, that stack adds.
import type { Construct } from 'constructs';
import type { Environment } from '#shared/contracts/environment';
import type { Stage } from '../config.ts';
import { MAIL } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { configurationSetName, metricsNamespace, stateMachineArn } from './names.ts';

export type Settings = Partial<Record<keyof Environment, string>>;

export const settingsOf = (scope: Construct, stage: Stage, data: DataStack): Settings => ({
  TABLE_NAME: data.table.tableName,
  BUS_NAME: data.bus.eventBusName,
  STATE_MACHINE_ARN: stateMachineArn(scope, stage),
  LINK_KEYS_SECRET: data.linkKeys.secretArn,
  MAIL_FROM: stage.mailFrom,
  MAIL_CONFIGURATION_SET: configurationSetName(stage),
  MAIL_PAUSE_MS: String(Math.round((1000 * MAIL.lanes) / stage.mailsPerSecond)),
  METRICS_NAMESPACE: metricsNamespace(stage),
  HR_ADDRESSES: stage.hrAddresses.join(','),
  AUDITOR_ADDRESSES: stage.auditorAddresses.join(','),
  LISTED_PEOPLE: JSON.stringify(stage.listedPeople ?? []),
  OPEN_ID: stage.openId === undefined ? 'off' : JSON.stringify(stage.openId),
  CYCLE_PROFILE: stage.profile,
  PARTY_EVENTS: stage.partyEvents ? 'on' : 'off',
  SIGNER_CODES: stage.signerCodes ? 'on' : 'off',
});
