import { useText } from "../text/language-context.tsx";
import { LevelMark } from "./level-mark.tsx";
import { PersonGlyph } from "./person-glyph.tsx";

const levels = [5, 4, 3, 2, 1, null] as const;

/** What lines, dashes and colours mean. */
export function MapLegend() {
  const { t } = useText();
  return (
    <ul className="map-legend" aria-label={t("map.legend")}>
      <li>
        <LineSample kind="reports-to" /> {t("map.reportsTo")}
      </li>
      <li>
        <LineSample kind="influences" /> {t("map.influences")}
      </li>
      <li>
        <PersonGlyph level={null} isUnknown /> {t("people.nobody")}
      </li>
      {levels.map((level) => (
        <li key={level}>
          <LevelMark level={level} />
        </li>
      ))}
    </ul>
  );
}

function LineSample({ kind }: { kind: string }) {
  return (
    <svg className="line-sample" viewBox="0 0 36 10" aria-hidden="true">
      <path className={`map-line map-line-${kind}`} d="M0,5H27" />
      <path className={`map-arrow map-arrow-${kind}`} d="M26,1L35,5L26,9z" />
    </svg>
  );
}
