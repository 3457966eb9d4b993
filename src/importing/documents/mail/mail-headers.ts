import type { AddressObject, HeaderLines, ParsedMail } from "mailparser";
import { type Day, findDay } from "#domain/day";
import { readByScore, tryDecode } from "../../encoding/encoding-candidates.ts";

/** Bytes that stand for one character each, as what they were meant to be. */
function asMeant(text: string): string {
  const bytes = Buffer.from(text, "latin1");
  return tryDecode(bytes, "utf-8") ?? readByScore(bytes)?.text ?? text;
}

/** A file name that a program put into its mail in Chinese, unencoded against RFC 2183. */
export function mendFileName(name: string): string {
  const isBytes = Array.from(name).every((character) => character <= "\u00ff");
  return isBytes && /[\u0080-\u00ff]/.test(name) ? asMeant(name) : name;
}

/** The value of a header that a program left in Chinese, unencoded against RFC 5322; null where it is as it should be. */
function unencodedHeader(headers: HeaderLines, name: string): string | null {
  const line = headers.find(({ key }) => key === name)?.line ?? "";
  if (!/[\u0080-\u00ff]/.test(line)) return null;
  return asMeant(line)
    .replace(/^[^:]*:/, "")
    .replace(/\r?\n[ \t]+/g, "");
}

/** The subject as one line; null where there is none. */
export function mailSubject({ headerLines, subject = "" }: ParsedMail): string | null {
  return (unencodedHeader(headerLines, "subject") ?? subject).replace(/\s+/g, " ").trim() || null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The calendar day in a Date header (RFC 5322 §3.3) where the mail was written: `Thu, 5 Mar 2026 00:30:00 +0800` is the 5th,
 * whatever the day was in London.
 */
export function mailDay(headers: HeaderLines): Day | null {
  const line = headers.find(({ key }) => key === "date")?.line ?? "";
  const [, day = "", name = "", year = ""] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(line) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  return findDay(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): { name: string; address: string }[] {
  const groups = field === undefined ? [] : [field].flat();
  return groups.flatMap(({ value }) =>
    value.flatMap(({ name, address = "", group = [] }) => [
      { name, address },
      ...group.map((member) => ({ name: member.name, address: member.address ?? "" })),
    ]),
  );
}

/** The sender by name, else by address. */
export function mailAuthor({ from, headerLines }: ParsedMail): string | null {
  const [sender] = addressesOf(from);
  const unencoded = unencodedHeader(headerLines, "from")?.replace(/<.*$|"/g, "");
  return (unencoded ?? sender?.name ?? "").trim() || sender?.address.trim() || null;
}

/** Addresses of all who wrote or got the mail: whose contacts they are tells the account. */
export function mailAddresses({ from, to, cc }: ParsedMail): string[] {
  const found = [from, to, cc].flatMap(addressesOf).map(({ address }) => address.trim().toLowerCase());
  return [...new Set(found)].filter((address) => address.includes("@"));
}

/** Whether these are headers of a mail at all: any bytes can be read as a mail without headers. */
export function hasMailHeaders({ headers }: ParsedMail): boolean {
  return ["from", "date", "subject", "message-id"].some((name) => headers.has(name));
}

/** A mail whose content only its receiver's key opens (S/MIME, PGP). */
export function isEncryptedMail({ headerLines }: ParsedMail): boolean {
  const type = headerLines.find(({ key }) => key === "content-type")?.line ?? "";
  return /multipart\/encrypted|smime-type\s*=\s*"?enveloped-data/i.test(type);
}
