import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { draftKindSchema, writerSchema } from "#domain/draft";
import { langSchema } from "#domain/lang";

export const meSchema = z
  .object({
    user: z.object({ name: z.string(), role: z.string() }),
    /** `local`: one person, this machine only, no sign-in. */
    mode: z.enum(["local"]),
    lang: langSchema,
    organisation: z.object({
      name: z.string(),
      currency: z.string(),
      isDemo: z.boolean(),
      /** The day the organisation stands at; null: today. */
      standsAt: daySchema.nullable(),
    }),
    /** What is switched on; null says which setting is missing by being null. */
    model: z.string().nullable(),
    embeddingModel: z.string().nullable(),
    /** What can be drafted here, and by whom. */
    drafting: z.object({ kinds: z.array(draftKindSchema), writers: z.array(writerSchema) }),
    engine: z.enum(["embedded", "server"]),
    version: z.string(),
  })
  .openapi("Me");
