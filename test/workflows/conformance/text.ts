// A workflow's text as a graph: its machines, and where each state can go.
type Rule = { Variable: string; StringEquals: string; Next: string };
export type State = {
  Type: string;
  Resource?: string;
  Parameters?: { FunctionName: string; Payload: Record<string, unknown> };
  TimeoutSeconds?: number;
  Next?: string;
  End?: true;
  Choices?: Rule[];
  Default?: string;
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Branches?: Machine[];
  ItemProcessor?: Machine;
};
export type Machine = { StartAt: string; States: Record<string, State> };

export const isGate = ({ Resource }: State): boolean => Resource?.endsWith('.waitForTaskToken') ?? false;

/** The text's machine and all inside it. */
export const machinesOf = (text: object): Machine[] => {
  const machine = text as Machine;
  const inner = Object.values(machine.States).flatMap(({ Branches = [], ItemProcessor }) =>
    ItemProcessor === undefined ? Branches : [...Branches, ItemProcessor],
  );
  return [machine, ...inner.flatMap(machinesOf)];
};

/** Each way out of each state, by a name of its own. */
export const edgesOf = ({ States }: Machine): string[] =>
  Object.entries(States).flatMap(([name, state]) => [
    ...(state.Next === undefined ? [] : [`${name} → ${state.Next}`]),
    ...(state.End === true ? [`${name} → the end`] : []),
    ...(state.Choices ?? []).map(({ StringEquals, Next }) => `${name}, ${StringEquals} → ${Next}`),
    ...(state.Default === undefined ? [] : [`${name}, else → ${state.Default}`]),
    ...(state.Catch ?? []).map(({ ErrorEquals, Next }) => `${name}, ${ErrorEquals[0]} → ${Next}`),
  ]);

/** On to the first state that calls somebody, taking the ways that `outcome` opens; a Parallel's branches are Maps of units. */
export const following = (machine: Machine, from: string, outcome: string): { edges: string[]; to: string } => {
  const state = machine.States[from];
  const rule = state?.Choices?.find(({ StringEquals }) => StringEquals === outcome);
  const go = (way: string, next: string | undefined, inner: string[] = []): { edges: string[]; to: string } => {
    const { edges, to } = following(machine, String(next), outcome);
    return { edges: [`${from}${way} → ${next}`, ...inner, ...edges], to };
  };
  if (state?.Type === 'Choice') return rule === undefined ? go(', else', state.Default) : go(`, ${outcome}`, rule.Next);
  if (state?.Type === 'Parallel') return go('', state.Next, state.Branches?.flatMap(edgesOf));
  return { edges: [], to: from };
};
