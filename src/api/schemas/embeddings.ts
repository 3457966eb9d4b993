import { z } from "@hono/zod-openapi";
import { jobStatusSchema } from "#domain/job";
import { jsonSchema } from "#domain/json";
import { indexNeeds } from "#services/index-vectors";

const costSchema = z.object({ amount: z.number(), currency: z.string() }).openapi({ description: "In whole units" });

export const embeddingStatusSchema = z
  .object({
    configured: z.string().nullable().openapi({ description: "The model that is set; null: search finds words only" }),
    inUse: z.string().nullable().openapi({
      description: "The model whose vectors search compares with; null until one has covered all passages",
    }),
    passages: z.int(),
    models: z.array(
      z.object({
        model: z.string(),
        dimensions: z.int().nullable(),
        embedded: z.int(),
        refused: z.int().openapi({ description: "Passages that the model would not take" }),
        missing: z.int(),
        tokens: z.int().openapi({ description: "As the endpoint counted them" }),
        uncounted: z.int().openapi({ description: "Texts whose tokens the endpoint did not tell" }),
        isInUse: z.boolean(),
        isConfigured: z.boolean(),
        cost: costSchema.nullable().openapi({ description: "Of the counted tokens; null: the price is not known" }),
      }),
    ),
    left: z
      .object({ texts: z.int(), tokens: z.int(), cost: costSchema.nullable() })
      .nullable()
      .openapi({ description: "What the model that is set has yet to embed, estimated" }),
    price: z.object({ perMillionTokens: z.number(), currency: z.string() }).nullable(),
    index: z.enum(indexNeeds).openapi({ description: "`wanted`: an index would make search faster" }),
    job: z.object({ id: z.string(), status: jobStatusSchema, progress: jsonSchema.nullable() }).nullable(),
  })
  .openapi("EmbeddingStatus");

export const dropEmbeddingsSchema = z
  .object({
    model: z.string().min(1).max(500),
    alsoInUse: z.boolean().optional().openapi({ description: "Even where search uses them: it then finds words only" }),
  })
  .openapi("DropEmbeddings");
