import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Lang } from "#domain/lang";
import { viewLimits } from "../limits.ts";
import { plain } from "../plain-object.ts";
import { accountBlock, accountField } from "./account-pick.ts";
import { sayModal } from "./modal-text.ts";
import { makeMetadata, readMetadata, readViewValues, type Submitted } from "./view-values.ts";

export const pickCallback = "pick_account";

/** The command that waits for the account, and where it was given. */
const metadataSchema = z.object({
  command: z.string().min(1),
  channelId: z.string().optional(),
  threadTs: z.string().optional(),
});
export type PickMetadata = z.infer<typeof metadataSchema>;

/** A form that asks for an account and nothing else. */
export function pickAccountModal(metadata: PickMetadata, { lang }: { lang: Lang }): ModalView {
  return {
    type: "modal",
    callback_id: pickCallback,
    private_metadata: makeMetadata(metadata),
    title: plain(sayModal(lang, "pick.title"), viewLimits.title),
    submit: plain(sayModal(lang, "pick.submit"), viewLimits.submit),
    close: plain(sayModal(lang, "close"), viewLimits.submit),
    blocks: [accountField(null, lang)],
  };
}

/** @param view `view` of the payload `view_submission` */
export function readPickAccountModal(view: unknown, lang: Lang): Submitted<{ accountId: string }, PickMetadata> {
  const values = readViewValues(view);
  const metadata = readMetadata(metadataSchema, values.metadata);
  const accountId = values.choice(accountBlock);
  if (accountId === null) return { ok: false, errors: { [accountBlock]: sayModal(lang, "error.account") } };
  return { ok: true, metadata, input: { accountId } };
}
