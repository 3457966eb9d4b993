import { bandOutlines, type WinBandMark } from "./win-bands.ts";

/** The shape and colour of a win-rate band; the letter stands beside it, so it is hidden from screen readers. */
export function BandMark({ band }: { band: WinBandMark }) {
  return (
    <svg className={`band-mark band-mark-${band}`} viewBox="-1.4 -1.4 2.8 2.8" aria-hidden="true">
      <path d={bandOutlines[band]} />
    </svg>
  );
}
