import { SaxesParser } from "saxes";

export type XmlElement = { name: string; attributes: Readonly<Record<string, string>> };
export type XmlVisitor = {
  open?: (element: XmlElement) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/**
 * Walks through XML. Nothing outside of it is ever read; a document type, the one place for entities of one's own, is
 * refused, and none of Office's own files has one.
 * @throws Error where the XML is not well formed.
 */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new Error("a document type is not read");
  });
  parser.on("opentag", ({ name, attributes }) => open?.({ name, attributes }));
  parser.on("text", (found) => text?.(found));
  parser.on("cdata", (found) => text?.(found));
  parser.on("closetag", ({ name }) => close?.(name));
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
}
