/** Lines with which mail programs begin what was written before. */
const openers = [
  /^\s*-{2,}\s*(?:original message|forwarded message|原始邮件|原始郵件|原邮件|原郵件|转发的邮件|轉寄的郵件|转发邮件信息|ursprüngliche nachricht|message d'origine)\s*-{2,}\s*$/i,
  /^\s*(?:begin forwarded message|以下是转发的邮件)\s*[:：]\s*$/i,
  /^\s*on\s.{5,200}\swrote\s*:\s*$/i,
  /^\s*(?:在|于|於)?\s*.{4,200}(?:写道|寫道)\s*[:：]\s*$/,
];
const openerOnTwoLines = /^\s*on\s.{5,200}$/i;
const wrote = /^.{0,200}\bwrote\s*:\s*$/i;

/** The header block that Outlook and its like put above the mail that is answered. */
const fromLine = /^\s*\*?(?:from|von|de|发件人|發件人|寄件者|寄件人)\*?\s*[:：]/i;
const furtherLine =
  /^\s*\*?(?:sent|date|to|gesendet|发送时间|發送時間|發送日期|寄件日期|传送时间|日期|时间|時間|收件人|收件者)\*?\s*[:：]/i;
const headerLines = 6;
const rule = /^\s*_{5,}\s*$/;

/** Longer lines begin no quotation, and would only cost time. Characters. */
const maxOpenerLength = 300;

function opensAt(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line.length > maxOpenerLength) return false;
  if (openers.some((opener) => opener.test(line))) return true;
  if (openerOnTwoLines.test(line) && wrote.test(lines[at + 1] ?? "")) return true;
  return fromLine.test(line) && lines.slice(at + 1, at + headerLines).some((next) => furtherLine.test(next));
}

/**
 * A mail's text with the mails that it answers marked as quotations, line by line with `> `: what was written before is not
 * what the sender says now. Lines that are quoted already stay as they are.
 */
export function markQuoted(text: string): string {
  const lines = text.split("\n");
  const opener = lines.findIndex((_, at) => opensAt(lines, at));
  if (opener === -1) return text;
  const isRuled = rule.test(lines[opener - 1] ?? "");
  const head = lines.slice(0, isRuled ? opener - 1 : opener);
  const quoted = lines.slice(opener).map((line) => (line.startsWith(">") ? line : `> ${line}`.trimEnd()));
  return [...head, ...quoted].join("\n").trim();
}
