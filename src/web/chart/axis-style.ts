import { readToken } from "../theme/read-token.ts";

/** Axis, grid and tooltip in the colours of the page. */
export function axisStyle() {
  const soft = readToken("--ink-soft");
  return {
    nameTextStyle: { color: soft, fontSize: 12 },
    axisLabel: { color: soft, fontSize: 12 },
    axisLine: { lineStyle: { color: readToken("--rule-strong") } },
    splitLine: { lineStyle: { color: readToken("--rule") } },
  };
}

export function tooltipStyle() {
  return {
    backgroundColor: readToken("--paper"),
    borderColor: readToken("--rule-strong"),
    textStyle: { color: readToken("--ink"), fontSize: 13, fontFamily: readToken("--font") },
    extraCssText: "box-shadow:none",
    confine: true,
  };
}
