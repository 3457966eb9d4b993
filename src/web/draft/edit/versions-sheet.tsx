import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { draftQuery } from "../../api/queries.ts";
import type { ClaimDifference, Draft, DraftVersion } from "../../api/types.ts";
import { formatMoment } from "../../format/format-moment.ts";
import { ErrorNotice, QueryView } from "../../shell/query-view.tsx";
import { SideSheet } from "../../shell/side-sheet.tsx";
import { useText } from "../../text/language-context.tsx";
import { differencesQuery, restoreVersion, versionsQuery } from "./edit-requests.ts";
import "./edit.css";

type VersionsSheetProps = { draft: Draft; isNewestOpen?: boolean; onClose: () => void };

/** Every version of a draft: who changed what, when and why; each against the one before; and the way back. */
export function VersionsSheet({ draft, isNewestOpen = false, onClose }: VersionsSheetProps) {
  const { lang, t } = useText();
  const query = useQuery(versionsQuery(draft.id, draft.version, lang));
  return (
    <SideSheet title={t("versions.title")} onClose={onClose} testId="versions">
      <QueryView query={query} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{t("versions.none")}</p>
          ) : (
            <ol className="plain-list version-list">
              {items.map((version) => (
                <VersionItem
                  key={version.version}
                  version={version}
                  draft={draft}
                  isFirstOpen={isNewestOpen && version.version === draft.version}
                />
              ))}
            </ol>
          )
        }
      </QueryView>
    </SideSheet>
  );
}

type VersionItemProps = { version: DraftVersion; draft: Draft; isFirstOpen: boolean };

function VersionItem({ version: { version, by, at, change }, draft, isFirstOpen }: VersionItemProps) {
  const { lang, t, word } = useText();
  const [isOpen, setOpen] = useState(isFirstOpen);
  const section = draft.sections.find(({ id }) => id === change.sectionId)?.title ?? "";
  const { edited, removed, added, restored = 0 } = change;
  const count = change.sections?.length ?? 0;
  return (
    <li data-testid="version">
      <p>
        <strong>{t("versions.number", { version })}</strong>{" "}
        {t(`versions.what.${change.what}`, { section, restored, count })}{" "}
        <span className="note">{t("versions.counts", { edited, removed, added })}</span>
      </p>
      <p className="note">{t("edit.decidedBy", { who: word("person", by), when: formatMoment(at, lang) })}</p>
      {change.reason !== "" && <q>{change.reason}</q>}
      <div className="section-actions">
        {version > 1 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t("versions.differences")}
          </Button>
        )}
        {version < draft.version && <RestoreButton version={version} draft={draft} />}
      </div>
      {isOpen && <Differences draftId={draft.id} version={version} />}
    </li>
  );
}

function RestoreButton({ version, draft }: { version: number; draft: Draft }) {
  const { lang, t } = useText();
  const client = useQueryClient();
  const restore = useMutation({
    mutationFn: () => restoreVersion(lang, { draftId: draft.id, version: draft.version }, version),
    onSuccess: async (restored) => {
      client.setQueryData<Draft>(draftQuery(draft.id, lang).queryKey, restored);
      await client.invalidateQueries({ queryKey: ["freshness", draft.id] });
    },
  });
  return (
    <>
      <Button size="small" loading={restore.isPending} onClick={() => restore.mutate()} data-testid="restore">
        {t("versions.restore")}
      </Button>
      {restore.error && <ErrorNotice error={restore.error} />}
    </>
  );
}

function Differences({ draftId, version }: { draftId: string; version: number }) {
  const { lang, t } = useText();
  const query = useQuery(differencesQuery(draftId, version - 1, version, lang));
  return (
    <QueryView query={query} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="note">{t("versions.same")}</p>
        ) : (
          items.map((one) => <Difference key={one.claimId} difference={one} />)
        )
      }
    </QueryView>
  );
}

function Difference({ difference: { section, was, now } }: { difference: ClaimDifference }) {
  const { t } = useText();
  return (
    <div className="version-difference" data-testid="difference">
      <p className="note">{section}</p>
      {was !== null && (
        <p>
          <span className="visually-hidden">{t("stale.was")} </span>
          <del>{was}</del>
        </p>
      )}
      {now !== null && (
        <p>
          <span className="visually-hidden">{t("stale.now")} </span>
          <ins>{now}</ins>
        </p>
      )}
    </div>
  );
}
