import type { Dossier } from "#drafting/dossier";
import { accountPage, question } from "./account-page.ts";
import type { Turn, Written } from "./turn.ts";

const longestTitle = 60;

/** A note that the person is asked about first; without a text the answer asks for one. */
export async function addNote(turn: Turn, dossier: Dossier): Promise<Written> {
  const { noteText } = turn.understood;
  const page = accountPage(turn, dossier);
  const { account } = dossier;
  if (noteText === null) {
    page.section.paragraph(question(page, "note.ask", { account: page.account }));
    return { state: "asks", page, accountIds: [account.id] };
  }
  page.section.paragraph(question(page, "note.confirm", { account: page.account }));
  const title = page.say("note.title", { day: dossier.asOf }).slice(0, longestTitle);
  const proposal = {
    tool: "add-note" as const,
    accountId: account.id,
    accountName: account.name,
    title,
    text: noteText,
  };
  return { state: "proposes", page, accountIds: [account.id], proposal };
}

/** A draft that the person is asked about first. */
export async function startDraft(turn: Turn, dossier: Dossier): Promise<Written> {
  const page = accountPage(turn, dossier);
  const { account } = dossier;
  const kind = turn.understood.draftKind ?? "account-plan";
  page.section.paragraph(question(page, "draft.confirm", { account: page.account, kind: page.say(`kind.${kind}`) }));
  const proposal = {
    tool: "start-draft" as const,
    accountId: account.id,
    accountName: account.name,
    kind,
    lang: turn.lang,
  };
  return { state: "proposes", page, accountIds: [account.id], proposal };
}
