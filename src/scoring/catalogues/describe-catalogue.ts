import type { Lang } from "#domain/lang";
import { type CatalogueTextKey, isCatalogueKey, sayCatalogue } from "./catalogue-text.ts";
import type { CatalogueDocument } from "./documents.ts";
import type { MeasureId } from "./measures.ts";
import type { CatalogueRhythm, RhythmTime } from "./rhythm.ts";
import type { TaskId } from "./tasks.ts";

/** What to do, and what is in hand (or the sign that it worked) when it is done. */
export type CatalogueWords = { name: string; done: string };

export function describeTask(id: TaskId, lang: Lang): CatalogueWords {
  return { name: sayCatalogue(lang, `task.${id}.name`), done: sayCatalogue(lang, `task.${id}.done`) };
}

export function describeMeasure(id: MeasureId, lang: Lang): CatalogueWords {
  return { name: sayCatalogue(lang, `measure.${id}.name`), done: sayCatalogue(lang, `measure.${id}.done`) };
}

/** Name, purpose, and what the document must hold, in its order. */
export function describeDocument({ id, contents }: CatalogueDocument, lang: Lang) {
  const keys = contents.map((content) => documentKey(id, content));
  return {
    name: sayCatalogue(lang, `document.${id}.name`),
    purpose: sayCatalogue(lang, `document.${id}.purpose`),
    contents: keys.map((key) => sayCatalogue(lang, key)),
  };
}

/** @throws RangeError for contents without words, which a test rules out. */
function documentKey(id: CatalogueDocument["id"], content: string): CatalogueTextKey {
  const key = `document.${id}.${content}`;
  if (isCatalogueKey(key)) return key;
  throw new RangeError(`no words for ${key}`);
}

/** Name, when, what goes in and what comes out. */
export function describeRhythm({ id, when, inputs, outputs }: CatalogueRhythm, lang: Lang) {
  return {
    name: sayCatalogue(lang, `rhythm.${id}.name`),
    when: describeTime(when, lang),
    inputs: inputs.map((item) => sayCatalogue(lang, `rhythm.item.${item}`)),
    outputs: outputs.map((item) => sayCatalogue(lang, `rhythm.item.${item}`)),
  };
}

function describeTime(when: RhythmTime, lang: Lang): string {
  if (when.every === "month") return sayCatalogue(lang, "rhythm.when.month");
  return sayCatalogue(lang, "rhythm.when.year", { month: when.month });
}
