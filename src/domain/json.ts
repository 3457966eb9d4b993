import { z } from "zod";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Any JSON value. The id makes it one named schema where schemas are published: it speaks of itself. */
export const jsonSchema: z.ZodType<Json> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(jsonSchema), z.record(z.string(), jsonSchema)]),
  )
  .meta({ id: "Json" });
