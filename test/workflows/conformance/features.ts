// Lists what of the Amazon States Language a text uses, in words that two texts can be compared by.
type Json = unknown;
type Fields = Record<string, Json>;

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const PATHS = ['InputPath', 'OutputPath', 'ResultPath', 'ItemsPath', 'TimestampPath'];
const TEMPLATES = ['Parameters', 'ItemSelector', 'ResultSelector'];
/** Where a value, and not only the field, makes the difference. */
const VALUES = ['Resource', 'JitterStrategy', 'Mode', 'ExecutionType', 'QueryLanguage', 'Version'];

const ofExpression = (value: string): string[] => {
  const functions = [...value.matchAll(/States\.\w+(?=\()/g)].map(([name]) => `intrinsic ${name}`);
  const context = [...value.matchAll(/\$\$(\.\w+)*/g)].map(([path]) => `context ${path}`);
  if (functions.length + context.length > 0) return [...functions, ...context];
  return [value === '$' ? 'the whole input' : 'a path of the input'];
};

const ofTemplate = (value: Json, key = ''): string[] => {
  if (Array.isArray(value)) return ['an array in a template', ...value.flatMap((inner) => ofTemplate(inner))];
  if (isFields(value)) return Object.entries(value).flatMap(([name, inner]) => ofTemplate(inner, name));
  return key.endsWith('.$') && typeof value === 'string' ? ofExpression(value) : ['a literal in a template'];
};

const ofErrors = (place: string, names: Json): string[] =>
  (names as string[]).map((name) =>
    name.startsWith('States.')
      ? `${place} ${name}`
      : `${place} ${name.split('.').length > 1 ? 'a service’s' : 'our'} error`,
  );

const ofRecovery = (place: string, rules: Json): string[] =>
  (rules as Fields[]).flatMap((rule) =>
    Object.entries(rule).flatMap(([field, value]) => {
      if (field === 'ErrorEquals') return ofErrors(place, value);
      if (field === 'MaxAttempts' && value === 0) return [`${place}.MaxAttempts of none`];
      return ofField(place, field, value);
    }),
  );

const ofRule = (rule: Json): string[] => {
  if (!isFields(rule)) return [];
  return Object.entries(rule).flatMap(([operator, value]) => {
    const inner = Array.isArray(value) ? value.flatMap(ofRule) : ofRule(value);
    const expression = operator === 'Variable' ? ofExpression(String(value)) : [];
    return [`Choice rule ${operator}`, ...expression, ...inner];
  });
};

const ofField = (place: string, field: string, value: Json): string[] => {
  const used = `${place}.${field}`;
  if (VALUES.includes(field)) return [`${used} ${value}`];
  if (PATHS.includes(field))
    return [value === null ? `${used} null` : used, ...(value === null ? [] : ofExpression(String(value)))];
  if (TEMPLATES.includes(field)) {
    const empty = isFields(value) && Object.keys(value).length === 0;
    return [empty ? `${used} of nothing` : used, ...ofTemplate(value)];
  }
  if (field === 'Retry' || field === 'Catch') return [used, ...ofRecovery(`${place}.${field}`, value)];
  if (field === 'Choices') return [used, ...(value as Json[]).flatMap(ofRule)];
  if (field === 'Branches') return [used, ...(value as Fields[]).flatMap((branch) => ofMachine(branch, 'branch'))];
  if (field === 'ItemProcessor') return [used, ...ofMachine(value as Fields, 'item')];
  return [used];
};

const ofState = (state: Fields, where: string): string[] => {
  const type = String(state.Type);
  const gate = String(state.Resource).endsWith('.waitForTaskToken') ? ', a gate,' : '';
  const fields = Object.entries(state).filter(([field]) => field !== 'Type');
  return [`${type}${gate} in a ${where}`, ...fields.flatMap(([field, value]) => ofField(type, field, value))];
};

const ofMachine = (machine: Fields, where: string): string[] =>
  Object.entries(machine).flatMap(([field, value]) => {
    if (field === 'States')
      return Object.values(value as Record<string, Fields>).flatMap((state) => ofState(state, where));
    if (field !== 'ProcessorConfig') return ofField('machine', field, value);
    return Object.entries(value as Fields).flatMap(([name, setting]) => ofField('ProcessorConfig', name, setting));
  });

export const featuresOf = (definition: object): Set<string> => new Set(ofMachine(definition as Fields, 'machine'));
