/** All words that somebody reads in blocks, in their order, one block a line. */
export function shownText(blocks: readonly unknown[]): string {
  return blocks.map((block) => wordsIn(block).join("")).join("\n");
}

const lineBreaking = new Set(["rich_text_section", "rich_text_quote", "rich_text_preformatted"]);

function wordsIn(held: unknown): string[] {
  if (Array.isArray(held)) return held.flatMap(wordsIn);
  if (typeof held !== "object" || held === null) return [];
  const {
    type,
    text,
    alt_text: alt,
    elements,
    fields,
    accessory,
    label,
    element,
    options,
  } = held as Record<string, unknown>;
  const own = typeof text === "string" ? [text] : wordsIn(text);
  const image = typeof alt === "string" ? [`[${alt}]`] : [];
  const inner = [elements, fields, accessory, label, element, options].flatMap(wordsIn);
  const all = [...own, ...image, ...inner];
  return type === "button" ? [`(${all.join("")}) `] : lineBreaking.has(String(type)) ? [...all, "\n"] : all;
}
