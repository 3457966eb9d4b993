import type { KnownBlock } from "@slack/types";
import type { Proposal } from "#domain/chat";
import type { ProposalState } from "#domain/conversation";
import type { Lang } from "#domain/lang";
import { draftKindWord, say } from "./block-text.ts";
import { actions, button } from "./button.ts";
import type { ButtonValue } from "./button-values.ts";
import { bold, italic, quote, richText, section, text } from "./rich-text.ts";
import type { BlockContext } from "./words.ts";

/** What would be written, word for word, before the person says yes; and what became of it. */
export function proposalBlocks(
  proposal: Proposal,
  state: ProposalState | null,
  { lang }: Pick<BlockContext, "lang">,
): KnownBlock[] {
  const outcome = state === null || state === "open" ? [] : section(italic(say(lang, `answer.proposal.${state}`)));
  return richText(section(bold(questionOf(proposal, lang))), contentOf(proposal, lang), outcome);
}

function questionOf(proposal: Proposal, lang: Lang): string {
  const { accountName: account } = proposal;
  if (proposal.tool === "add-note") return say(lang, "answer.proposal.add-note", { account });
  return say(lang, "answer.proposal.start-draft", { account, kind: draftKindWord(lang, proposal.kind) });
}

function contentOf(proposal: Proposal, lang: Lang) {
  if (proposal.tool === "start-draft") return section(text(say(lang, `answer.proposal.lang.${proposal.lang}`)));
  return [...section(bold(proposal.title)), ...quote(text(proposal.text))];
}

export function proposalButtons(about: ButtonValue<"proposal_confirm">, lang: Lang): KnownBlock[] {
  return actions(
    button("proposal_confirm", say(lang, "button.confirm"), about, { style: "primary" }),
    button("proposal_decline", say(lang, "button.decline"), about),
  );
}
