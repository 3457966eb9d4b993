import type { Deal } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { ChangeSlider } from "./change-slider.tsx";
import type { WhatIf } from "./use-what-if.ts";

type Rival = Deal["opportunity"]["competitors"][number];

const elements = ["relationship", "solution", "commercial", "delivery"] as const satisfies (keyof Rival)[];
const range = { min: 0, max: 100, step: 5 };

/** How strong each competitor is in the four elements, to be tried; what nobody knows is hatched until it is set. */
export function RivalSliders({ rivals, whatIf }: { rivals: readonly Rival[]; whatIf: WhatIf }) {
  const { t } = useText();
  if (rivals.length === 0) return <p className="note">{t("whatIf.noRivals")}</p>;
  return rivals.map((rival) => (
    <fieldset key={rival.name} className="rival-sliders">
      <legend>{t("whatIf.rival", { name: rival.name })}</legend>
      {elements.map((element) => (
        <RivalSlider key={element} rival={rival} element={element} whatIf={whatIf} />
      ))}
    </fieldset>
  ));
}

type RivalSliderProps = { rival: Rival; element: (typeof elements)[number]; whatIf: WhatIf };

function RivalSlider({ rival, element, whatIf: { set, setSet } }: RivalSliderProps) {
  const { t, word } = useText();
  const factor = `competitor.${rival.name}.${element}`;
  const tried = set[factor];
  const value = tried === undefined ? (rival[element] ?? null) : Number(tried);
  return (
    <ChangeSlider
      label={word("factor.win-rate", element)}
      value={value}
      range={range}
      said={value === null ? t("missing.unknown") : formatNumber(value)}
      isChanged={tried !== undefined}
      onChange={(next) => setSet((held) => ({ ...held, [factor]: next }))}
      onTakeBack={() => setSet((held) => Object.fromEntries(Object.entries(held).filter(([name]) => name !== factor)))}
    />
  );
}
