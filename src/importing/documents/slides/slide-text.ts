import { readXml, type XmlElement } from "../read-xml.ts";

export type SlideBlock = { kind: "title" | "text" | "table"; lines: string[] };

/** Placeholders that show the same on every slide (ECMA-376 §19.7.10). */
const furniture = new Set(["dt", "ftr", "hdr", "sldNum", "sldImg"]);
const titles = new Set(["title", "ctrTitle"]);

/** Gathers the text of one slide while its XML is walked through. */
class SlideReader {
  readonly blocks: SlideBlock[] = [];
  private placeholder: string | null = null;
  private lines: string[] = [];
  private line: string | null = null;
  private level = 0;
  private cells: string[] | null = null;
  private isText = false;
  /** Depth inside elements that repeat what stands elsewhere. */
  private skipped = 0;

  open({ name, attributes }: XmlElement): void {
    if (this.skipped > 0 || name === "mc:Fallback") this.skipped += 1;
    else this.openers[name]?.(attributes);
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0) this.line = (this.line ?? "") + text;
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped -= 1;
    else this.closers[name]?.();
  }

  private readonly openers: Readonly<Record<string, (attributes: XmlElement["attributes"]) => void>> = {
    "p:sp": () => this.startShape(),
    "p:graphicFrame": () => this.startShape(),
    "p:ph": ({ type = "body" }) => {
      this.placeholder = type;
    },
    "a:p": () => {
      this.line = "";
      this.level = 0;
    },
    "a:pPr": ({ lvl = "0" }) => {
      this.level = Math.min(Number.parseInt(lvl, 10) || 0, 8);
    },
    "a:t": () => {
      this.isText = true;
    },
    "a:br": () => {
      this.line = `${this.line ?? ""}\n`;
    },
    "a:tr": () => {
      this.endBlock("text");
      this.cells = [];
    },
    "a:tc": () => {
      this.lines = [];
    },
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    "a:t": () => {
      this.isText = false;
    },
    "a:p": () => this.endLine(),
    "a:tc": () => {
      this.cells?.push(this.lines.map((line) => line.trim()).join(" "));
      this.lines = [];
    },
    "a:tr": () => this.endRow(),
    "p:sp": () => this.endBlock(titles.has(this.placeholder ?? "") ? "title" : "text"),
    "p:graphicFrame": () => this.endBlock("text"),
    "dgm:t": () => this.endBlock("text"),
  };

  private startShape(): void {
    this.placeholder = null;
    this.lines = [];
  }

  private endLine(): void {
    const text = (this.line ?? "").trim();
    this.line = null;
    if (text !== "") this.lines.push(`${this.level > 0 ? `${"  ".repeat(this.level - 1)}- ` : ""}${text}`);
  }

  private endRow(): void {
    const row = (this.cells ?? []).join(" | ");
    this.cells = null;
    if (row.replaceAll(" | ", "").trim() === "") return;
    const last = this.blocks.at(-1);
    if (last?.kind === "table") last.lines.push(row);
    else this.blocks.push({ kind: "table", lines: [row] });
  }

  private endBlock(kind: SlideBlock["kind"]): void {
    if (this.lines.length > 0 && !furniture.has(this.placeholder ?? "")) this.blocks.push({ kind, lines: this.lines });
    this.lines = [];
  }
}

/**
 * The text of a slide, its notes page or a diagram (SmartArt), shape by shape in the order of the file; dates, footers and slide numbers are
 * left out. @throws Error where the XML is not well formed.
 */
export function readSlideText(xml: Uint8Array): SlideBlock[] {
  const reader = new SlideReader();
  readXml(xml, {
    open: (element) => reader.open(element),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.blocks;
}
