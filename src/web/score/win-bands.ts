/** Win-rate bands, best first, with the shape each has in every picture: colour is never the only sign. */
export const winBands = ["A", "B", "C", "D", "E"] as const;
export type WinBandLetter = (typeof winBands)[number];
/** `none`: no open deal could be rated. */
export type WinBandMark = WinBandLetter | "none";

/** Outlines in a box from −1 to 1. */
export const bandOutlines = {
  A: "M0,-1A1,1 0 1,1 0,1A1,1 0 1,1 0,-1Z",
  B: "M0,-1.15L1.15,0L0,1.15L-1.15,0Z",
  C: "M-0.9,-0.9H0.9V0.9H-0.9Z",
  D: "M0,-1.1L1.1,0.85H-1.1Z",
  E: "M0,1.1L1.1,-0.85H-1.1Z",
  none: "M0,-1A1,1 0 1,1 0,1A1,1 0 1,1 0,-1Z",
} as const satisfies Record<WinBandMark, string>;

export const bandTokens = {
  A: "--band-a",
  B: "--band-b",
  C: "--band-c",
  D: "--band-d",
  E: "--band-e",
  none: "--rule-strong",
} as const satisfies Record<WinBandMark, `--${string}`>;

/** The mark of whatever band the API names. */
export function bandMarkOf(band: string | null | undefined): WinBandMark {
  return winBands.find((letter) => letter === band) ?? "none";
}
