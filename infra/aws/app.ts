// `cdk synth` and `cdk deploy` begin here: the stage's settings from cdk.json, or `-c stage=<name>`.
import { App } from 'aws-cdk-lib';
import { SettingsInvalid } from '#shared/domain/errors';
import { stageOf } from '../config.ts';
import { createSystem } from './system.ts';

const app = new App();
try {
  createSystem(app, stageOf(app.node.tryGetContext('stage'), app.node.tryGetContext('stages')));
  app.synth();
} catch (error) {
  if (!(error instanceof SettingsInvalid)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
