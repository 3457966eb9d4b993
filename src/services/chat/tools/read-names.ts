import { createRivalNames } from "#scoring/rules/rival-names";
import { listCompetitorNames } from "#store/competitors";
import { listProducts } from "#store/products";
import type { Tx } from "#store/tx";
import { listUserNames } from "#store/users";
import type { ScoredPortfolio } from "../../score-portfolio.ts";
import { type NamedRecord, soundOf } from "./named-records.ts";

/** Everybody and everything that a question may name. */
export async function readNamedRecords(tx: Tx, orgId: string, portfolio: ScoredPortfolio): Promise<NamedRecord[]> {
  const products = await listProducts(tx, orgId);
  const rivals = await listCompetitorNames(tx, orgId);
  const { forms, fullName } = createRivalNames(rivals);
  const accounts = [...portfolio.accounts.values()];
  const owners = accounts.flatMap(({ account }) => account.ownerName ?? []);
  const colleagues = [...new Set([...(await listUserNames(tx, orgId)), ...owners])];
  return [
    ...accounts.map(({ account: { id, name, aliases, externalId } }): NamedRecord => {
      return { kind: "account", id, name, accountId: id, names: [name, ...aliases, externalId] };
    }),
    ...accounts.flatMap(({ contacts }) =>
      contacts.map(({ id, name, aliases, accountId, externalId, email }): NamedRecord => {
        return {
          kind: "person",
          id,
          name,
          accountId,
          names: [name, ...aliases, externalId, ...romanised(name), ...mailName(email)],
        };
      }),
    ),
    ...accounts.flatMap(({ opportunities }) =>
      opportunities.map(({ id, name, accountId, externalId, status }): NamedRecord => {
        return { kind: "deal", id, name, accountId, names: [name, externalId], isOpen: status === "open" };
      }),
    ),
    ...products.map(({ id, name, aliases, externalId }): NamedRecord => {
      return { kind: "product", id, name, accountId: null, names: [name, ...aliases, externalId] };
    }),
    ...rivals.map((name): NamedRecord => {
      const short = forms.filter((form) => form !== name && fullName(form) === name);
      return { kind: "rival", id: name, name, accountId: null, names: [name, ...short] };
    }),
    ...colleagues.map(
      (name): NamedRecord => ({
        kind: "colleague",
        id: name,
        name,
        accountId: null,
        names: [name, ...romanised(name)],
      }),
    ),
  ];
}

/** A Chinese name as English mails write it: Fang Zhiyuan of 方志远. */
function romanised(name: string): string[] {
  if (!/^\p{Script=Han}{2,3}$/u.test(name)) return [];
  return [`${soundOf(name.slice(0, 1))} ${soundOf(name.slice(1))}`];
}

/** Whom people know by the address alone: zhoulx of zhoulx@lzrail.example. */
function mailName(email: string | null): string[] {
  const [local = ""] = (email ?? "").split("@");
  return local.length >= 5 ? [local] : [];
}
