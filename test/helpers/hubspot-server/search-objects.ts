import { z } from "zod";
import type { Answer } from "../crm/loopback-server.ts";
import { allProperties, type Portal, shown } from "./portal.ts";

const filterSchema = z.strictObject({
  propertyName: z.string(),
  operator: z.enum(["EQ", "GT", "GTE", "LT", "LTE", "BETWEEN"]),
  value: z.string(),
  highValue: z.string().optional(),
});
const requestSchema = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema).max(6) })).max(5),
  sorts: z.array(z.string()).max(1),
  properties: z.array(z.string()),
  limit: z.int().min(1).max(200),
  after: z.string().default("0"),
});

/** The search endpoint gives the first 10,000 results and refuses to go further. */
const maxResults = 10_000;

const refusal = (message: string): Answer => ({
  status: 400,
  json: { status: "error", message, correlationId: "c-1", category: "VALIDATION_ERROR" },
});

/** Moments and numbers compare as figures. */
function figure(text: string | null | undefined): number {
  if (!text) return Number.NaN;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
}

type Filter = z.infer<typeof filterSchema>;

function passes(value: string | null | undefined, { operator, value: wanted, highValue }: Filter): boolean {
  const [held, low, high] = [figure(value), figure(wanted), figure(highValue ?? wanted)];
  if (operator === "GT") return held > low;
  if (operator === "GTE") return held >= low;
  if (operator === "LT") return held < low;
  if (operator === "LTE") return held <= low;
  return operator === "EQ" ? held === low : held >= low && held <= high;
}

/** `POST /crm/v3/objects/{type}/search` */
export function searchObjects(portal: Portal, type: string, body: string): Answer {
  const request = requestSchema.parse(JSON.parse(body));
  const from = Number(request.after);
  if (from + request.limit > maxResults) return refusal("Paging beyond 10,000 results is not supported");
  const [sort = "hs_object_id"] = request.sorts;
  const live = [...(portal.objects.get(type)?.values() ?? [])].filter(({ archivedAt }) => archivedAt === null);
  const found = live
    .filter((object) => {
      const all = allProperties(type, object);
      return request.filterGroups.some(({ filters }) =>
        filters.every((filter) => passes(all[filter.propertyName], filter)),
      );
    })
    .sort((a, b) => figure(allProperties(type, a)[sort]) - figure(allProperties(type, b)[sort]));
  const page = found.slice(from, from + request.limit);
  const next = from + page.length;
  return {
    json: {
      total: found.length,
      results: page.map((object) => shown(type, object, request.properties)),
      ...(next < found.length ? { paging: { next: { after: String(next) } } } : {}),
    },
  };
}
