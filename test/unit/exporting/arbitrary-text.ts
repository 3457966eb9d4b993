import fc from "fast-check";

const fragments = [
  ..."[]()!<>|`\\#*_~&;:/.- \n\r\t@",
  "](http://evil.example)",
  "![x](y)",
  "[F1]: http://evil.example",
  "<script>alert(1)</script>",
  "<!--",
  "-->",
  "https://evil.example/a?b=c",
  "www.evil.example",
  "&lt;b&gt;",
  "&#91;",
  "\\](x)",
  "\\|",
  "1. ",
  "# ",
  "- [x] ",
  "\u2028",
  "\u0000",
  "\uFFFE",
  "\uD800",
  "\u202E",
  "]]>",
  "采购总监",
  "¥2,368万",
];

/** Any UTF-16 text at all, lone surrogates included, rich in what Markdown and XML treat as markup. */
export const arbitraryText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...fragments),
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
