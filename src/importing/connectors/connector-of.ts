import type { Connector, SourceStream } from "./connector.ts";
import { failureAsAppError, SourceFailure } from "./source-failure.ts";

/** A connector whose failures are told as the product's own, without any of its secrets. */
export function connectorOf({ secrets, ...inner }: Connector & { secrets: readonly string[] }): Connector {
  const tell = (thrown: unknown): never => {
    throw thrown instanceof SourceFailure ? failureAsAppError(inner.name, thrown, secrets) : thrown;
  };
  const told = ({ name, read }: SourceStream): SourceStream => ({
    name,
    read: async function* (from, since) {
      try {
        yield* read(from, since);
      } catch (thrown) {
        tell(thrown);
      }
    },
  });
  return {
    ...inner,
    check: () => inner.check().catch(tell),
    open: async (mapping) => {
      const source = await inner.open(mapping).catch(tell);
      return {
        ...source,
        streams: source.streams.map(told),
        fetch: (kind, ids) => source.fetch(kind, ids).catch(tell),
      };
    },
  };
}
