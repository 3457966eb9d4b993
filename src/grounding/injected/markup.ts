import { withoutOverlaps } from "../names/spans.ts";

/** Something a reader or a browser would follow, show or run. */
export type Markup = { start: number; end: number; kind: "link" | "markup" | "contact" };

const tags =
  "a|abbr|audio|b|base|body|br|button|center|code|details|div|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|marquee|math|meta|object|ol|p|pre|script|source|span|strong|style|summary|svg|table|td|template|textarea|th|tr|u|ul|video";

const forms: readonly (readonly [Markup["kind"], RegExp])[] = [
  ["link", /!?\[[^\][\n]{0,200}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/gu],
  [
    "link",
    /(?:h(?:tt|xx)ps?|ftps?|file|wss?|weixin|alipays?|dingtalk|intent|tg):\/\/[^\s<>"'“”‘’「」（）()，。；、]{1,500}/giu,
  ],
  ["link", /(?<![\p{L}\p{N}])(?:javascript|vbscript|data):(?=[^\s：]{0,3}[\p{L}(/])[^\s"'<>，。；]{1,300}/giu],
  ["link", /(?<![\p{L}\p{N}.@/])www\.[\p{L}\p{N}-]{1,63}\.[^\s<>"'，。；、）)]{1,300}/giu],
  ["link", /(?<![\p{L}\p{N}.@/-])(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,10}\/[^\s<>"'，。；、）)]{1,300}/gu],
  ["link", /(?<=^|\s)\[[^\][\n]{1,60}\]:\s?\S{1,300}/gmu],
  ["markup", new RegExp(`</?(?:${tags})(?=[\\s/>])[^<>]{0,500}>?`, "giu")],
  ["markup", /<!--|<!\[CDATA\[|<!doctype|<\?(?:xml|php)/giu],
  ["markup", /\{\{(?!\s{0,4}(?:calc\s?[:：]|[A-Z]\d))[^{}]{0,200}\}\}|\{%[^%{}]{0,200}%\}/gu],
  ["contact", /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu],
  ["contact", /(?<![\p{L}\p{N}.,-])\+\d{1,3}[\s-]?(?:\(\d{1,4}\)[\s-]?)?\d{2,4}(?:[\s-]?\d{2,4}){2,3}(?!\d)/gu],
];

const hint = /[<@[{+]|:\/\/|[a-z]\/|www\.|script:|data:/iu;

/** Links, images, HTML, template marks, mail addresses and telephone numbers of a text. */
export function findMarkup(text: string): Markup[] {
  if (!hint.test(text)) return [];
  const found = forms.flatMap(([kind, form]) =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, kind })),
  );
  return withoutOverlaps(found);
}
