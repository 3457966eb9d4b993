import type { Figures } from "./goals.ts";

/** What somebody said of an answer or a draft, as far as it is counted. */
export type SaidOf = {
  helpful: boolean;
  comment: string | null;
  /** `slack`, `web` or `cli`. */
  givenIn: string;
  givenAt: string;
  about:
    | { kind: "answer"; intent: string | null; writer: string; lang: string; question: string }
    | { kind: "draft"; draftKind: string; writer: string; lang: string; title: string }
    | null;
};
export type HelpfulGroup = { name: string; given: number; helpful: number };
export type UnhelpfulOne = { givenAt: string; givenIn: string; of: string; words: string; comment: string | null };
export type FeedbackEval = {
  figures: Figures;
  intents: HelpfulGroup[];
  kinds: HelpfulGroup[];
  writers: HelpfulGroup[];
  places: HelpfulGroup[];
  langs: HelpfulGroup[];
  unhelpful: UnhelpfulOne[];
};

/** Name of what nobody recognised, and of what is there no more. */
const none = "–";

/** Shares of what helped, by what it was, and what did not, newest first. `helpful` is 0–1; left out where nothing was said. */
export function evaluateFeedback(said: readonly SaidOf[]): FeedbackEval {
  const given = said.length;
  const helpful = said.filter((one) => one.helpful).length;
  const answers = said.filter(({ about }) => about?.kind === "answer");
  const drafts = said.filter(({ about }) => about?.kind === "draft");
  return {
    figures: { given, ...(given > 0 && { helpful: helpful / given }) },
    intents: groupBy(answers, ofWhat),
    kinds: groupBy(drafts, ofWhat),
    writers: groupBy(said, ({ about }) => about?.writer || none),
    places: groupBy(said, ({ givenIn }) => givenIn),
    langs: groupBy(said, ({ about }) => about?.lang || none),
    unhelpful: said
      .filter((one) => !one.helpful)
      .toSorted((a, b) => (a.givenAt < b.givenAt ? 1 : -1))
      .map((one) => ({
        ...{ givenAt: one.givenAt, givenIn: one.givenIn, comment: one.comment },
        ...{ of: ofWhat(one), words: wordsOf(one) },
      })),
  };
}

function ofWhat({ about }: SaidOf): string {
  if (about?.kind === "answer") return about.intent ?? none;
  return about?.draftKind ?? none;
}

function wordsOf({ about }: SaidOf): string {
  if (about?.kind === "answer") return about.question;
  return about?.title ?? none;
}

/** The least helpful first; of the same share, those of which most was said. */
function groupBy(said: readonly SaidOf[], nameOf: (one: SaidOf) => string): HelpfulGroup[] {
  const groups = new Map<string, HelpfulGroup>();
  for (const one of said) {
    const name = nameOf(one);
    const { given, helpful } = groups.get(name) ?? { given: 0, helpful: 0 };
    groups.set(name, { name, given: given + 1, helpful: helpful + (one.helpful ? 1 : 0) });
  }
  const share = ({ given, helpful }: HelpfulGroup) => helpful / given;
  return [...groups.values()].sort((a, b) => share(a) - share(b) || b.given - a.given || (a.name < b.name ? -1 : 1));
}
