import type { Span } from "./spans.ts";

/** Somebody or something that seems to be named. `sure`: beyond doubt, by what stands beside the name. */
export type NewName = Span & { sure: boolean };
