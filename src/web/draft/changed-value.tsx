import type { ChangedEntry } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";

/** The struck value beside the new one; what is gone says so in words. */
export function ChangedValue({ change: { label, was, now } }: { change: ChangedEntry }) {
  const { t } = useText();
  return (
    <span className="changed-value" title={label} data-testid="changed-value">
      <span className="visually-hidden">{t("stale.was")}</span>
      <del>{was}</del> <span className="visually-hidden">{t("stale.now")}</span>
      <ins>{now ?? t("stale.gone")}</ins>
    </span>
  );
}

/** Stands before a stale sentence: a sign for the eye, a word for the ear. */
export function StaleSign() {
  const { t } = useText();
  return (
    <span className="stale-sign" title={t("stale.sentence")}>
      <span aria-hidden="true">Δ</span>
      <span className="visually-hidden">{t("stale.sentence")}</span>{" "}
    </span>
  );
}
