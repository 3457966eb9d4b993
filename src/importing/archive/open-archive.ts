import { inflateRawSync } from "node:zlib";
import { assertWithin, type ImportLimits } from "../import-limits.ts";
import type { SourceFile } from "../table.ts";
import { type UnreadableReason, unreadableFile } from "../unreadable-file.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** A checked ZIP archive in memory. Names are keys and never paths: nothing is ever written to a disk. */
export type Archive = {
  names: readonly string[];
  /** The unpacked bytes of a file; null where the archive has none of that name. */
  find: (name: string) => Uint8Array | null;
  /** Unpacks every file once and keeps none, so that a library may then do the same safely. */
  verify: () => void;
};

const stored = 0;
const deflated = 8;
const localHeaderLength = 30;
/** Small archives may be packed as tightly as they like. */
const alwaysAllowedBytes = 16 * 1024 * 1024;

type Refuse = (cause?: unknown) => Error;

function packedBytesOf(bytes: Uint8Array, entry: ZipEntry, refuse: Refuse): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.headerAt + localHeaderLength > bytes.length) throw refuse();
  const names = view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const from = entry.headerAt + localHeaderLength + names;
  if (from + entry.packedBytes > bytes.length) throw refuse();
  return bytes.subarray(from, from + entry.packedBytes);
}

/** A directory may lie about sizes: no entry is unpacked beyond what it says of itself. */
function unpack(bytes: Uint8Array, entry: ZipEntry, refuse: Refuse): Uint8Array {
  const packed = packedBytesOf(bytes, entry, refuse);
  if (entry.method === stored) return packed;
  if (entry.method !== deflated) throw refuse();
  if (entry.unpackedBytes === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes });
  } catch (error) {
    throw refuse(error);
  }
}

function assertHarmless(path: string, bytes: Uint8Array, entries: readonly ZipEntry[], limits: ImportLimits): void {
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw unreadableFile(path, "encrypted");
  assertWithin(path, entries.length, limits.maxArchiveEntries, "entries");
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const unpacked = sum(({ unpackedBytes }) => unpackedBytes);
  assertWithin(path, unpacked, limits.maxUnpackedBytes, "bytes");
  // Entries that share the same packed bytes are how a small archive gets past the ratio.
  const overlaps = sum(({ packedBytes }) => packedBytes) > bytes.length;
  const isTooTight = unpacked > Math.max(alwaysAllowedBytes, bytes.length * limits.maxUnpackRatio);
  if (overlaps || isTooTight) throw unreadableFile(path, "packed-too-tightly");
}

/**
 * Opens a ZIP archive after looking at its directory only: how many files, how large, how tightly packed, encrypted or not.
 * @throws AppError `unreadable-file` (`damaged` as given, `encrypted`, `packed-too-tightly`), `too-large`.
 */
export function openArchive({ path, bytes }: SourceFile, limits: ImportLimits, damaged: UnreadableReason): Archive {
  const refuse: Refuse = (cause) => unreadableFile(path, damaged, cause);
  const entries = readZipDirectory(bytes);
  if (entries === null) throw refuse();
  assertHarmless(path, bytes, entries, limits);
  const byName = new Map(entries.map((entry) => [entry.name, entry] as const));
  return {
    names: [...byName.keys()],
    find: (name) => {
      const entry = byName.get(name);
      return entry ? unpack(bytes, entry, refuse) : null;
    },
    verify: () => {
      for (const entry of entries) unpack(bytes, entry, refuse);
    },
  };
}
