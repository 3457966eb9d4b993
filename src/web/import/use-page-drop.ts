import { useEffect, useRef, useState } from "react";
import type { ChosenFile } from "./chosen-file.ts";
import { droppedFiles } from "./dropped-files.ts";

export type PageDrop = { isOver: boolean; hasFailed: boolean };

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes files that are dropped anywhere on the page. `isOver`: some are being held over it; `hasFailed`: those dropped last
 * could not be read from where they lie. Null takes none, but does not let the browser open them in place of the page either.
 */
export function usePageDrop(onFiles: ((files: ChosenFile[]) => void) | null): PageDrop {
  const [isOver, setOver] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(take.current !== null);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      setFailed(false);
      droppedFiles(event.dataTransfer).then(
        (files) => take.current?.(files),
        () => setFailed(true),
      );
    };
    const watch = new AbortController();
    const { signal } = watch;
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => watch.abort();
  }, []);
  return { isOver, hasFailed };
}
