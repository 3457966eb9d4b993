import type { Lang } from "#domain/lang";
import type { CliMessage } from "#text/cli.en";
import type { MessageValues } from "#text/translate";
import type { ApiClient } from "./api-client.ts";

/** What every command works with. */
export type CliContext = {
  api: ApiClient;
  lang: Lang;
  json: boolean;
  /** `asOf=…` or nothing, to be put behind `?`. */
  asOf: string | undefined;
  say: (key: CliMessage, values?: MessageValues) => string;
  /** Results go to stdout, everything else to stderr. */
  out: (text: string) => void;
  note: (text: string) => void;
  /** Part of a result, without the end of a line, as it comes. */
  write: (text: string) => void;
  /** Asks the person at the terminal; null where nobody sits at one. */
  askYes: ((question: string) => Promise<boolean>) | null;
  isTerminal: boolean;
};

/** A query string from what is known of its parts. */
export function query(parts: Record<string, string | number | undefined>): string {
  const known = Object.entries(parts).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return known.length === 0 ? "" : `?${new URLSearchParams(known)}`;
}
