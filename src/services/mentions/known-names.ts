import type { Account } from "#domain/account";
import type { Contact } from "#domain/contact";
import type { KnownName } from "#domain/known-name";
import type { Product } from "#domain/product";
import { createRivalNames } from "#scoring/rules/rival-names";
import { listAccounts } from "#store/accounts";
import { listCompetitorNames } from "#store/competitors";
import { listContacts } from "#store/contacts";
import { listProducts } from "#store/products";
import type { Tx } from "#store/tx";

/** Left out when a firm is spoken of: 海岳照明工程有限公司, Harbour Retail Ltd. */
const zhLegalForm = /(?:股份|集团|控股)?(?:有限责任公司|有限公司|公司)$|(?:集团|股份)$/u;
const enLegalForm =
  /,?\s+(?:gmbh(?: & co\.? kg)?|co\.?,? ltd|ltd|inc|corp|llc|plc|ag|a\/s|oy|b\.?v|s\.?a|pty ltd|limited)\.?$/iu;
const shortestFirm = 4;
/** A number alone would be found in every table. */
const code = /^(?=.*\p{L})(?=.*\d)[\p{L}\d ._/-]{3,}$/u;

/** Everybody and everything on record that a note may name, in an order that does not change by itself. */
export async function readKnownNames(tx: Tx, orgId: string): Promise<KnownName[]> {
  const accounts = await listAccounts(tx, orgId);
  const contacts = await listContacts(tx, orgId);
  const products = await listProducts(tx, orgId);
  return [
    ...accounts.map(accountNames),
    ...rivalNames(await listCompetitorNames(tx, orgId)),
    ...products.map(productNames),
    ...contacts.map(personNames),
  ];
}

function accountNames({ id, name, aliases }: Account): KnownName {
  const names = unique([name, ...aliases, ...[name, ...aliases].map(spokenFirm)]);
  return { kind: "organisation", refId: id, names, accountId: null, title: null };
}

function spokenFirm(name: string): string {
  const short = name.replace(zhLegalForm, "").replace(enLegalForm, "").trim();
  return short.length >= shortestFirm ? short : name;
}

function rivalNames(competitors: readonly string[]): KnownName[] {
  const { forms, fullName } = createRivalNames(competitors);
  return competitors.map((name) => {
    const short = forms.filter((form) => form !== name && fullName(form) === name);
    return { kind: "organisation", refId: null, names: [name, ...short], accountId: null, title: null };
  });
}

function productNames({ id, name, aliases, externalId }: Product): KnownName {
  const names = unique([name, ...aliases, ...(code.test(externalId) ? [externalId] : [])]);
  return { kind: "product", refId: id, names, accountId: null, title: null };
}

function personNames({ id, name, aliases, accountId, title }: Contact): KnownName {
  return { kind: "person", refId: id, names: unique([name, ...aliases]), accountId, title };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
