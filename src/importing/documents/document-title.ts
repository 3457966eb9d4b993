/** What programs write where nobody gave a title. */
const generic =
  /^(?:untitled|document|presentation|slide|powerpoint presentation|microsoft word|无标题|文档|演示文稿|幻灯片|無標題|文件|簡報|新建.{0,20})[\s\d()（）.-]*$/iu;
const maxTitleLength = 200;

/** A title from a document's properties: `Microsoft Word - 纪要.docx` → `纪要`; null where it says nothing. */
export function documentTitle(property: string | null): string | null {
  const title = (property ?? "")
    .slice(0, maxTitleLength)
    .replace(/^Microsoft (?:Word|PowerPoint|Excel) - /i, "")
    .replace(/\.(?:docx?|pptx?|xlsx?|pdf|wps)$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return title === "" || generic.test(title) ? null : title;
}

/** The first Markdown heading of a text; null where it has none. */
export function firstHeading(text: string): string | null {
  const heading = /^#{1,6}[ \t]+(.+)$/m.exec(text)?.[1];
  if (heading === undefined) return null;
  return heading.slice(0, maxTitleLength).replace(/[\s#]+$/, "");
}
