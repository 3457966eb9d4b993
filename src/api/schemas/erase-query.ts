import { z } from "@hono/zod-openapi";

/** Asked of whatever erases: what people brought themselves goes only when that is meant. */
export const eraseQuery = z.object({
  yes: z
    .enum(["0", "1"])
    .optional()
    .openapi({ description: "1: erase the data even where they are not the demo company's" }),
});
