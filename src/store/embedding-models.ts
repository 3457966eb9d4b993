import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";

/** How an endpoint is asked for a model, and what its vectors are stored under. */
export type NamedModel = { model: string; asks: { model: string; dimensions: number | null } };

/** What a batch of texts took. `tokens` null: the endpoint did not tell; `dimensions` null: it gave no vector. */
export type BatchUse = { texts: number; tokens: number | null; dimensions: number | null };

const dimensionsSchema = z.object({ dimensions: z.int().nullable() });

/** Adds up what vectors of the model took. @returns the dimensions of its vectors, this batch's where it is the first */
export async function recordBatch(
  tx: Tx,
  orgId: string,
  { model, asks }: NamedModel,
  { texts, tokens, dimensions }: BatchUse,
): Promise<number | null> {
  const { rows } = await tx.execute(sql`
    insert into embedding_models as m (org_id, model, asks_model, asks_dimensions, dimensions, tokens, uncounted)
    values (${orgId}, ${model}, ${asks.model}, ${asks.dimensions}, ${dimensions}, ${tokens ?? 0},
      ${tokens === null ? texts : 0})
    on conflict (org_id, model) do update set dimensions = coalesce(m.dimensions, excluded.dimensions),
      tokens = m.tokens + excluded.tokens, uncounted = m.uncounted + excluded.uncounted
    returning dimensions`);
  return dimensionsSchema.parse(rows[0]).dimensions;
}

const searchModelSchema = z.object({
  model: z.string(),
  asksModel: z.string(),
  asksDimensions: z.int().nullable(),
  dimensions: z.int(),
});
/** The model that search asks, with the length of its vectors. */
export type SearchModel = NamedModel & { dimensions: number };

/** Null while no model has ever covered all passages. */
export async function findSearchModel(tx: Tx, orgId: string): Promise<SearchModel | null> {
  const { rows } = await tx.execute(sql`
    select model, asks_model as "asksModel", asks_dimensions as "asksDimensions", dimensions
    from embedding_models where org_id = ${orgId} and is_in_use and dimensions is not null`);
  if (!rows[0]) return null;
  const { model, asksModel, asksDimensions, dimensions } = searchModelSchema.parse(rows[0]);
  return { model, asks: { model: asksModel, dimensions: asksDimensions }, dimensions };
}

/** From now on search compares with the vectors of this model. */
export async function chooseModel(tx: Tx, orgId: string, model: string): Promise<void> {
  await tx.execute(sql`
    update embedding_models set is_in_use = false where org_id = ${orgId} and is_in_use and model <> ${model}`);
  await tx.execute(sql`
    update embedding_models set is_in_use = true where org_id = ${orgId} and model = ${model} and not is_in_use`);
}

/** The model is not known any more, nor what it refused; its vectors are gone before (`deleteVectors`). */
export async function forgetModel(tx: Tx, orgId: string, model: string): Promise<void> {
  await tx.execute(sql`delete from embedding_refusals where org_id = ${orgId} and model = ${model}`);
  await tx.execute(sql`delete from embedding_models where org_id = ${orgId} and model = ${model}`);
}

const heldSchema = z.array(
  z.object({
    model: z.string(),
    asksModel: z.string().nullable(),
    dimensions: z.int().nullable(),
    embedded: z.int(),
    refused: z.int(),
    tokens: z.coerce.number(),
    uncounted: z.int(),
    isInUse: z.boolean(),
  }),
);
/** A model and what is stored of it. `tokens`: what its vectors took; `uncounted`: texts whose tokens nobody knows. */
export type HeldModel = z.infer<typeof heldSchema>[number];

/** Every model that vectors or refusals are stored of, or that was asked before; by name. */
export async function listHeldModels(tx: Tx, orgId: string): Promise<HeldModel[]> {
  const { rows } = await tx.execute(sql`
    with made as (
      select model, count(*)::int as embedded, max(dimensions) as dimensions
      from passage_embeddings where org_id = ${orgId} group by model
    ), refused as (
      select model, count(*)::int as refused from embedding_refusals where org_id = ${orgId} group by model
    ), known as (
      select * from embedding_models where org_id = ${orgId}
    )
    select model, asks_model as "asksModel", coalesce(made.dimensions, known.dimensions) as dimensions, coalesce(embedded, 0) as embedded,
      coalesce(refused, 0) as refused, coalesce(tokens, 0) as tokens, coalesce(uncounted, 0) as uncounted,
      coalesce(is_in_use, false) as "isInUse"
    from known full join made using (model) full join refused using (model)
    order by model`);
  return heldSchema.parse(rows);
}
