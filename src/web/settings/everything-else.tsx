import { useId, useState } from "react";
import type { Overrides } from "../api/settings-types.ts";
import { useText } from "../text/language-context.tsx";
import type { Editing } from "./use-profile-edit.ts";
import { isTree } from "./value-tree.ts";

type Read = { overrides: Overrides } | { notJson: string } | { notObject: true };

function readText(text: string): Read {
  try {
    const parsed: unknown = JSON.parse(text);
    return isTree(parsed) ? { overrides: { ...parsed } } : { notObject: true };
  } catch (error) {
    return { notJson: error instanceof Error ? error.message : "?" };
  }
}

/** The profile as its text: for what has no field of its own. Fields and text are two views of the same changes. */
export function EverythingElse({ editing }: { editing: Editing }) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const read = text === null ? null : readText(text);
  const reason =
    read && "notJson" in read
      ? t("settings.everything.notJson", { reason: read.notJson })
      : read && "notObject" in read && t("settings.everything.notObject");
  const type = (typed: string) => {
    setText(typed);
    const next = readText(typed);
    if ("overrides" in next) editing.replace(next.overrides);
  };
  return (
    <details className="setting-everything" data-testid="everything-else">
      <summary>{t("settings.everything")}</summary>
      <p className="soft" id={`${id}-lead`}>
        {t("settings.everything.lead")}
      </p>
      <textarea
        className="setting-text"
        aria-label={t("settings.everything.label")}
        aria-describedby={`${id}-lead ${id}-wrong`}
        aria-invalid={Boolean(reason)}
        rows={14}
        spellCheck={false}
        value={text ?? JSON.stringify(editing.overrides, null, 2)}
        onChange={({ target }) => type(target.value)}
        onBlur={() => read && "overrides" in read && setText(null)}
      />
      <p id={`${id}-wrong`} className="setting-wrong" role="status">
        {reason && `✕ ${reason}`}
      </p>
    </details>
  );
}
