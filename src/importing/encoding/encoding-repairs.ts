import type { Repair } from "../tally.ts";
import type { DecodedText } from "./decode-text.ts";

/** The repair to tell where a file's encoding was assumed. */
export function encodingRepairs(path: string, { encoding, isAssumed }: DecodedText): Repair[] {
  return isAssumed ? [{ what: "encoding-assumed", field: "file", count: 1, example: `${path} → ${encoding}` }] : [];
}
