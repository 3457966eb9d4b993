import { AppError } from "#errors";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";

const words = createTranslate({ zh: servicesZh, en: servicesEn });

type DetectionReason = Extract<keyof typeof servicesEn, `detection.${string}`>;

/** What is wrong with one field of a decision, for readers of either language. */
export function refuseField(field: string, key: DetectionReason): AppError {
  const reasons = { zh: words("zh", key), en: words("en", key) };
  return new AppError("invalid-input", `${field}: ${reasons.en}`, { fields: [{ field, reason: reasons.en, reasons }] });
}
