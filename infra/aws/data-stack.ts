// What outlives every deployment: the table of facts, the bus with its archive, the link keys, the logs.
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { EVENT_SOURCE, FUNCTION_IDS, TABLE } from '../service.ts';
import { createKey } from './key.ts';
import { logPrefixes, nameOf, pascal } from './names.ts';

export type DataStackProps = StackProps & { stage: Stage };

export class DataStack extends Stack {
  /** The customer's own, where the stage asks for it. The bus carries counts only and stays under AWS's. */
  readonly key: Key | undefined;
  readonly table: Table;
  readonly bus: EventBus;
  readonly linkKeys: Secret;
  private readonly logs: ReadonlyMap<string, LogGroup>;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const removalPolicy = stage.removal === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = createKey(this, stage, removalPolicy);
    this.table = this.createTable(stage, removalPolicy);
    this.bus = this.createBus(stage);
    this.linkKeys = this.createLinkKeys(stage, removalPolicy);
    const logged = [...FUNCTION_IDS, 'evaluation-cycle', 'access'];
    this.logs = new Map(logged.map((part) => [part, this.createLogGroup(stage, part, removalPolicy)]));
  }

  /** The log group of a function, of the workflow or of the HTTP API. */
  logGroupOf(part: string): LogGroup {
    const group = this.logs.get(part);
    if (group === undefined) throw new TypeError(`no log group for ${part}`);
    return group;
  }

  private createTable(stage: Stage, removalPolicy: RemovalPolicy): Table {
    const table = new Table(this, 'Table', {
      tableName: nameOf(stage, 'facts'),
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: TABLE.expiry,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(this.key === undefined
        ? { encryption: TableEncryption.DEFAULT }
        : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.key }),
      deletionProtection: stage.removal === 'keep',
      removalPolicy,
    });
    for (const [indexName, { partitionKey, sortKey, projection }] of Object.entries(TABLE.indexes))
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: partitionKey, type: AttributeType.STRING },
        sortKey: { name: sortKey, type: AttributeType.STRING },
        projectionType: ProjectionType[projection],
      });
    return table;
  }

  private createBus(stage: Stage): EventBus {
    const bus = new EventBus(this, 'Bus', { eventBusName: nameOf(stage, 'events') });
    bus.archive('Archive', {
      archiveName: nameOf(stage, 'archive'),
      eventPattern: { source: [EVENT_SOURCE] },
      retention: Duration.days(stage.archiveDays),
    });
    return bus;
  }

  /** One key to begin with; rotation puts a list in its place, newest first. */
  private createLinkKeys(stage: Stage, removalPolicy: RemovalPolicy): Secret {
    return new Secret(this, 'LinkKeys', {
      secretName: nameOf(stage, 'link-keys'),
      description: 'Keys that sign the links in mails: {id, secret}, or a list of them, newest first',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: 'k1' }),
        generateStringKey: 'secret',
        passwordLength: 64,
        excludePunctuation: true,
      },
      ...(this.key === undefined ? {} : { encryptionKey: this.key }),
      removalPolicy,
    });
  }

  private createLogGroup(stage: Stage, part: string, removalPolicy: RemovalPolicy): LogGroup {
    const [functions, workflow] = logPrefixes(stage);
    return new LogGroup(this, `${pascal(part)}Logs`, {
      logGroupName: `${part === 'evaluation-cycle' ? workflow : functions}/${part}`,
      retention: stage.logRetentionDays,
      ...(this.key === undefined ? {} : { encryptionKey: this.key }),
      removalPolicy,
    });
  }
}
