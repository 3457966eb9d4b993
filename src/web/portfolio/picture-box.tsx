import type { ComponentType, KeyboardEvent } from "react";
import { useRef } from "react";
import { formatNumber, formatPercent } from "../format/format-number.ts";
import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { ClassPicture, SegmentPicture } from "./group-picture.tsx";
import { MatchPicture } from "./match-picture.tsx";
import { ParetoPicture } from "./pareto-picture.tsx";
import type { PictureProps } from "./picture-props.ts";
import { type Picture, pictures } from "./portfolio-choice.ts";

const drawn = {
  matrix: MatchPicture,
  pareto: ParetoPicture,
  segments: SegmentPicture,
  classes: ClassPicture,
} as const satisfies Record<Picture, ComponentType<PictureProps>>;

type PictureBoxProps = PictureProps & { picture: Picture; onPicture: (picture: Picture) => void };

/** One of four pictures of the portfolio in the same place, each of which filters the table beside it. */
export function PictureBox({ picture, onPicture, ...props }: PictureBoxProps) {
  const { t } = useText();
  const Drawn = drawn[picture];
  const { match, vitalPercent } = props.cuts;
  const lead = t(`picture.${picture}.lead`, { cut: formatNumber(match), percent: formatPercent(vitalPercent) });
  return (
    <Band title={t(`picture.${picture}.title`)} lead={lead} testId="portfolio-chart">
      <PictureTabs picture={picture} onPicture={onPicture} />
      <div role="tabpanel" aria-label={t(`picture.${picture}.title`)} className="picture">
        <Drawn {...props} />
      </div>
    </Band>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** One stop of the keyboard; arrows choose, as tabs do. */
function PictureTabs({ picture, onPicture }: Pick<PictureBoxProps, "picture" | "onPicture">) {
  const { t } = useText();
  const tabs = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const next = step && pictures.at((pictures.indexOf(picture) + step) % pictures.length);
    if (!next) return;
    event.preventDefault();
    onPicture(next);
    tabs.current?.querySelector<HTMLElement>(`[data-picture="${next}"]`)?.focus();
  };
  return (
    <div ref={tabs} role="tablist" aria-label={t("picture.choose")} className="choice-row" onKeyDown={onKeyDown}>
      {pictures.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="choice"
          aria-selected={picture === id}
          tabIndex={picture === id ? 0 : -1}
          data-picture={id}
          onClick={() => onPicture(id)}
        >
          {t(`picture.${id}`)}
        </button>
      ))}
    </div>
  );
}
