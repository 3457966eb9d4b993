import { and, desc, eq, lt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { reviews } from "#db/schema/reviews";
import type { Day } from "#domain/day";
import { type Review, type ReviewSummary, reviewSchema, reviewSummarySchema } from "#domain/review";
import { AppError } from "#errors";

/** Keeps a review. One of the same day is replaced and leaves its id behind. */
export async function saveReview(
  tx: Tx,
  orgId: string,
  review: Pick<Review, "score" | "names" | "createdBy">,
): Promise<Review> {
  const { score, names, createdBy } = review;
  const content = { score, names, createdBy, configHash: score.configHash };
  const [row] = await tx
    .insert(reviews)
    .values({ ...content, orgId, id: uuidv7(), asOf: score.asOf })
    .onConflictDoUpdate({ target: [reviews.orgId, reviews.asOf], set: { ...content, createdAt: sql`now()` } })
    .returning();
  return reviewSchema.parse(row);
}

/** The newest review of a day before `asOf`. */
export async function findReviewBefore(tx: Tx, orgId: string, asOf: Day): Promise<Review | null> {
  const [row] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.orgId, orgId), lt(reviews.asOf, asOf)))
    .orderBy(desc(reviews.asOf))
    .limit(1);
  return row ? reviewSchema.parse(row) : null;
}

/** @throws AppError `not-found` */
export async function getReview(tx: Tx, orgId: string, id: string): Promise<Review> {
  const [row] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.orgId, orgId), eq(reviews.id, id)));
  if (!row) throw new AppError("not-found", `no review ${id}`, { params: { what: id } });
  return reviewSchema.parse(row);
}

/** Newest day first. */
export async function listReviews(tx: Tx, orgId: string): Promise<ReviewSummary[]> {
  const member = (name: "lastAsOf" | "value" | "band" | "counts" | "keyAccounts") =>
    sql<unknown>`${reviews.score} -> ${name}::text`;
  const rows = await tx
    .select({
      id: reviews.id,
      asOf: reviews.asOf,
      createdBy: reviews.createdBy,
      createdAt: reviews.createdAt,
      lastAsOf: member("lastAsOf"),
      value: member("value"),
      band: member("band"),
      counts: member("counts"),
      keyAccounts: member("keyAccounts"),
    })
    .from(reviews)
    .where(eq(reviews.orgId, orgId))
    .orderBy(desc(reviews.asOf));
  return rows.map((row) => reviewSummarySchema.parse(row));
}
