import type { KnownBlock, ModalView, PlainTextOption } from "@slack/types";
import { z } from "zod";
import type { Day } from "#domain/day";
import { interactionKinds, interactionLevels } from "#domain/interaction";
import type { Lang } from "#domain/lang";
import { taskLimits } from "#domain/task";
import type { AppError } from "#errors";
import type { VisitInput } from "#services/visits";
import { shortName } from "../cut-text.ts";
import { blockLimits, viewLimits } from "../limits.ts";
import { plain } from "../plain-object.ts";
import { bold, richText, section } from "../rich-text.ts";
import { field, option, options, shortPlaceholder, textInput } from "./inputs.ts";
import { type ModalKey, sayModal } from "./modal-text.ts";
import { makeMetadata, readMetadata, readViewValues, type Submitted, type ViewValues } from "./view-values.ts";

export const visitCallback = "visit";

/** Where the form was opened, so that its outcome is told there. */
const metadataSchema = z.object({
  accountId: z.string().min(1),
  channelId: z.string().optional(),
  threadTs: z.string().optional(),
});
export type VisitMetadata = z.infer<typeof metadataSchema>;

export type VisitForm = {
  metadata: VisitMetadata;
  accountName: string;
  /** The day we stand at: what the form begins with. */
  today: Day;
  contacts: readonly { id: string; name: string; title: string | null }[];
};

const blocks = {
  date: "date",
  kind: "kind",
  level: "level",
  contacts: "contacts",
  summary: "summary",
  next: "next",
  nextDue: "next_due",
} as const;

/** A form for a talk with an account: when, who, what was said and what follows. */
export function visitModal({ metadata, accountName, today, contacts }: VisitForm, { lang }: { lang: Lang }): ModalView {
  const say = (key: ModalKey, values?: Record<string, number>) => sayModal(lang, key, values);
  const kinds = options(interactionKinds.map((kind) => option(say(`kind.${kind}`), kind)));
  const levels = options(interactionLevels.map((level) => option(say(`level.${level}`), level)));
  const [usual] = kinds;
  const optional = { isOptional: true };
  return {
    type: "modal",
    callback_id: visitCallback,
    private_metadata: makeMetadata(metadata),
    title: plain(say("visit.title"), viewLimits.title),
    submit: plain(say("submit"), viewLimits.submit),
    close: plain(say("close"), viewLimits.submit),
    blocks: [
      ...richText(section(bold(shortName(accountName)))),
      field(
        { blockId: blocks.date, label: say("visit.date") },
        { type: "datepicker", action_id: "day", initial_date: today },
      ),
      field(
        { blockId: blocks.kind, label: say("visit.kind") },
        { type: "static_select", action_id: "kind", options: kinds, ...(usual && { initial_option: usual }) },
      ),
      ...contactField(contacts, lang),
      field(
        { blockId: blocks.level, label: say("visit.level"), hint: say("visit.level.hint"), ...optional },
        { type: "static_select", action_id: "level", options: levels },
      ),
      field(
        { blockId: blocks.summary, label: say("visit.summary") },
        textInput("summary", { isLong: true, placeholder: say("visit.summary.placeholder") }),
      ),
      field(
        { blockId: blocks.next, label: say("visit.next"), ...optional },
        textInput("next", { most: taskLimits.statement, placeholder: say("visit.next.placeholder") }),
      ),
      field(
        { blockId: blocks.nextDue, label: say("visit.next-due"), hint: say("visit.next-due.hint"), ...optional },
        { type: "datepicker", action_id: "day" },
      ),
    ],
  };
}

/** None where nobody is known there: Slack refuses a list of nothing. */
function contactField(contacts: VisitForm["contacts"], lang: Lang): KnownBlock[] {
  const all: (PlainTextOption | null)[] = contacts.map(({ id, name, title }) =>
    option([name, title].filter(Boolean).join(" · "), id),
  );
  const shown = options(all);
  if (shown.length === 0) return [];
  const count = blockLimits.options;
  const hint = contacts.length > count ? sayModal(lang, "visit.contacts.cut", { count }) : undefined;
  const label = sayModal(lang, "visit.contacts");
  const placeholder = shortPlaceholder(label);
  const element = { type: "multi_static_select", action_id: "contacts", options: shown, placeholder } as const;
  return [field({ blockId: blocks.contacts, label, hint, isOptional: true }, element)];
}

/**
 * What the form says, or what is wrong with it.
 * @param view `view` of the payload `view_submission`
 */
export function readVisitModal(view: unknown, lang: Lang): Submitted<VisitInput, VisitMetadata> {
  const values = readViewValues(view);
  const metadata = readMetadata(metadataSchema, values.metadata);
  const date = values.day(blocks.date);
  const kind = z.enum(interactionKinds).safeParse(values.choice(blocks.kind)).data;
  const level = z.enum(interactionLevels).safeParse(values.choice(blocks.level)).data;
  const summary = values.text(blocks.summary);
  const errors = visitProblems(values, lang, { date, kind });
  if (date === null || kind === undefined || Object.keys(errors).length > 0) return { ok: false, errors };
  const statement = values.text(blocks.next);
  const nextStep = statement === "" ? undefined : { statement, dueOn: values.day(blocks.nextDue) };
  const input = { date, kind, level, contactIds: values.choices(blocks.contacts), summary, nextStep };
  return { ok: true, metadata, input };
}

function visitProblems(
  values: ViewValues,
  lang: Lang,
  { date, kind }: { date: Day | null; kind: string | undefined },
): Record<string, string> {
  const hasDueWithoutStep = values.day(blocks.nextDue) !== null && values.text(blocks.next) === "";
  return {
    ...(date === null && { [blocks.date]: sayModal(lang, "error.date") }),
    ...(kind === undefined && { [blocks.kind]: sayModal(lang, "error.kind") }),
    ...(values.text(blocks.summary) === "" && { [blocks.summary]: sayModal(lang, "error.summary") }),
    ...(hasDueWithoutStep && { [blocks.next]: sayModal(lang, "error.next") }),
  };
}

const blockOfField: Readonly<Record<string, string>> = {
  date: blocks.date,
  contactIds: blocks.contacts,
  "nextStep.statement": blocks.next,
  statement: blocks.next,
};

/** What the service has against a visit, at the fields of the form; null where no field has to do with it. */
export function visitErrors({ details }: Pick<AppError, "details">, lang: Lang): Record<string, string> | null {
  const problems = (details.fields ?? []).flatMap(({ field: name, reason, reasons }) => {
    const blockId = blockOfField[name];
    return blockId === undefined ? [] : [[blockId, reasons?.[lang] ?? reason] as const];
  });
  return problems.length > 0 ? Object.fromEntries(problems) : null;
}
