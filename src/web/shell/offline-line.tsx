import { useSyncExternalStore } from "react";
import { useText } from "../text/language-context.tsx";
import { serverConnection } from "./server-connection.ts";

/** While the server does not answer: a quiet line with what still works. It goes by itself. */
export function OfflineLine() {
  const { t } = useText();
  const isLost = useSyncExternalStore(serverConnection.subscribe, serverConnection.isLost);
  return (
    <div role="status" className="offline" data-testid="offline">
      {isLost && (
        <p className="offline-line">
          <span aria-hidden="true">… </span>
          <strong>{t("offline.title")}</strong> {t("offline.text")}
        </p>
      )}
    </div>
  );
}
