import { formatPercent } from "../format/format-number.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";

/** Too much revenue hangs on this account; opens how much. */
export function DependencyDoor({ percent }: { percent: number }) {
  const { t, word } = useText();
  const name = word("flag", "dependency");
  return (
    <Door
      title={name}
      reason={() => (
        <>
          <p>{word("flagReason", "dependency")}</p>
          <p>{t("dependency.share", { share: formatPercent(percent) })}</p>
        </>
      )}
      className="flag"
    >
      <span aria-hidden="true">◎</span> {name}
    </Door>
  );
}
