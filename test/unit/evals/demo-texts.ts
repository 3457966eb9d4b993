import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import matter from "gray-matter";
import { z } from "zod";

const folder = join(import.meta.dirname, "../../../db/demo");
const rowsSchema = z.array(z.record(z.string(), z.string()));
const callSchema = z.looseObject({ externalId: z.string(), account: z.string() });
const headSchema = z.object({ id: z.coerce.string(), account: z.coerce.string().default("") });

/** A record or note of the demo company as plain text. */
export type DemoText = { key: string; account: string; text: string };

const tables = {
  "accounts.csv": "account",
  "contacts.csv": "contact",
  "opportunities.csv": "opportunity",
  "orders.csv": "order",
  "orders-history.csv": "order",
  "products.csv": "product",
  "needs.csv": "need",
  "positions.csv": "position",
} as const;

function tableTexts(file: keyof typeof tables): DemoText[] {
  const rows = rowsSchema.parse(parse(readFileSync(join(folder, file)), { columns: true, bom: true }));
  return rows.map((row) => {
    const cells = Object.values(row);
    const [id = "", second = ""] = cells;
    const account = file === "accounts.csv" ? id : second;
    return { key: `${tables[file]}:${id}`, account, text: cells.join(" · ") };
  });
}

function noteTexts(name: "notes" | "knowledge"): DemoText[] {
  return readdirSync(join(folder, name)).flatMap((file) => {
    const text = readFileSync(join(folder, name, file), "utf8");
    if (file.endsWith(".jsonl")) {
      const calls = text.trim().split("\n");
      return calls.map((line) => {
        const { externalId, account } = callSchema.parse(JSON.parse(line));
        return { key: externalId, account, text: line };
      });
    }
    if (!file.endsWith(".md")) return [{ key: file, account: "", text }];
    const { data, content } = matter(text);
    const { id, account } = headSchema.parse(data);
    return [{ key: id, account, text: `${text.split("---")[1]} ${content}` }];
  });
}

/** Everything the demo company's files hold, by the keys that questions cite. */
export function demoTexts(): DemoText[] {
  const files = ["accounts.csv", "contacts.csv", "opportunities.csv", "orders.csv", "orders-history.csv"] as const;
  const others = ["products.csv", "needs.csv", "positions.csv"] as const;
  return [...[...files, ...others].flatMap(tableTexts), ...noteTexts("notes"), ...noteTexts("knowledge")];
}
