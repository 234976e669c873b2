// Counts exactly what can still move by itself, so that rest is known without waiting for a while and hoping.

export class Busy {
  #count = 0;
  #resting: (() => void)[] = [];

  begin(): void {
    this.#count += 1;
  }

  /** Whoever hands on to another begins that first: the count touches zero only at rest. */
  end(): void {
    this.#count -= 1;
    if (this.#count > 0) return;
    const resting = this.#resting;
    this.#resting = [];
    for (const resolve of resting) resolve();
  }

  async idle(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#resting.push(resolve));
  }
}
