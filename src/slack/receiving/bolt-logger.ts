import { LogLevel, type Logger as SlackLogger } from "@slack/bolt";
import type { Logger } from "pino";

/** Slack's libraries log where the product does. */
export function boltLogger(log: Logger): SlackLogger {
  const told = (parts: unknown[]) => parts.map(String).join(" ");
  return {
    debug: (...parts) => log.debug(told(parts)),
    info: (...parts) => log.debug(told(parts)),
    warn: (...parts) => log.warn(told(parts)),
    error: (...parts) => log.error(told(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
