import { posix } from "node:path";
import type { Archive } from "../../archive/open-archive.ts";
import { readXml } from "../read-xml.ts";

export type Relation = { id: string; type: string; target: string };

/** The relations of a part (ECMA-376 part 2 §9.3) to other parts; those to the outside are left out. */
export function readRelations(archive: Archive, part: string): Relation[] {
  const { dir, base } = posix.parse(part);
  const xml = archive.find(`${dir}/_rels/${base}.rels`);
  const relations: Relation[] = [];
  if (!xml) return relations;
  readXml(xml, {
    open: ({ name, attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      const target = posix.join("/", Target.startsWith("/") ? Target : posix.join(dir, Target)).slice(1);
      relations.push({ id: Id, type: Type.split("/").at(-1) ?? "", target });
    },
  });
  return relations;
}

const presentation = "ppt/presentation.xml";

/** The slides' parts in the order in which they are shown; null where the archive holds no presentation. */
export function findSlides(archive: Archive): string[] | null {
  const xml = archive.find(presentation);
  if (!xml) return null;
  const relations = new Map(readRelations(archive, presentation).map(({ id, target }) => [id, target] as const));
  const slides: string[] = [];
  readXml(xml, {
    open: ({ name, attributes }) => {
      const target = name === "p:sldId" ? relations.get(attributes["r:id"] ?? "") : undefined;
      if (target) slides.push(target);
    },
  });
  return slides;
}
