import type { Cell } from "#domain/draft";
import { dealNames, shownOpen } from "../../evidence/deals.ts";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { scoreRef } from "../../ledger-index.ts";
import { quotedNeeds } from "../../parts/quoted-needs.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim, quoteClaim, valueCell } from "../../section-parts.ts";
import type { BriefBuilder, BriefContext, BriefedDeal } from "./brief-context.ts";

const columns = ["brf.col.deal", "brf.col.amount", "brf.col.stage", "brf.col.close", "brf.col.winRate"] as const;
const needsPerPerson = 3;
const quotesShown = 3;

/** What the deal is, what the people in it want of it by their own words, and what else is open at the account. */
export function writeBackground(context: BriefContext) {
  const { deal, index } = context;
  const section = context.section("background");
  if (!deal) {
    const account = index.account;
    const evidence = [index.fact("opportunities.open")?.id];
    section.paragraph(section.claim({ kind: "inference", key: "brf.noDeal", values: { account }, evidence }));
    section.list(section.claim({ kind: "question", key: "gap.noDeals.question", values: { account } }));
    return section.build();
  }
  section.paragraph(...whatItIs(section, deal, context));
  section.heading("brf.head.needs");
  section.list(...wanted(section, deal, context));
  section.heading("brf.head.others");
  section.table(columns, others(section, context));
  return section.build();
}

function whatItIs(section: BriefBuilder, { record, opportunity }: BriefedDeal, context: BriefContext): ClaimId[] {
  const { index, dossier } = context;
  const isDue = opportunity.closeOn !== null && opportunity.closeOn >= dossier.asOf;
  const values = {
    account: index.account,
    deal: index.ref("opportunity.name", record),
    amount: index.ref("opportunity.amount", record),
    stage: index.ref("opportunity.stage", record),
    owner: index.ref("opportunity.owner", record),
    engagedOn: index.ref("opportunity.engagedOn", record),
    closeOn: isDue ? index.ref("opportunity.closeOn", record) : null,
    product: index.ref("opportunity.product", record),
  };
  const many = {
    account: index.account,
    open: index.ref("opportunities.open"),
    amount: index.ref("opportunities.openAmount"),
  };
  return [
    shownOpen(dossier).length < 2
      ? null
      : firstClaim(section, [
          { kind: "fact", key: "brf.largest", values: values.amount === null ? { ...many, amount: null } : many },
          { kind: "fact", key: "brf.largestBare", values: many },
        ]),
    firstClaim(section, [
      { kind: "fact", key: "brf.what", values },
      { kind: "fact", key: "brf.whatNoOwner", values },
      { kind: "fact", key: "brf.whatNoAmount", values },
      { kind: "fact", key: "brf.whatBare", values },
    ]),
    section.claim({ kind: "fact", key: "brf.product", values }),
    firstClaim(section, [
      { kind: "fact", key: "brf.dates", values },
      { kind: "fact", key: "brf.closes", values },
      ...(opportunity.closeOn === null ? [{ kind: "fact", key: "brf.engaged", values } as const] : []),
    ]),
  ];
}

/** Of each person in the chain what is known of their needs; without any what the notes quote; else a question. */
function wanted(section: BriefBuilder, { opportunity, record }: BriefedDeal, context: BriefContext): ClaimId[] {
  const { index, dossier, lang } = context;
  const needs = shownNeeds(dossier).filter(({ held }) => held !== "hypothesis");
  const told = opportunity.people.flatMap(({ contactId }) => {
    const contact = dossier.contacts.find(({ id }) => id === contactId);
    const own = needs.filter(({ holder }) => holder?.id === contactId).slice(0, needsPerPerson);
    const list = own.flatMap(({ need }) => index.ref("need.statement", needRecord(need)) ?? []);
    if (!contact || list.length === 0) return [];
    const values = {
      person: index.ref("contact.name", `contact:${contact.externalId}`),
      list: list.join(lang === "zh" ? "；" : "; "),
    };
    return [section.claim({ kind: "inference", key: "brf.need", values, evidence: [index.score("iceberg")?.id] })];
  });
  if (told.length > 0) return told;
  const quoted = quotedNeeds(context).slice(0, quotesShown);
  if (quoted.length > 0) return quoted.map((quote) => quoteClaim(section, quote));
  const values = { deal: index.ref("opportunity.name", record), account: index.account };
  return [section.claim({ kind: "question", key: "need.deal", values })];
}

function others(section: BriefBuilder, { dossier, index }: BriefContext): Cell[][] {
  const names = dealNames(dossier);
  return shownOpen(dossier)
    .slice(1)
    .map(({ opportunity }) => {
      const record = `opportunity:${opportunity.externalId}`;
      const score = index.score("win-rate", names.get(opportunity.id));
      return [
        valueCell(section, index.ref("opportunity.name", record)),
        valueCell(section, index.ref("opportunity.amount", record)),
        valueCell(section, index.ref("opportunity.stage", record)),
        valueCell(section, index.ref("opportunity.closeOn", record)),
        valueCell(section, scoreRef(score, "value"), "cell.percent"),
      ];
    });
}
