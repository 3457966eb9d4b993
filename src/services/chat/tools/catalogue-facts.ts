import { chatFactLabel } from "#chat/chat-facts";
import type { Day } from "#domain/day";
import type { Product } from "#domain/product";
import type { FactInput } from "#drafting/evidence/fact-input";
import { factWords } from "#drafting/fact-words";

/** What the catalogue says of a product; of no account. */
export function catalogueFacts(product: Product, asOf: Day): FactInput[] {
  const { name, aliases, listPrice, evidence, feature, advantage, benefit, externalId } = product;
  const of = { entity: name, record: `product:${externalId}`, asOf };
  const label = (path: "product.name" | "product.listPrice" | "product.evidence") => {
    return { zh: factWords("zh", path, { of: name }), en: factWords("en", path, { of: name }) };
  };
  const told = (
    path: "chat.product.feature" | "chat.product.advantage" | "chat.product.benefit",
    value: string | null,
  ) =>
    value === null ? [] : [{ path, value: { type: "text" as const, value }, label: chatFactLabel(path, name), ...of }];
  return [
    { path: "product.name", value: { type: "name", value: name, aliases }, label: label("product.name"), ...of },
    ...(listPrice
      ? [
          {
            path: "product.listPrice",
            value: { type: "money" as const, ...listPrice },
            label: label("product.listPrice"),
            ...of,
          },
        ]
      : []),
    ...told("chat.product.feature", feature),
    ...told("chat.product.advantage", advantage),
    ...told("chat.product.benefit", benefit),
    ...(evidence === null
      ? []
      : [
          {
            path: "product.evidence",
            value: { type: "text" as const, value: evidence },
            label: label("product.evidence"),
            ...of,
          },
        ]),
  ];
}
