import type { ReactNode } from "react";
import { formatShare } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { ClassTag } from "../score/class-tag.tsx";
import { useText } from "../text/language-context.tsx";
import { BarList } from "./bar-list.tsx";
import type { PictureProps } from "./picture-props.ts";
import { type Facet, facetLines, type RowFilter, unknown } from "./row-filter.ts";
import { segmentOrder } from "./segment-order.ts";
import { sumRevenue } from "./sum-revenue.ts";

const classes = ["key", "nurture", "watch", "exit", "insufficient"];

/** Accounts and revenue of each class. */
export function ClassPicture(props: PictureProps) {
  return (
    <GroupPicture
      {...props}
      facet="class"
      ids={classes}
      labelOf={(id) => <ClassTag value={id} />}
      chosen={props.filter.class}
      choose={(id) => ({ ...props.filter, class: id })}
    />
  );
}

/** Accounts and revenue of the eight RFM segments, and of those that have none. */
export function SegmentPicture(props: PictureProps) {
  const { t, word } = useText();
  return (
    <GroupPicture
      {...props}
      facet="segment"
      ids={[...segmentOrder, unknown]}
      labelOf={(id) => (id === unknown ? <span className="unknown">{t("segments.none")}</span> : word("segment", id))}
      chosen={props.filter.segment}
      choose={(id) => ({ ...props.filter, segment: id })}
    />
  );
}

type GroupPictureProps = PictureProps & {
  facet: Facet;
  ids: readonly string[];
  labelOf: (id: string) => ReactNode;
  chosen: string | null;
  choose: (id: string | null) => RowFilter;
};

function GroupPicture({ lines, currency, filter, onFilter, facet, ids, labelOf, chosen, choose }: GroupPictureProps) {
  const { t } = useText();
  const format = useFormat();
  const groups = facetLines(lines, filter, facet);
  const all = sumRevenue([...groups.values()].flat());
  const rows = ids.map((id) => {
    const group = groups.get(id) ?? [];
    const amount = sumRevenue(group);
    const figure = format.money({ amount: String(amount), currency });
    const share = all > 0 ? formatShare(amount / all) : t("common.none");
    return { id, label: labelOf(id), count: group.length, amount, figure, share };
  });
  return (
    <BarList
      testId={`picture-${facet}`}
      heads={{
        label: t(`column.${facet === "class" ? "class" : "rfm"}`),
        count: t("bars.count"),
        figure: t("column.revenue12m"),
        share: t("bars.share"),
      }}
      rows={rows}
      chosen={chosen}
      onChoose={(id) => onFilter(choose(id))}
    />
  );
}
