// The form of a conformance case: a sentence that says what AWS does, the texts, and the play that shows it.
import type { Deployment, EngineDriver, Handler } from './driver.ts';

/** Deploys a text of the case by its name; `words` replaces what only the play can know, as a time to come. */
export type Deploy = (
  text: string,
  handlers: Record<string, Handler>,
  words?: Record<string, string>,
) => Promise<Deployment>;
type Play = (deploy: Deploy) => Promise<void>;

export type Case = {
  /** As in the list of engines' differences. */
  id: string;
  title: string;
  texts: Record<string, object>;
  /** Absent where no engine at hand can show it. */
  play?: Play;
};

/** Deploys the case's texts, plays it, and removes what it deployed. */
export const playOn = async (driver: EngineDriver, { texts, play }: Case): Promise<void> => {
  const deployments: Deployment[] = [];
  try {
    await play?.(async (name, handlers, words = {}) => {
      const text = JSON.stringify(texts[name], (_, value) => words[value] ?? value);
      const deployment = await driver.deploy(text, handlers);
      deployments.push(deployment);
      return deployment;
    });
  } finally {
    for (const deployment of deployments) await deployment.remove();
  }
};
