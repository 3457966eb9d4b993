import { sizeOf } from "./measure-blocks.ts";

type Room = { characters: number; parts?: number };

/** Neighbours together, in order, as long as they are neither too many nor too long; a part that is too long is alone. */
export function groupParts<Part>(parts: readonly Part[], { characters, parts: most = parts.length }: Room): Part[][] {
  const groups: Part[][] = [];
  let size = 0;
  for (const part of parts) {
    const own = sizeOf(part);
    const last = groups.at(-1);
    const fits = last !== undefined && last.length < most && size + own <= characters;
    if (fits) last.push(part);
    else groups.push([part]);
    size = fits ? size + own : own;
  }
  return groups;
}
