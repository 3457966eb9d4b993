import { accountEn } from "./account.en.ts";
import { chatEn } from "./chat.en.ts";
import { decideEn } from "./decide.en.ts";
import { draftEn } from "./draft.en.ts";
import { editEn } from "./edit.en.ts";
import { importEn } from "./import.en.ts";
import { jobsEn } from "./jobs.en.ts";
import { needsEn } from "./needs.en.ts";
import { notesEn } from "./notes.en.ts";
import { onboardingEn } from "./onboarding.en.ts";
import { peopleEn } from "./people.en.ts";
import { portfolioEn } from "./portfolio.en.ts";
import { scoreWordsEn } from "./score-words.en.ts";
import { scoresEn } from "./scores.en.ts";
import { settingsEn } from "./settings.en.ts";
import { shellEn } from "./shell.en.ts";
import { slackEn } from "./slack.en.ts";
import { tasksEn } from "./tasks.en.ts";
import { visitEn } from "./visit.en.ts";
import { wordsEn } from "./words.en.ts";

export const en = {
  ...shellEn,
  ...jobsEn,
  ...importEn,
  ...wordsEn,
  ...accountEn,
  ...decideEn,
  ...draftEn,
  ...editEn,
  ...chatEn,
  ...scoresEn,
  ...scoreWordsEn,
  ...needsEn,
  ...notesEn,
  ...tasksEn,
  ...portfolioEn,
  ...onboardingEn,
  ...peopleEn,
  ...settingsEn,
  ...slackEn,
  ...visitEn,
};
