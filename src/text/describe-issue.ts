import type { z } from "zod";
import { en, zhCN } from "zod/locales";
import { configRulesZh } from "./config-rules.zh.ts";

const locales = { zh: zhCN(), en: en() };

function sentence(lang: keyof typeof locales, issue: z.core.$ZodIssue): string {
  // An issue is what its sentence was once made from; zod types the one a little wider than the other.
  const said = locales[lang].localeError(issue as z.core.$ZodRawIssue);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}

/** What a schema found wrong, for readers of either language; a sentence of the schema's own stays as it is where nobody translated it. */
export function describeIssue(issue: z.core.$ZodIssue): { zh: string; en: string } {
  const usual = sentence("en", issue);
  return {
    zh: usual === issue.message ? sentence("zh", issue) : (configRulesZh[issue.message] ?? issue.message),
    en: issue.message,
  };
}
