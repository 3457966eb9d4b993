import type { Lang } from "#domain/lang";
import { bandWord, factorWords, scoreWords } from "#drafting/score-words";
import { renderValue } from "#grounding/values/render-value";
import { createWebLinks } from "#slack/blocks/web-links";
import type { BlockContext } from "#slack/blocks/words";

/** What makers are given in the product, its words for values and scores among it. */
export const blockContext = (lang: Lang): BlockContext => ({
  lang,
  linkTo: createWebLinks("https://plan.example.com/"),
  words: { renderValue, bandWord, scoreWord: scoreWords, factorWords },
});

export const langs = ["zh", "en"] as const satisfies readonly Lang[];
