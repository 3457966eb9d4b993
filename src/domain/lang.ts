import { z } from "zod";

/** The two languages of every user-facing text. */
export const langSchema = z.enum(["zh", "en"]);
export type Lang = z.infer<typeof langSchema>;

/** BCP 47 tags handed to Intl and to `<html lang>`. */
export const localeOf = { zh: "zh-CN", en: "en-GB" } as const satisfies Record<Lang, string>;
