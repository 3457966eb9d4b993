import { slackEn } from "#text/slack.en";
import { slackZh } from "#text/slack.zh";
import { createTranslate } from "#text/translate";

export const say = createTranslate({ zh: slackZh, en: slackEn });
