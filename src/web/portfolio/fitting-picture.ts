import type { AccountRow } from "../api/types.ts";
import type { Picture } from "./portfolio-choice.ts";

/** The first picture that has something in it: an export of deals alone places nobody in the matrix. */
export function fittingPicture(rows: readonly Pick<AccountRow, "match" | "revenue12m">[]): Picture {
  if (rows.some(({ match }) => match?.octant != null)) return "matrix";
  return rows.some(({ revenue12m }) => revenue12m !== null) ? "pareto" : "matrix";
}
