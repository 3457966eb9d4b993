import type { ClaimId } from "../../section-builder.ts";
import { focusDeal } from "../spin/focus-deal.ts";
import type { FabeBuilder, FabeContext, FabeParts } from "./fabe-context.ts";
import type { Pitches } from "./pitch.ts";

const peopleShown = 5;

/** What the arguments are for, and the one thing that each person is to hear. */
export function writeAim(context: FabeContext, { pitches }: Pitches) {
  const section = context.section("aim");
  section.paragraph(purpose(section, context), ...(pitches.length === 0 ? [noPitch(section, context)] : []));
  section.list(...peopleClaims(section, context, pitches));
  return section.build();
}

function purpose(section: FabeBuilder, { dossier, index }: FabeParts): ClaimId {
  const focus = focusDeal(dossier);
  if (!focus) {
    return section.claim({ kind: "inference", key: "fabe.aim.noDeal", values: { account: index.account } });
  }
  const values = {
    deal: index.ref("opportunity.name", focus.record),
    stage: index.ref("opportunity.stage", focus.record),
    amount: index.ref("opportunity.amount", focus.record),
  };
  return (
    section.claim({ kind: "fact", key: "fabe.aim.deal", values }) ??
    section.claim({ kind: "fact", key: "fabe.aim.dealBare", values })
  );
}

function noPitch(section: FabeBuilder, { index, dossier }: FabeParts): ClaimId {
  const key = dossier.needs.length > 0 ? "fabe.aim.noMatch" : "fabe.aim.noNeed";
  return section.claim({ kind: "recommendation", key, values: { account: index.account } });
}

function peopleClaims(section: FabeBuilder, { index }: FabeParts, pitches: Pitches["pitches"]): ClaimId[] {
  const first = pitches.filter(({ person }, at) => pitches.findIndex((other) => other.person.id === person.id) === at);
  return first.slice(0, peopleShown).map(({ person, audience }) => {
    const record = `contact:${person.externalId}`;
    const values = { person: index.ref("contact.name", record), title: index.ref("contact.title", record) };
    return section.claim({ kind: "recommendation", key: `fabe.aim.${audience}`, values });
  });
}
