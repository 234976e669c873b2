// Stands in, in the bundles, for the SDK's cache of discovered endpoints and the LRU library behind it. Discovery is off
// unless a client asks for it, and ours ask for none; were it on, each call would look its endpoint up anew.
type Endpoint = { Address: string; CachePeriodInMinutes: number };

/** Named as the module's class that it takes the place of; it keeps nothing. */
export class EndpointCache {
  getEndpoint(_key: string): string | undefined {
    return undefined;
  }
  get(_key: string): Endpoint[] | undefined {
    return undefined;
  }
  set(_key: string, _endpoints: Endpoint[]): void {}
  delete(_key: string): void {}
  has(_key: string): boolean {
    return false;
  }
  clear(): void {}
}
