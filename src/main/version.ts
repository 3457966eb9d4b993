import { readFileSync } from "node:fs";
import { z } from "zod";
import { assetPath } from "#db/asset-path";

/** The product's version, as package.json says. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(assetPath("package.json"), "utf8"))).version;
