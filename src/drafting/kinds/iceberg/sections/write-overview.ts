import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { rolesOf } from "../../../evidence/contact-facts.ts";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ShownNeed } from "../../../evidence/methods/shown-needs.ts";
import { scoreRef } from "../../../ledger-index.ts";
import type { ClaimId } from "../../../section-builder.ts";
import { quoteClaim, valueCell } from "../../../section-parts.ts";
import type { IcebergBuilder, IcebergContext } from "../iceberg-context.ts";

const columns = ["col.person", "col.title", "col.role", "ice.col.known", "ice.col.lacking"] as const;
const peopleShown = 8;
const listed = 3;

/** How much is known at which depth, the deepest words there are, and who of the people wants what. */
export function writeOverview(context: IcebergContext) {
  const { needs, index } = context;
  const section = context.section("overview");
  section.paragraph(...counts(section, context));
  const deepest = deepestWords(needs);
  const note = deepest?.quote ? index.noteHolding(deepest.quote.note.id, deepest.quote.text) : null;
  if (deepest?.quote && note) {
    section.heading("ice.head.deepest");
    section.paragraph(quoteClaim(section, { text: deepest.quote.text, note }));
  }
  section.heading("ice.head.people");
  section.table(
    columns,
    peopleOf(context)
      .slice(0, peopleShown)
      .map((contact) => personRow(section, contact, context)),
  );
  return section.build();
}

function counts(section: IcebergBuilder, { needs, quoted, index }: IcebergContext): ClaimId[] {
  const account = index.account;
  if (needs.length === 0) {
    return [
      quoted.length > 0
        ? section.claim({ kind: "inference", key: "ice.quotedOnly", values: { account } })
        : section.claim({ kind: "question", key: "ice.nothing", values: { account } }),
    ];
  }
  const score = index.score("iceberg");
  const values = {
    account,
    all: index.ref("needs.count"),
    known: index.ref("needs.known"),
    confirmed: index.ref("needs.confirmed"),
    open: index.ref("needs.open"),
  };
  const isProven = needs.every(({ held }) => held !== "hypothesis");
  const below = { all: index.ref("needs.below"), known: index.ref("needs.belowKnown") };
  return [
    section.claim({ kind: "fact", key: isProven ? "ice.count.proven" : "ice.count", values }),
    below.all === null
      ? section.claim({ kind: "inference", key: "ice.below.none", values: { account }, evidence: [score?.id] })
      : section.claim({ kind: "fact", key: "ice.below", values: below }),
    section.claim({
      kind: "fact",
      key: "ice.score",
      values: { account, value: scoreRef(score, "value"), band: scoreRef(score, "band") },
    }),
  ];
}

const depth = { explicit: 0, latent: 1, deep: 2 } as const;

function deepestWords(needs: readonly ShownNeed[]): ShownNeed | undefined {
  return needs
    .filter(({ quote, need }) => quote !== null && need.layer !== "explicit")
    .sort((a, b) => depth[b.need.layer] - depth[a.need.layer])[0];
}

/** Whoever holds a need or a decision role, the most powerful first. */
function peopleOf({ needs, quoted, dossier }: IcebergContext): Contact[] {
  const holders = new Set([...needs, ...quoted].map(({ holder }) => holder?.id));
  return dossier.contacts
    .filter(({ id }) => holders.has(id) || rolesOf(id, dossier).length > 0)
    .sort((a, b) => (b.power ?? 0) - (a.power ?? 0));
}

function personRow(section: IcebergBuilder, contact: Contact, context: IcebergContext): Cell[] {
  const { index, dossier, needs, list, scoreWord, say } = context;
  const record = `contact:${contact.externalId}`;
  const roles = rolesOf(contact.id, dossier).map((letter) => scoreWord(`role.${letter}`));
  const own = needs.filter(({ holder, held }) => holder?.id === contact.id && held !== "hypothesis");
  const statements = own.slice(0, listed).flatMap(({ need }) => index.ref("need.statement", needRecord(need)) ?? []);
  const known = statements.length > 0 ? statements.join(say("ice.join")) : null;
  return [
    valueCell(section, index.ref("contact.name", record)),
    valueCell(section, index.ref("contact.title", record)),
    roles.length > 0 ? { label: list(roles) } : section.label("label.unknown"),
    section.cell(section.claim({ kind: "inference", key: "ice.list", values: { list: known } })),
    lackCell(section, contact, own, context),
  ];
}

function lackCell(
  section: IcebergBuilder,
  { externalId }: Contact,
  own: readonly ShownNeed[],
  { index }: IcebergContext,
): Cell {
  const record = `contact:${externalId}`;
  const person = index.ref("contact.name", record);
  const has = (kind: "personal" | "organisation") => own.some(({ need }) => need.kind === kind);
  const isConfirmed = own.some(({ held }) => held === "confirmed");
  const lack = !has("personal")
    ? "ice.lacks.personal"
    : !has("organisation")
      ? "ice.lacks.organisation"
      : isConfirmed
        ? null
        : "ice.lacks.confirm";
  if (lack === null) return section.label("ice.label.complete");
  return section.cell(
    section.claim({ kind: "inference", key: lack, values: { person }, evidence: [index.score("iceberg")?.id] }),
  );
}
