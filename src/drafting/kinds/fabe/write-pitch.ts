import type { Cell } from "#domain/draft";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { refTo } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { FabeBuilder, FabeKey, FabeParts } from "./fabe-context.ts";
import type { Pitch } from "./pitch.ts";
import { productRef } from "./product-ref.ts";
import { bearing } from "./product-words.ts";
import { whyClaim } from "./write-why.ts";

export const pitchColumns = [
  "fabe.col.person",
  "fabe.col.feature",
  "fabe.col.advantage",
  "fabe.col.benefit",
  "fabe.col.proof",
] as const satisfies readonly FabeKey[];

/** A row per need and person: whose need it is, what the product has for it, what that does for this very person, what proves it. */
export function pitchRows(section: FabeBuilder, pitches: readonly Pitch[], context: FabeParts): Cell[][] {
  return pitches.flatMap((pitch) => {
    const need = needClaim(section, pitch, context);
    if (need === null) return [];
    return [
      [
        section.cell(need),
        {
          claims: [featureClaim(section, pitch, context), whyClaim(section, pitch, need, context)].filter(
            (id) => id !== null,
          ),
        },
        listedCell(section, advantageClaim(section, pitch, context)),
        { claims: benefitClaims(section, pitch, need, context) },
        section.cell(proofClaim(section, pitch, context)),
      ],
    ];
  });
}

/** What the catalogue does not list for this need says so. */
function listedCell(section: FabeBuilder, id: ClaimId): Cell {
  return id === null ? section.label("fabe.label.notListed") : section.cell(id);
}

export function needClaim(section: FabeBuilder, { shown, person }: Pitch, { index }: FabeParts): ClaimId {
  const record = `contact:${person.externalId}`;
  const { need, held, quote } = shown;
  const note = quote && index.noteHolding(quote.note.id, quote.text);
  const values = {
    person: index.ref("contact.name", record),
    title: index.ref("contact.title", record),
    statement: index.ref("need.statement", needRecord(need)),
  };
  const kind = held === "confirmed" ? "fact" : "inference";
  const evidence = [note?.id];
  return (
    section.claim({ kind, key: "fabe.whom", values, evidence }) ??
    section.claim({ kind, key: "fabe.whomBare", values, evidence })
  );
}

/** The catalogue's own words, those that bear on the need. */
export function featureClaim(section: FabeBuilder, pitch: Pitch, context: FabeParts): ClaimId {
  const listed = bearing(context.index, "product.feature", pitch);
  if (listed.length === 0) {
    return section.claim({ kind: "fact", key: "cell", values: { value: productRef(pitch.product, context) } });
  }
  const list = context.list(listed.map(({ id }) => `{{${id}}}`));
  return section.claim({
    kind: "fact",
    key: "fabe.feature",
    values: { product: productRef(pitch.product, context), list },
  });
}

function advantageClaim(section: FabeBuilder, pitch: Pitch, { index }: FabeParts): ClaimId {
  const [text] = bearing(index, "product.advantage", pitch, 1);
  return section.claim({ kind: "inference", key: "fabe.advantage", values: { text: refTo(text) } });
}

/** What it means in the terms of this person's post, then the catalogue's words where they bear on the need. */
function benefitClaims(section: FabeBuilder, pitch: Pitch, need: ClaimId, { index, say }: FabeParts): string[] {
  const { shown, person, theme, audience } = pitch;
  const lens = say(`fabe.lens.${lensOf(theme)}.${audience}`);
  const values = {
    person: index.ref("contact.name", `contact:${person.externalId}`),
    statement: index.ref("need.statement", needRecord(shown.need)),
    lens,
  };
  const own = section.claim({ kind: "inference", key: "fabe.benefit", values, buildsOn: [need] });
  const [text] = bearing(index, "product.benefit", pitch, 1);
  const told = section.claim({
    kind: "inference",
    key: "fabe.benefit.text",
    values: { text: refTo(text) },
    buildsOn: [need],
  });
  return [own, told].filter((id) => id !== null);
}

const lensThemes = ["documents", "fit", "upkeep", "reliability", "performance"] as const;

/** Price, terms and dates are nothing a product answers; what of them a product bears on is told without a theme. */
function lensOf(theme: Pitch["theme"]): (typeof lensThemes)[number] | "other" {
  return lensThemes.find((one) => one === theme) ?? "other";
}

/** A dated document with the sentence that bears on the need, the catalogue's list of proofs, or that there is none. */
export function proofClaim(
  section: FabeBuilder,
  { product, proof }: Pick<Pitch, "product" | "proof">,
  context: FabeParts,
): ClaimId {
  const { index } = context;
  const listed = index.fact("product.evidence", `product:${product.externalId}`);
  if (proof) {
    const { entry, sentence } = proof;
    const values = {
      title: refTo(entry, "title"),
      date: refTo(entry, "date"),
      quote: sentence,
      owner: index.ref("account.owner"),
    };
    const evidence = [entry.id];
    return (
      section.claim({ kind: "fact", key: "fabe.proof.quoted", values, evidence }) ??
      section.claim({ kind: "recommendation", key: "fabe.proof.beside", values }) ??
      section.claim({ kind: "fact", key: "fabe.proof.named", values, evidence })
    );
  }
  if (listed && /\d{4}/.test(product.evidence ?? "")) {
    return section.claim({ kind: "fact", key: "fabe.proof.list", values: { text: refTo(listed) } });
  }
  const values = { product: productRef(product, context), owner: index.ref("account.owner") };
  return (
    section.claim({ kind: "recommendation", key: "fabe.proof.missing", values }) ??
    section.claim({ kind: "question", key: "fabe.proof.missingBare", values })
  );
}
