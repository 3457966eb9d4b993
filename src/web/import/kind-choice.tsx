import { useQuery } from "@tanstack/react-query";
import { useText } from "../text/language-context.tsx";
import { choiceOfKind, type FileChoice, leftOut } from "./file-choice.ts";
import { tableKindsQuery } from "./import-queries.ts";

const none = "";
const out = "left-out";

type KindChoiceProps = {
  path: string;
  kind: string | null;
  isLeftOut: boolean;
  onChoose: (choice: FileChoice) => void;
};

/** What a file is, or that it is to stay out. */
export function KindChoice({ path, kind, isLeftOut, onChoose }: KindChoiceProps) {
  const { t, word } = useText();
  const { data: kinds = [] } = useQuery(tableKindsQuery);
  return (
    <select
      className="import-select"
      aria-label={t("import.kindOf", { file: path })}
      value={isLeftOut ? out : (kind ?? none)}
      onChange={({ target: { value } }) => onChoose(value === out ? leftOut : choiceOfKind(value))}
      data-testid="import-kind"
    >
      {kind === null && !isLeftOut && <option value={none}>{t("import.chooseKind")}</option>}
      {kinds.map((one) => (
        <option key={one.kind} value={one.kind}>
          {word("recordKind", one.kind)}
        </option>
      ))}
      <option value={out}>{t("import.leaveOut")}</option>
    </select>
  );
}
