import { accountCard } from "../blocks/account-card.ts";
import { fitMessages } from "../blocks/fit-messages.ts";
import { type AccountScore, scoreBlocks } from "../blocks/score-blocks.ts";
import { sentence } from "../blocks/sentence.ts";
import type { ScorePicture, SlackParts } from "../slack-parts.ts";
import { say } from "../slack-text.ts";
import { tell } from "../turns/turn.ts";
import type { AccountCommand } from "./command.ts";

/** The account on one screen. */
export const showAccount: AccountCommand = async ({ services, words }, { caller, lang, replyAbout }, { id }) => {
  const page = await services.accountPage(caller, id, undefined);
  await replyAbout(id).finish(fitMessages(accountCard(page, words(lang)), { lang }));
};

/** What every score comes to, with pictures of those that a picture shows better. */
export const showScores: AccountCommand = async (parts, turn, account) => {
  const { services, words } = parts;
  const { caller, lang, isDirect } = turn;
  const scores = await services.accountScores(caller, account.id, undefined);
  const alone = turn.placeFor(account.id).audience === "all" && !isDirect;
  const charts = await uploadCharts(parts, await parts.drawCharts(caller, account.id, { alone }));
  const long = scoreBlocks({ account, scores, charts }, words(lang));
  await turn.replyAbout(account.id).finish(fitMessages(long, { lang }));
};

/** Every score with all its reasons, which may be more than messages hold. */
export const explainScores: AccountCommand = async ({ services, words }, { caller, lang, replyAbout }, account) => {
  const scores = await services.accountScores(caller, account.id, undefined);
  const long = scoreBlocks({ account, scores, isFull: true }, words(lang));
  await replyAbout(account.id).finish(fitMessages(long, { lang }), async () => ({
    fileName: "scores.md",
    title: say(lang, "file.scores"),
    bytes: new TextEncoder().encode(scores.map(inMarkdown).join("\n\n")),
  }));
};

function inMarkdown({ subject, method, explanation }: AccountScore): string {
  return [`## ${subject.name} · ${method}`, ...explanation.map((sentence) => `- ${sentence}`)].join("\n");
}

/** A picture that cannot be brought to Slack is left out: the words of the scores say the same. */
async function uploadCharts({ post, log }: SlackParts, pictures: readonly ScorePicture[]) {
  const uploaded = await Promise.all(
    pictures.map(async ({ name, title, altText, png }) => {
      try {
        const fileId = await post.uploadPicture({ fileName: name, title, altText, bytes: png });
        return { fileId, title, altText };
      } catch (error) {
        log.warn({ err: error }, "a picture could not be brought to Slack");
        return null;
      }
    }),
  );
  return uploaded.filter((picture) => picture !== null);
}

const longestTitle = 60;

/** What follows the name is kept as a note of the account. */
export const saveNote: AccountCommand = async ({ services }, turn, { id, name }, rest) => {
  const { caller, lang, work } = turn;
  const text = rest.replace(/^[\s:：,，、-]+/u, "").trim();
  if (text === "") return tell(turn, id, sentence(say(lang, "note.empty", { example: name })));
  const title = [...(text.split("\n")[0] ?? "")].slice(0, longestTitle).join("");
  await services.saveNote(caller, { accountId: id, externalId: `slack:${work.id}`, title, text });
  await tell(turn, id, sentence(say(lang, "note.saved", { account: name })));
};
