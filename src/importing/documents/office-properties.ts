import { type Day, findDay } from "#domain/day";
import type { Archive } from "../archive/open-archive.ts";
import { readXml } from "./read-xml.ts";

/** Core properties of an Office document (ECMA-376 part 2 §11), those a note can use. */
export type OfficeProperties = { title: string | null; author: string | null; savedOn: Day | null; subjects: string[] };

const wanted = new Set([
  "dc:title",
  "dc:creator",
  "cp:lastModifiedBy",
  "dcterms:created",
  "dcterms:modified",
  "dc:subject",
  "cp:keywords",
  "cp:category",
]);

/**
 * Properties of an opened document; all null where it has none. The day of saving is the last one: a copy of last year's
 * report keeps last year's day of creation.
 */
export function readOfficeProperties(archive: Archive): OfficeProperties {
  const part = archive.find("docProps/core.xml");
  const found = new Map<string, string>();
  let open: string | null = null;
  if (part) {
    readXml(part, {
      open: ({ name }) => {
        open = wanted.has(name) ? name : null;
      },
      text: (text) => {
        if (open) found.set(open, (found.get(open) ?? "") + text);
      },
      close: () => {
        open = null;
      },
    });
  }
  const say = (name: string) => found.get(name)?.trim() || null;
  const day = (say("dcterms:modified") ?? say("dcterms:created") ?? "").slice(0, 10);
  return {
    title: say("dc:title"),
    author: say("dc:creator") ?? say("cp:lastModifiedBy"),
    savedOn: findDay(day),
    subjects: ["dc:subject", "cp:keywords", "cp:category"].flatMap((name) => (say(name) ?? "").split(/[;,；，、]/)),
  };
}
