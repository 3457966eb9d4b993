/** Hands a text to the browser as a file; the mark at its start lets Excel read it as UTF-8. */
export function downloadText(name: string, type: string, text: string): void {
  const body = text.startsWith("\uFEFF") ? text : `\uFEFF${text}`;
  const address = URL.createObjectURL(new Blob([body], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
