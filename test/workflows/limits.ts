// What AWS limits in a definition and the language's validator does not look at; each breach as a sentence.
// https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html, states-language.net/spec.html

type Fields = Record<string, unknown>;
type Machine = Fields & { States: Record<string, Fields> };

export const MOST_DEFINITION_BYTES = 1_048_576;
export const MOST_PAYLOAD_BYTES = 262_144;
export const MOST_EVENTS = 25_000;
export const MOST_NAME = 80;
const LONGEST_SECONDS = 99_999_999;
const LONGEST_DELAY_SECONDS = 31_622_400;

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** A field that may be absent, and what it must be. */
const field = (fields: Fields, name: string, isRight: (value: unknown) => boolean): string[] =>
  fields[name] === undefined || isRight(fields[name]) ? [] : [`${name} of ${JSON.stringify(fields[name])}`];
const seconds = (fields: Fields, name: string): string[] =>
  field(fields, name, (value) => isWhole(value, 1, LONGEST_SECONDS));

const ofErrors = (rules: Fields[]): string[] =>
  rules.flatMap(({ ErrorEquals }, at) => {
    const names = (ErrorEquals ?? []) as string[];
    if (names.length === 0) return ['ErrorEquals of nothing'];
    if (!names.includes('States.ALL')) return [];
    return [
      ...(names.length === 1 ? [] : ['States.ALL beside others']),
      ...(at === rules.length - 1 ? [] : ['States.ALL before others']),
    ];
  });

const ofRetrier = (rule: Fields): string[] => [
  ...seconds(rule, 'IntervalSeconds'),
  ...field(rule, 'MaxAttempts', (value) => isWhole(value, 0, LONGEST_SECONDS)),
  ...field(rule, 'BackoffRate', (value) => Number(value) >= 1),
  ...field(rule, 'JitterStrategy', (value) => value === 'FULL' || value === 'NONE'),
  ...field(rule, 'MaxDelaySeconds', (value) =>
    isWhole(value, Number(rule.IntervalSeconds ?? 1) + 1, LONGEST_DELAY_SECONDS - 1),
  ),
];

const ofMap = (state: Fields, mode: unknown): string[] => [
  ...field(state, 'MaxConcurrency', (value) => isWhole(value, 0, mode === 'DISTRIBUTED' ? 10_000 : 40)),
  ...field(state, 'ToleratedFailurePercentage', (value) => Number(value) >= 0 && Number(value) <= 100),
  ...field(state, 'Label', (value) => /^[\w.-]{1,40}$/.test(String(value))),
];

const innerOf = ({ Branches = [], ItemProcessor }: Fields): Machine[] => [
  ...(Branches as Machine[]),
  ...(ItemProcessor === undefined ? [] : [ItemProcessor as Machine]),
];

const ofState = (name: string, state: Fields): string[] => {
  const retries = (state.Retry ?? []) as Fields[];
  const processor = state.ItemProcessor as { ProcessorConfig?: Fields } | undefined;
  const broken = [
    ...(name.length > MOST_NAME ? ['a name too long'] : []),
    ...seconds(state, 'TimeoutSeconds'),
    ...field(state, 'HeartbeatSeconds', (value) =>
      isWhole(value, 1, Number(state.TimeoutSeconds ?? LONGEST_SECONDS) - 1),
    ),
    ...field(state, 'Seconds', (value) => isWhole(value, 0, LONGEST_SECONDS)),
    ...retries.flatMap(ofRetrier),
    ...ofErrors(retries),
    ...ofErrors((state.Catch ?? []) as Fields[]),
    ...(state.Type === 'Map' ? ofMap(state, processor?.ProcessorConfig?.Mode) : []),
  ];
  return [...broken.map((what) => `${name}: ${what}`), ...innerOf(state).flatMap(ofMachine)];
};

const ofMachine = (machine: Machine): string[] => [
  ...seconds(machine, 'TimeoutSeconds'),
  ...Object.entries(machine.States).flatMap(([name, state]) => ofState(name, state)),
];

export const breachesOf = (text: string): string[] => {
  const bytes = Buffer.byteLength(text);
  return [
    ...(bytes > MOST_DEFINITION_BYTES ? [`a definition of ${bytes} bytes`] : []),
    ...ofMachine(JSON.parse(text) as Machine),
  ];
};
