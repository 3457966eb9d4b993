import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { isNamed } from "../../parts/called.ts";
import type { NoteSentence } from "../../quotes/note-sentences.ts";
import { valueCell } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";

const speaker = /^([\p{L}· .]{2,24})[：:]/u;
/** How close before the word of promising a name has to stand to be whoever promises. */
const reach = 10;
const promising = /答应|承诺|保证|约好|说好|讲好|promis|agreed|accepted/iu;
const first = /我(?!这|那里的)|我们|我方|\bI\b|\bwe\b|\bour side\b/iu;
/** Notes leave out who wrote them: 答应他…, Promised him …. */
const leading = /^(?:答应|承诺|Promised|Agreed|Accepted)/u;
const third = /[他她]|客户|对方|\b(?:he|she|they)\b/iu;

type Said = { contact: Contact } | { ours: string | null } | "theirs" | null;

/**
 * Who said or promised what a sentence tells: the speaker that minutes name before the colon, a contact right before the
 * word of promising, whoever wrote the note where it says I or we. Null where the sentence does not tell.
 */
export function whoSaid({ text, note }: NoteSentence, contacts: readonly Contact[]): Said {
  const isCalled = (contact: Contact, words: string) => isNamed(contact, words, contacts);
  const named = speaker.exec(text)?.[1];
  if (named !== undefined) {
    const contact = contacts.find((one) => isCalled(one, named) || one.name.includes(named.trim()));
    return contact ? { contact } : { ours: null };
  }
  const at = promising.exec(text)?.index ?? -1;
  const before = at < 0 ? "" : text.slice(Math.max(0, at - reach), at);
  const contact = contacts.find((one) => isCalled(one, before));
  if (contact) return { contact };
  if (first.test(text) || leading.test(text)) return { ours: note.author };
  return third.test(text) ? "theirs" : null;
}

/** The same as a cell: a name where the records have it, else which side. */
export function whoCell(section: HandoverBuilder, sentence: NoteSentence, { dossier, index }: HandoverContext): Cell {
  const said = whoSaid(sentence, dossier.contacts);
  if (said === null) return section.label("label.askHolder");
  if (said === "theirs") return section.label("hov.label.theirs");
  if ("contact" in said) return valueCell(section, index.ref("contact.name", `contact:${said.contact.externalId}`));
  const owners = [
    ...index.facts("account.owner"),
    ...index.facts("opportunity.owner"),
    ...index.facts("contact.lastMetBy"),
  ];
  const own = owners.find(({ value }) => value.type === "name" && value.value === said.ours);
  return own ? valueCell(section, `{{${own.id}}}`) : section.label("hov.label.ours");
}
