// What analysts get of the bus: every event in a bucket by cycle and day, a table and named queries over it, and one
// consumer as an example of how to subscribe. Counts only; nothing here points at a person.
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { QUERIES } from '../../functions/analytics/queries.ts';
import { viewsFor } from '../../functions/analytics/views.ts';
import type { Stage } from '../config.ts';
import type { DataStack } from './data-stack.ts';
import { createFeed } from './event-feed.ts';
import { createExampleConsumer } from './example-consumer.ts';
import { nameOf, pascal } from './names.ts';

export type AnalyticsStackProps = StackProps & { stage: Stage; data: DataStack };

/** A query reads at most so much: a province's twenty years are some fifty megabytes. */
const MOST_BYTES_READ = 1024 ** 3;

export class AnalyticsStack extends Stack {
  constructor(scope: Construct, id: string, props: AnalyticsStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    const bucket = this.createBucket(stage);
    createFeed(this, { stage, data, bucket });
    const database = this.createTable(stage, bucket);
    this.createQueries(stage, database, this.createWorkGroup(stage, bucket));
    createExampleConsumer(this, { stage, data });
  }

  private createBucket(stage: Stage): Bucket {
    const removalPolicy = stage.removal === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    return new Bucket(this, 'Events', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // answers of queries can be asked again
      lifecycleRules: [{ prefix: 'answers/', expiration: Duration.days(30) }],
      serverAccessLogsPrefix: 'access/',
      removalPolicy,
    });
  }

  /** One line an event; files of all cycles and days are read, which for so few costs less than listing partitions. */
  private createTable(stage: Stage, bucket: Bucket): string {
    const name = nameOf(stage, 'events').replaceAll('-', '_');
    const database = new CfnDatabase(this, 'Database', { catalogId: this.account, databaseInput: { name } });
    const table = new CfnTable(this, 'Lines', {
      catalogId: this.account,
      databaseName: name,
      tableInput: {
        name: 'lines',
        tableType: 'EXTERNAL_TABLE',
        storageDescriptor: {
          columns: [
            { name: 'source', type: 'string' },
            { name: 'detail_type', type: 'string' },
            { name: 'detail', type: 'string' },
          ],
          location: `s3://${bucket.bucketName}/events/`,
          inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
          serdeInfo: {
            serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
            parameters: { 'mapping.detail_type': 'detail-type' },
          },
        },
      },
    });
    table.addDependency(database);
    return name;
  }

  private createWorkGroup(stage: Stage, bucket: Bucket): CfnWorkGroup {
    return new CfnWorkGroup(this, 'WorkGroup', {
      name: nameOf(stage, 'analysts'),
      description: 'Named queries over the events; answers are kept for 30 days',
      recursiveDeleteOption: stage.removal === 'destroy',
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: MOST_BYTES_READ,
        publishCloudWatchMetricsEnabled: true,
        resultConfiguration: {
          outputLocation: `s3://${bucket.bucketName}/answers/`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    });
  }

  /** Run the views once, in their order; the queries then say the same as `xeploai analyse`. */
  private createQueries(stage: Stage, database: string, workGroup: CfnWorkGroup): void {
    const raw = "SELECT detail_type AS name, detail FROM lines WHERE source = 'xeploai'";
    const views = Object.entries({ raw_events: raw, ...viewsFor('athena') }).map(([name, select], index) => ({
      id: `view-${String(index + 1).padStart(2, '0')}-${name.replaceAll('_', '-')}`,
      sql: `CREATE OR REPLACE VIEW ${name} AS ${select}`,
      description: 'A view that the queries stand on',
    }));
    const queries = QUERIES.map(({ id, title, sql }) => ({ id, sql, description: `${title.vi} / ${title.en}` }));
    for (const { id, sql, description } of [...views, ...queries]) {
      const query = new CfnNamedQuery(this, pascal(id), {
        name: nameOf(stage, id),
        database,
        workGroup: workGroup.name,
        queryString: sql,
        description,
      });
      query.addDependency(workGroup);
    }
  }
}
