import type { FactEntry } from "#domain/evidence";
import { openDossiers } from "../../evidence/deals.ts";
import { rolesIn } from "../../parts/whom.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { FabeBuilder, FabeParts } from "./fabe-context.ts";
import { isNamedIn, type Pitch } from "./pitch.ts";
import { productRef } from "./product-ref.ts";
import { bearing } from "./product-words.ts";
import { sharedWords } from "./shared-words.ts";

const texts = ["product.feature", "product.advantage", "product.benefit"] as const;
const textOf = ({ value }: FactEntry) => (value.type === "text" ? value.value : "");

/** Why this product stands beside this need: by name, by words that both have, by a deal of the holder, by past purchases. */
export function whyClaim(section: FabeBuilder, pitch: Pitch, need: ClaimId, context: FabeParts): ClaimId {
  const { index, say } = context;
  const record = `product:${pitch.product.externalId}`;
  const parts = texts.flatMap((path) => bearing(index, path, pitch));
  const bought = index.ref("product.orders", record);
  const words = sharedWords(
    pitch.shown.need.statement,
    [...parts.map(textOf), pitch.proof?.sentence ?? ""].join(" \n"),
  );
  const deal = askingDeal(pitch, context);
  const reasons = [
    isNamedIn(pitch.product, pitch.shown) ? say("fabe.why.named") : null,
    words.length > 0 ? say("fabe.why.words", { list: context.list(words) }) : null,
    words.length === 0 ? say(parts.length > 0 ? "fabe.why.theme" : "fabe.why.paper") : null,
    deal ? say("fabe.why.asked", { deal }) : null,
    bought && hasBought(pitch, context) ? say("fabe.why.bought", { count: bought }) : null,
  ].filter((reason) => reason !== null);
  return section.claim({
    kind: "inference",
    key: "fabe.why",
    values: { product: productRef(pitch.product, context), list: reasons.join(say("fabe.why.join")) },
    evidence: [pitch.proof?.entry.id],
    buildsOn: [need],
  });
}

/** The largest open deal in which the holder of the need has a part and which asks for the product. */
function askingDeal({ person, product }: Pitch, { dossier, index }: FabeParts): string | null {
  const deal = openDossiers(dossier).find(
    (one) => one.opportunity.productId === product.id && rolesIn(person, one, dossier).length > 0,
  );
  return deal ? index.ref("opportunity.name", `opportunity:${deal.opportunity.externalId}`) : null;
}

function hasBought({ product }: Pitch, { dossier }: FabeParts): boolean {
  return dossier.orders.some(({ productId, amountMinor }) => productId === product.id && amountMinor > 0);
}
