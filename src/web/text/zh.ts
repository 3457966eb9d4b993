import { accountZh } from "./account.zh.ts";
import { chatZh } from "./chat.zh.ts";
import { decideZh } from "./decide.zh.ts";
import { draftZh } from "./draft.zh.ts";
import { editZh } from "./edit.zh.ts";
import { importZh } from "./import.zh.ts";
import { jobsZh } from "./jobs.zh.ts";
import { needsZh } from "./needs.zh.ts";
import { notesZh } from "./notes.zh.ts";
import { onboardingZh } from "./onboarding.zh.ts";
import { peopleZh } from "./people.zh.ts";
import { portfolioZh } from "./portfolio.zh.ts";
import { scoreWordsZh } from "./score-words.zh.ts";
import { scoresZh } from "./scores.zh.ts";
import { settingsZh } from "./settings.zh.ts";
import { shellZh } from "./shell.zh.ts";
import { slackZh } from "./slack.zh.ts";
import { tasksZh } from "./tasks.zh.ts";
import { visitZh } from "./visit.zh.ts";
import { wordsZh } from "./words.zh.ts";

export const zh = {
  ...shellZh,
  ...jobsZh,
  ...importZh,
  ...wordsZh,
  ...accountZh,
  ...decideZh,
  ...draftZh,
  ...editZh,
  ...chatZh,
  ...scoresZh,
  ...scoreWordsZh,
  ...needsZh,
  ...notesZh,
  ...tasksZh,
  ...portfolioZh,
  ...onboardingZh,
  ...peopleZh,
  ...settingsZh,
  ...slackZh,
  ...visitZh,
};
