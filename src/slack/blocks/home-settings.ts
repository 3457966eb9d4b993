import type { Checkboxes, KnownBlock, PlainTextOption, StaticSelect, Timepicker } from "@slack/types";
import { z } from "zod";
import { type Lang, langSchema } from "#domain/lang";
import { clockTimeSchema, type NoticeKind, type NoticeSettings, noticeKindSchema, noticeKinds } from "#domain/slack";
import { slackHomeEn } from "#text/slack-home.en";
import { slackHomeZh } from "#text/slack-home.zh";
import { createTranslate } from "#text/translate";
import { blockLimits, viewLimits } from "./limits.ts";
import { noticeKindWord } from "./notice-blocks.ts";
import { header, plain, smallPrint } from "./plain-object.ts";

/** The sentences of the app's home. */
export const sayHome = createTranslate({ zh: slackHomeZh, en: slackHomeEn });

/** Every change of a setting is an action of its own. */
export const homeActions = {
  notices: "home_notices",
  quietFrom: "home_quiet_from",
  quietTo: "home_quiet_to",
  quietOff: "home_quiet_off",
  language: "home_language",
} as const;

/** Which notices, when not, and in which language. */
export function homeSettings({ off, quiet }: NoticeSettings, lang: Lang): KnownBlock[] {
  return [
    header(sayHome(lang, "settings.title")),
    ...smallPrint(sayHome(lang, "settings.lead")),
    { type: "actions", elements: [noticeBoxes(off, lang)] },
    ...smallPrint(sayHome(lang, "settings.quiet")),
    {
      type: "actions",
      elements: [
        timeField(homeActions.quietFrom, sayHome(lang, "settings.quiet.from"), quiet?.from),
        timeField(homeActions.quietTo, sayHome(lang, "settings.quiet.to"), quiet?.to),
        {
          type: "button",
          action_id: homeActions.quietOff,
          text: plain(sayHome(lang, "settings.quiet.none"), blockLimits.buttonText),
          ...(quiet === null && { style: "primary" as const }),
        },
      ],
    },
    ...smallPrint(sayHome(lang, "settings.language")),
    { type: "actions", elements: [languageField(lang)] },
  ];
}

function noticeBoxes(off: readonly NoticeKind[], lang: Lang): Checkboxes {
  const boxes = noticeKinds.map((kind) => ({ kind, box: choice(noticeKindWord(lang, kind), kind) }));
  const on = boxes.filter(({ kind }) => !off.includes(kind)).map(({ box }) => box);
  const options = boxes.map(({ box }) => box);
  return { type: "checkboxes", action_id: homeActions.notices, options, ...(on.length > 0 && { initial_options: on }) };
}

function timeField(actionId: string, label: string, at: string | undefined): Timepicker {
  const placeholder = plain(label, viewLimits.placeholder);
  return { type: "timepicker", action_id: actionId, placeholder, ...(at !== undefined && { initial_time: at }) };
}

function languageField(lang: Lang): StaticSelect {
  const options = langSchema.options.map((held) => choice(sayHome(lang, `language.${held}`), held));
  const chosen = options.find(({ value }) => value === lang);
  return { type: "static_select", action_id: homeActions.language, options, ...(chosen && { initial_option: chosen }) };
}

function choice(words: string, value: string): PlainTextOption & { value: string } {
  return { text: plain(words, blockLimits.optionText), value };
}

/** What a person changed on the app's home. */
export type HomeChange =
  | { kind: "notices"; off: NoticeKind[] }
  | { kind: "quiet-from" | "quiet-to"; at: string }
  | { kind: "quiet-off" }
  | { kind: "language"; lang: Lang };

const changeSchema = z.discriminatedUnion("action_id", [
  z.object({
    action_id: z.literal(homeActions.notices),
    selected_options: z.array(z.object({ value: noticeKindSchema })),
  }),
  z.object({ action_id: z.literal(homeActions.quietFrom), selected_time: clockTimeSchema }),
  z.object({ action_id: z.literal(homeActions.quietTo), selected_time: clockTimeSchema }),
  z.object({ action_id: z.literal(homeActions.quietOff) }),
  z.object({ action_id: z.literal(homeActions.language), selected_option: z.object({ value: langSchema }) }),
]);

/** @param action one of `actions` of the payload `block_actions`; null for what changes no setting */
export function readHomeChange(action: unknown): HomeChange | null {
  const { data } = changeSchema.safeParse(action);
  switch (data?.action_id) {
    case undefined:
      return null;
    case homeActions.notices: {
      const on = data.selected_options.map(({ value }) => value);
      return { kind: "notices", off: noticeKinds.filter((kind) => !on.includes(kind)) };
    }
    case homeActions.quietFrom:
      return { kind: "quiet-from", at: data.selected_time };
    case homeActions.quietTo:
      return { kind: "quiet-to", at: data.selected_time };
    case homeActions.quietOff:
      return { kind: "quiet-off" };
    case homeActions.language:
      return { kind: "language", lang: data.selected_option.value };
  }
}
