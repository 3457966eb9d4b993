type ConnectionParts = {
  /** Asks the server; never rejects. */
  isThere: () => Promise<boolean>;
  /** Between two questions. */
  wait: () => Promise<void>;
};

export type Connection = {
  isLost: () => boolean;
  /** Called whenever `isLost` changes; gives back how to stop it. */
  subscribe: (onChange: () => void) => () => void;
  /** Something could not be reached: asks until the server answers. Whoever says so again is not asked twice. */
  suspect: () => Promise<void>;
};

/**
 * Whether the server answers. The browser's own word for it is not asked: a server on the same machine is there without any
 * network, and a network says nothing about the server.
 */
export function createConnection({ isThere, wait }: ConnectionParts): Connection {
  const listeners = new Set<() => void>();
  let lost = false;
  let asking = false;
  const set = (next: boolean) => {
    if (lost === next) return;
    lost = next;
    for (const tell of listeners) tell();
  };
  return {
    isLost: () => lost,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    suspect: async () => {
      if (asking) return;
      asking = true;
      while (!(await isThere())) {
        set(true);
        await wait();
      }
      asking = false;
      set(false);
    },
  };
}
