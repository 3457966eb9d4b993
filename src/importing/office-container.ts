/** What a file is, by its first bytes: names lie more often than content. */
const signatures = [
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  /** OLE2 container: old .doc, .xls, .ppt, and every password-protected OOXML file (MS-OFFCRYPTO §2.3). */
  { kind: "ole", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
] as const;
type ContentKind = (typeof signatures)[number]["kind"] | "other";

export function contentKindOf(bytes: Uint8Array): ContentKind {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found?.kind ?? "other";
}

/** The stream of an OLE2 container that holds an encrypted document (MS-OFFCRYPTO §2.3.4.4), as its directory names it. */
const encryptedStream = Buffer.from("EncryptedPackage", "utf16le");

/** Why an OLE2 container cannot be read. */
export function oleReason(bytes: Uint8Array): "encrypted" | "old-office" {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedStream)
    ? "encrypted"
    : "old-office";
}
