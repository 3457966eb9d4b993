import type { Cell } from "#domain/draft";
import type { DraftKey } from "../../../draft-words.ts";
import { scoredContact } from "../../../evidence/contact-facts.ts";
import { shownOpen } from "../../../evidence/deals.ts";
import { needRecord } from "../../../evidence/methods/need-facts.ts";
import type { ClaimId } from "../../../section-builder.ts";
import { gapClaim } from "../../../section-parts.ts";
import type { IcebergBuilder, IcebergContext } from "../iceberg-context.ts";

const columns = ["col.question", "col.changes"] as const;
const shown = 10;

/** What the iceberg cannot say yet, by what the answer would change. */
export function writeIcebergQuestions(context: IcebergContext) {
  const section = context.section("questions");
  const rows = [...ofRoles(section, context), ...ofPeople(section, context), ...ofNeeds(section, context)]
    .slice(0, shown)
    .flatMap(([ask, effect]): Cell[][] => {
      const id = ask();
      return id === null ? [] : [[section.cell(id), section.label(effect)]];
    });
  section.table(columns, rows);
  return section.build();
}

/** Asked only where it is shown: no claim without a place. */
type Question = [() => ClaimId, DraftKey];

/** Roles nobody is known to hold: their needs are unknown with them. */
function ofRoles(section: IcebergBuilder, { gaps, index, dossier }: IcebergContext): Question[] {
  const roles = gaps
    .filter(({ kind }) => kind === "roleUnknown")
    .map(({ values }): Question => {
      const asked = { deal: values.deal ?? null, role: values.role ?? null };
      return [() => section.claim({ kind: "question", key: "ice.q.role", values: asked }), "label.effect.chain"];
    });
  const nobody = gaps.filter(({ kind }) => kind === "noContacts" || kind === "chainEmpty" || kind === "noNotes");
  const deals = shownOpen(dossier)
    .filter(({ opportunity }) => opportunity.checklist.solution?.needConfirmed !== "yes")
    .map(({ opportunity }): Question => {
      const values = { deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
      return [() => section.claim({ kind: "question", key: "ice.q.deal", values }), "label.effect.winRate"];
    });
  return [
    ...nobody.map((gap): Question => [() => gapClaim(section, gap, "question"), "label.effect.needs"]),
    ...roles.slice(0, 4),
    ...deals.slice(0, 3),
  ];
}

function ofPeople(section: IcebergBuilder, { dossier, index }: IcebergContext): Question[] {
  return (dossier.scores.iceberg?.withoutPersonal ?? []).map((id) => {
    const record = `contact:${scoredContact(id, dossier)?.externalId}`;
    const values = { person: index.ref("contact.name", record), title: index.ref("contact.title", record) };
    return [() => section.claim({ kind: "question", key: "ice.q.personal", values }), "label.effect.needs"];
  });
}

function ofNeeds(section: IcebergBuilder, { needs, index }: IcebergContext): Question[] {
  const account = index.account;
  const unheld = needs
    .filter(({ holder }) => holder === null)
    .map(({ need }): Question => {
      const statement = index.ref("need.statement", needRecord(need));
      return [
        () => section.claim({ kind: "question", key: "ice.q.holder", values: { statement } }),
        "label.effect.needs",
      ];
    });
  const plans: Question = [
    () => section.claim({ kind: "question", key: "ice.q.open", values: { account } }),
    "label.effect.revenue",
  ];
  return needs.length > 0 ? [...unheld, plans] : unheld;
}
