const crlf = (lines: readonly string[]) => lines.join("\r\n");
const headers = [
  "From: =?utf-8?B?5ZGo5bu65Zu9?= <zhou@jiangnan.example>",
  "To: Li Min <li@ours.example>",
  "Subject: =?gb2312?B?1KTL4w==?= Q2",
  "Date: Thu, 5 Mar 2026 00:30:00 +0800",
  "Message-ID: <m-1@jiangnan.example>",
  "MIME-Version: 1.0",
];

/** A plain mail; `more` stand among its headers, in place of those of the same name. */
export function mailOf(body: string, more: readonly string[] = []): Uint8Array {
  const nameOf = (header: string) => header.split(":")[0]?.toLowerCase();
  const kept = headers.filter((header) => !more.some((own) => nameOf(own) === nameOf(header)));
  return Buffer.from(crlf([...kept, ...more, "", ...body.split("\n")]));
}

export type Attached = { name: string; type: string; content: string | Uint8Array; inline?: boolean };

/** A mail with a text and attached files. */
export function mailWith(text: string, attached: readonly Attached[], more: readonly string[] = []): Uint8Array {
  const parts = attached.map(({ name, type, content, inline }) =>
    crlf([
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: ${inline ? "inline" : "attachment"}; filename="${name}"`,
      ...(inline ? ["Content-ID: <picture>"] : []),
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(content).toString("base64"),
    ]),
  );
  const body = crlf(["Content-Type: text/plain; charset=utf-8", "", ...text.split("\n")]);
  const kind = attached.some(({ inline }) => inline) ? "related" : "mixed";
  return mailOf([...[body, ...parts].map((part) => `--b1\n${part}`), "--b1--", ""].join("\n").replaceAll("\r", ""), [
    `Content-Type: multipart/${kind}; boundary=b1`,
    ...more,
  ]);
}
