import { addressedEn } from "./addressed-en.ts";
import { addressedForeign } from "./addressed-foreign.ts";
import { addressedZh } from "./addressed-zh.ts";

const forms: readonly RegExp[] = [...addressedEn, ...addressedZh, ...addressedForeign];

/**
 * Where a text speaks about the document that is made of it, or to whoever makes, checks or reads that document. What
 * happened at a customer's needs no word of it; politeness, quotation marks and indirect speech make no difference.
 */
export function findAddressed(text: string): { start: number; end: number }[] {
  return forms.flatMap((form) => {
    const found = form.exec(text);
    return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
  });
}

export const isAddressed = (text: string): boolean => forms.some((form) => form.test(text));
