import type { AnswerState, Proposal } from "#domain/chat";
import type { Day } from "#domain/day";
import type { Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { ChatTools } from "../chat-tools.ts";
import type { Understood } from "../recognise/understood.ts";
import type { Page } from "./page.ts";

/** One question on its way to an answer. */
export type Turn = { understood: Understood; lang: Lang; tools: ChatTools; today: Day };

/** An answer before it is checked. */
export type Written = {
  state: AnswerState;
  page: Page;
  accountIds: readonly string[];
  proposal?: Proposal;
  /** A part of a plan that stands under the answer, checked like the answer itself. */
  appended?: Section;
  /** Its last block, of one sentence, stands first. */
  leadsWithLast?: boolean;
  /** What the answer settled on, for the next question to go on from. */
  personId?: string;
  dealId?: string;
};

export type WriteAnswer = (turn: Turn) => Promise<Written>;
