import type { Cell } from "#domain/draft";
import type { FactEntry } from "#domain/evidence";
import type { Dossier } from "#drafting/dossier";
import type { FactInput } from "#drafting/evidence/fact-input";
import { type LedgerIndex, type Reference, refTo } from "#drafting/ledger-index";
import type { ClaimId, ClaimInput } from "#drafting/section-builder";
import { type ChatFactPath, chatFactLabel } from "../chat-facts.ts";
import type { LeverReading } from "../chat-tools.ts";
import type { ChatKey } from "../chat-words.ts";
import { openPage, type Page } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

/** A page about one account. */
export type AccountPage = Page & { accountId: string; dossier: Dossier; index: LedgerIndex; account: Reference };

/** Opens the page of one account; what is to stand on it has to be read and recorded before. */
export function accountPage({ tools, lang }: Turn, dossier: Dossier): AccountPage {
  const accountId = dossier.account.id;
  const page = openPage(tools, lang, [accountId]);
  const index = page.of(accountId);
  return { ...page, accountId, dossier, index, account: index.account };
}

export const answered = (page: AccountPage): Written => ({ state: "answered", page, accountIds: [page.accountId] });

type Input = ClaimInput<ChatKey>;

/** The first claim whose values are all known: the fullest sentence comes first. */
export function firstOf({ section }: Page, ...inputs: readonly Input[]): ClaimId {
  for (const input of inputs) {
    const id = section.claim(input);
    if (id !== null) return id;
  }
  return null;
}

export function fact(
  { section }: Page,
  key: ChatKey,
  values: Record<string, Reference>,
  ...evidence: (string | undefined)[]
): ClaimId {
  return section.claim({ kind: "fact", key, values, evidence });
}

/** Something we do not know, or ask. */
export function question({ section }: Page, key: ChatKey, values: Record<string, Reference> = {}): ClaimId {
  return section.claim({ kind: "question", key, values });
}

/** A cell that shows one value, or the word for unknown. */
export function cell(page: Page, value: Reference, key: ChatKey = "cell"): Cell {
  return page.section.cell(fact(page, key, { value }));
}

/** Computed sentences as they stand, with the score they explain. */
export function told(page: Page, facts: readonly FactEntry[], score?: string): ClaimId[] {
  return facts.map((entry) => fact(page, "cell", { value: refTo(entry) }, score));
}

/** The steps that would raise a value most, each with what it adds. */
export function leverTable(page: Page, levers: readonly LeverReading[]): void {
  page.section.heading("head.levers");
  const rows = levers.map(({ step, gain }) => [cell(page, refTo(step)), cell(page, refTo(gain))]);
  page.section.table(["col.step", "col.gain"], rows);
}

/** A computed value of this answer, to be recorded. */
export function own(
  path: ChatFactPath,
  value: FactInput["value"],
  { account, asOf }: Pick<Dossier, "account" | "asOf">,
  more: { entity?: string; record?: string; period?: string } = {},
): FactInput {
  const { entity = account.name, record = "computed", period } = more;
  const base = { path, value, label: chatFactLabel(path, entity), entity, record, accountId: account.id, asOf };
  return period === undefined ? base : { ...base, period };
}
