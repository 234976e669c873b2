// The HTTP API before the pages: throttled, and logged without the path, which holds people's links.
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { type FunctionId, ROUTES } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { nameOf, pascal } from './names.ts';

/** No path, no query, no address of the visitor: the link in the path is a key, the address is personal data. */
export const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  length: '$context.responseLength',
  integrationStatus: '$context.integrationStatus',
});

export const createApi = (scope: Construct, stage: Stage, data: DataStack): HttpApi => {
  const api = new HttpApi(scope, 'Api', { apiName: nameOf(stage, 'pages'), createDefaultStage: false });
  new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: stage.requestsPerSecond, burstLimit: stage.requestsPerSecond * 2 },
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(data.logGroupOf('access')),
      format: AccessLogFormat.custom(ACCESS_LOG),
    },
  });
  return api;
};

/** After the functions, which need the API's address in their settings. */
export const addRoutes = (api: HttpApi, functionOf: (id: FunctionId) => IFunction): void => {
  for (const { methods, path, function: id } of ROUTES) {
    const integration = new HttpLambdaIntegration(pascal(id), functionOf(id));
    api.addRoutes({ path, methods: methods.map((method) => HttpMethod[method]), integration });
  }
};
