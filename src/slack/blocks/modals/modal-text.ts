import { slackModalsEn } from "#text/slack-modals.en";
import { slackModalsZh } from "#text/slack-modals.zh";
import { createTranslate } from "#text/translate";

/** The sentences of forms. */
export const sayModal = createTranslate({ zh: slackModalsZh, en: slackModalsEn });
export type ModalKey = keyof typeof slackModalsEn;
