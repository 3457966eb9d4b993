/** Tooltip content as nodes: names come from imported data and are never markup. */
export function tooltipLines(head: string, lines: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  const title = document.createElement("strong");
  title.textContent = head;
  box.append(title);
  for (const line of lines) {
    const row = document.createElement("div");
    row.textContent = line;
    box.append(row);
  }
  return box;
}
