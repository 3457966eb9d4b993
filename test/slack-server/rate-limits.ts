import type { Tier } from "./methods/method.ts";

/** Tokens that a bucket holds, and how many come back in a second. */
type Bucket = { burst: number; perSecond: number };

/** A new message: about one a second in a channel, a few at once; the rest by the minute. */
const buckets: Record<Tier, Bucket> = {
  message: { burst: 3, perSecond: 1 },
  1: { burst: 1, perSecond: 1 / 60 },
  2: { burst: 20, perSecond: 20 / 60 },
  3: { burst: 50, perSecond: 50 / 60 },
  4: { burst: 100, perSecond: 100 / 60 },
  special: { burst: 600, perSecond: 10 },
};

/** Says for each call how many seconds the caller has to wait; 0: may go on. */
export function createRateLimits(now: () => number) {
  const held = new Map<string, { tokens: number; at: number }>();
  return (method: string, tier: Tier, channel: string): number => {
    const { burst, perSecond } = buckets[tier];
    const key = tier === "message" ? `${method} ${channel}` : method;
    const before = held.get(key) ?? { tokens: burst, at: now() };
    const tokens = Math.min(burst, before.tokens + ((now() - before.at) / 1000) * perSecond);
    const isFree = tokens >= 1;
    held.set(key, { tokens: isFree ? tokens - 1 : tokens, at: now() });
    return isFree ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  };
}
