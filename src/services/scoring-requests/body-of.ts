import type { z } from "zod";

/** What a scoring method takes over HTTP. */
export type BodyOf<Method extends { inputSchema: z.ZodType }> = z.input<Method["inputSchema"]>;
