import { useQuery } from "@tanstack/react-query";
import { changesQuery } from "../api/queries.ts";
import type { Review } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { Door } from "../shell/door.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { Figure } from "./figure.tsx";
import { changesOf } from "./review-changes.ts";
import { ReviewDoor } from "./review-door.tsx";

/** Who entered, left, moved up or down since the last review; opens names and reasons, or how to make the first one. */
export function ChangesFigure({ asOf }: { asOf: string }) {
  const { t, lang } = useText();
  const query = useQuery(changesQuery(asOf, lang));
  const format = useFormat();
  const review = query.data?.review ?? null;
  const label = review ? labelOf(review) : t("changes.title");
  function labelOf({ lastAsOf, asOf: day }: Review) {
    return lastAsOf ? t("changes.since", { day: format.day(lastAsOf) }) : t("changes.of", { day: format.day(day) });
  }
  return (
    <Figure label={label}>
      <div className="changes-figure">
        <QueryView query={query} lines={1}>
          {() => (
            <Door title={label} reason={() => <ReviewDoor review={review} asOf={asOf} />} testId="changes">
              <ChangesValue review={review} />
            </Door>
          )}
        </QueryView>
      </div>
    </Figure>
  );
}

function ChangesValue({ review }: { review: Review | null }) {
  const { t, word } = useText();
  if (!review) return t("changes.none");
  const changes = changesOf(review);
  if (changes.kind !== "changed") return t(`changes.${changes.kind}`);
  return (
    <span className="class-counts">
      {changes.counts.map(({ change, count }) => (
        <span key={change}>
          <b>{count}</b> {word("change", change)}
        </span>
      ))}
    </span>
  );
}
