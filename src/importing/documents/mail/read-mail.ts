import { type ParsedMail, simpleParser } from "mailparser";
import type { SourceFile } from "../../table.ts";
import { unreadableFile } from "../../unreadable-file.ts";
import { htmlText } from "../html-text.ts";
import { emptyDocument, type NoteDocument } from "../note-document.ts";
import {
  hasMailHeaders,
  isEncryptedMail,
  mailAddresses,
  mailAuthor,
  mailDay,
  mailSubject,
  mendFileName,
} from "./mail-headers.ts";
import { markQuoted } from "./mark-quoted.ts";

/** `externalId`: the message's own id, null where it has none. */
export type Mail = { externalId: string | null; document: NoteDocument; attachments: SourceFile[] };

/** A text part that only says "your program shows no HTML" is much shorter than the HTML. */
const htmlIsMore = 4;

function bodyOf({ text = "", html }: ParsedMail): string {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  if (!html) return plain;
  const rich = htmlText(html);
  return plain === "" || rich.length > plain.length * htmlIsMore ? rich : plain;
}

/** Names are made different, so that each attachment has an id of its own. */
function attachmentsOf(mail: ParsedMail): SourceFile[] {
  const taken = new Map<string, number>();
  return mail.attachments
    .filter(({ related, contentType }) => !(related && contentType.startsWith("image/")))
    .map(({ filename, contentType, content }) => {
      const given =
        mendFileName(filename?.trim() ?? "") || (contentType === "message/rfc822" ? "message.eml" : contentType);
      const count = (taken.get(given) ?? 0) + 1;
      taken.set(given, count);
      const name = count === 1 ? given : given.replace(/(\.[^.]*)?$/, ` (${count})$1`);
      return { path: name.replace(/[\\/\s]+/g, " "), bytes: content };
    });
}

async function parse({ path, bytes }: SourceFile): Promise<ParsedMail> {
  try {
    return await simpleParser(Buffer.from(bytes), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
    });
  } catch (error) {
    throw unreadableFile(path, "not-a-mail", error);
  }
}

/**
 * A mail → its own words with older mails marked as quotations, its sender, day and subject, and the attached files. Nothing
 * that it points to is fetched.
 * @throws AppError `unreadable-file` (`not-a-mail`, `encrypted`).
 */
export async function readMail(file: SourceFile): Promise<Mail> {
  const mail = await parse(file);
  if (!hasMailHeaders(mail)) throw unreadableFile(file.path, "not-a-mail");
  if (isEncryptedMail(mail)) throw unreadableFile(file.path, "encrypted");
  const title = mailSubject(mail);
  const body = markQuoted(bodyOf(mail));
  return {
    externalId: mail.messageId?.replace(/^<|>$/g, "").trim() || null,
    attachments: attachmentsOf(mail),
    document: {
      ...emptyDocument,
      // A mail that only carries files still says what they are.
      text: body === "" ? (title ?? "") : body,
      title,
      date: mailDay(mail.headerLines),
      author: mailAuthor(mail),
      accountHints: mailAddresses(mail),
    },
  };
}
