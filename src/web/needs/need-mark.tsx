import type { JudgedNeed } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";

type NeedMarkProps = {
  need: JudgedNeed;
  isShown: boolean;
  /** Element that says more about the need that is shown. */
  detailId: string;
  onShow: () => void;
  onOpen: () => void;
};

/** A need in the iceberg: filled if confirmed, outlined if supported, dotted if it is a guess. */
export function NeedMark({ need, isShown, detailId, onShow, onOpen }: NeedMarkProps) {
  const { t, word } = useText();
  return (
    <button
      type="button"
      className={`need need-${need.held} ${isShown ? "is-shown" : ""}`}
      aria-haspopup="dialog"
      aria-describedby={isShown ? detailId : undefined}
      data-testid="need"
      data-need={need.externalId}
      onMouseEnter={onShow}
      onFocus={onShow}
      onClick={onOpen}
    >
      <NeedSign held={need.held} />
      <span>
        {need.statement}{" "}
        <small>
          {[need.holder?.name ?? t("needs.noHolder"), need.kind === "personal" && word("needKind", need.kind)]
            .filter(Boolean)
            .join(" · ")}
        </small>
        <span className="visually-hidden"> {word("needStatus", need.held)}</span>
      </span>
    </button>
  );
}

/** Full, half, dotted: readable without colour. */
export function NeedSign({ held }: { held: JudgedNeed["held"] }) {
  return (
    <svg className={`need-sign need-sign-${held}`} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.5" />
      {held === "supported" && <path d="M7,1.5a5.5,5.5 0 0 0 0,11z" />}
    </svg>
  );
}
