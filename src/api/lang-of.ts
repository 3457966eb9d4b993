import type { Context } from "hono";
import { type Lang, langSchema } from "#domain/lang";

declare module "hono" {
  interface ContextVariableMap {
    defaultLang: Lang;
  }
}

/** `?lang=`, else the first language of Accept-Language that the product speaks, else the configured one. */
export function langOf(c: Context): Lang {
  const asked = langSchema.safeParse(c.req.query("lang"));
  if (asked.success) return asked.data;
  return accepted(c.req.header("accept-language")) ?? c.get("defaultLang") ?? "zh";
}

function accepted(header: string | undefined): Lang | undefined {
  const weighted = (header ?? "").split(",").map((part) => {
    const [tag = "", quality] = part.trim().split(";q=");
    return {
      lang: langSchema.safeParse(tag.slice(0, 2).toLowerCase()),
      q: quality === undefined ? 1 : Number(quality),
    };
  });
  const spoken = weighted.filter(({ lang, q }) => lang.success && q > 0).sort((a, b) => b.q - a.q);
  return spoken[0]?.lang.data;
}
