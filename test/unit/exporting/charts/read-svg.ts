import { SaxesParser } from "saxes";

/** Elements and words of an SVG; throws where it is not well-formed XML. */
export function readSvg(svg: string): { tags: string[]; texts: string[] } {
  const found = { tags: [] as string[], texts: [] as string[] };
  const parser = new SaxesParser();
  let isText = false;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    found.tags.push(name);
    isText = name === "text";
  });
  parser.on("closetag", () => {
    isText = false;
  });
  parser.on("text", (text) => {
    if (isText) found.texts.push(text);
  });
  parser.write(svg).close();
  return found;
}
