// A bar where there is a terminal, nothing where there is none.
import { SingleBar } from 'cli-progress';

export type Bar = { tell(done: number, of: number): void; stop(): void };

export const progressOn = (stream: NodeJS.WriteStream): Bar => {
  if (!stream.isTTY) return { tell: () => {}, stop: () => {} };
  const bar = new SingleBar({ stream, format: '{bar} {value}/{total} cơ quan / agencies', hideCursor: true });
  let begun = false;
  return {
    tell: (done, of) => {
      if (!begun) bar.start(of, done);
      begun = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
};
