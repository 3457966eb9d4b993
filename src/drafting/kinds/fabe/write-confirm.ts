import { addMonths } from "#domain/day";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { refTo } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim } from "../../section-parts.ts";
import type { FabeBuilder, FabeParts } from "./fabe-context.ts";
import type { Pitch } from "./pitch.ts";

const unconfirmedShown = 3;
/** Months after which a paper is worth asking for anew. */
const paperMonths = 12;

/** What the table stands on and its holder has not confirmed; the need that was said longest ago; papers that grow old. */
export function confirmClaims(section: FabeBuilder, pitches: readonly Pitch[], context: FabeParts): ClaimId[] {
  const unconfirmed = pitches.filter(({ shown }) => shown.held !== "confirmed").slice(0, unconfirmedShown);
  const oldest = oldestOf(pitches);
  return [
    ...unconfirmed.map((pitch) => needClaim(section, "confirm", pitch, context)),
    oldest && !unconfirmed.includes(oldest) ? needClaim(section, "oldest", oldest, context) : null,
    paperClaim(section, pitches, context),
  ];
}

const saidOn = ({ shown }: Pitch) => shown.quote?.note.date ?? shown.need.recordedOn ?? "";

/** The first of those that were said longest ago; what has no day may be older than all. */
function oldestOf(pitches: readonly Pitch[]): Pitch | null {
  return [...pitches].sort((a, b) => (saidOn(a) < saidOn(b) ? -1 : Number(saidOn(a) > saidOn(b))))[0] ?? null;
}

function needClaim(
  section: FabeBuilder,
  point: "confirm" | "oldest",
  { shown: { need, quote }, person }: Pitch,
  { index }: FabeParts,
): ClaimId {
  const note = quote && index.noteHolding(quote.note.id, quote.text);
  const values = {
    statement: index.ref("need.statement", needRecord(need)),
    person: index.ref("contact.name", `contact:${person.externalId}`),
    title: note?.title === undefined ? null : refTo(note, "title"),
    date: note?.date === undefined ? null : refTo(note, "date"),
  };
  return firstClaim(section, [
    { kind: "recommendation", key: `fabe.open.${point}`, values, evidence: [note?.id] },
    { kind: "question", key: "fabe.open.confirmBare", values },
  ]);
}

/** The oldest paper under the table, where it is more than a year old. */
function paperClaim(section: FabeBuilder, pitches: readonly Pitch[], { index, dossier }: FabeParts): ClaimId {
  const before = addMonths(dossier.asOf, -paperMonths);
  const [oldest] = pitches
    .flatMap(({ proof }) => (proof?.entry.date !== undefined && proof.entry.date < before ? [proof.entry] : []))
    .sort((a, b) => (`${a.date}` < `${b.date}` ? -1 : 1));
  if (!oldest) return null;
  const values = { title: refTo(oldest, "title"), date: refTo(oldest, "date"), owner: index.ref("account.owner") };
  return section.claim({ kind: "recommendation", key: "fabe.open.paper", values });
}
