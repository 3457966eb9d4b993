import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { postJson } from "../../api/client.ts";
import type { AccountPage } from "../../api/types.ts";
import type { Visit, VisitInput } from "../../api/visit-types.ts";
import { SuggestionList } from "../../notes/suggestion-list.tsx";
import { Notice } from "../../shell/notice.tsx";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { SideSheet } from "../../shell/side-sheet.tsx";
import { useText } from "../../text/language-context.tsx";
import { VisitForm } from "./visit-form.tsx";
import "./visit.css";

type VisitSheetProps = { page: AccountPage; onClose: () => void };

/** Logs who was met, what was said and what follows; then shows what else may follow from it. */
export default function VisitSheet({ page: { account, contacts, asOf }, onClose }: VisitSheetProps) {
  const { t, lang } = useText();
  const client = useQueryClient();
  // Sent again after a broken connection, it is the same visit.
  const [id] = useState(() => crypto.randomUUID());
  const log = useMutation({
    mutationFn: (visit: VisitInput) =>
      postJson<Visit>(lang, `/v1/accounts/${account.id}/visits`, { ...visit, id } satisfies VisitInput),
    // Scores, people, tasks and the timeline tell of it.
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <SideSheet title={t("visit.title", { name: account.name })} onClose={onClose} testId="log-visit">
      {log.data ? (
        <>
          <div role="status">
            <Notice tone="info" title={t("visit.saved")}>
              {log.data.level === null && t("visit.noLevel")}
            </Notice>
          </div>
          <SuggestionList noteId={log.data.noteId} />
          <Button type="primary" onClick={onClose}>
            {t("visit.done")}
          </Button>
        </>
      ) : (
        <>
          <VisitForm contacts={contacts} today={asOf} isBusy={log.isPending} onSave={(visit) => log.mutate(visit)} />
          {log.error && <ErrorNotice error={log.error} />}
        </>
      )}
    </SideSheet>
  );
}
