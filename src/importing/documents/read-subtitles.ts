import { decodeText } from "../encoding/decode-text.ts";
import { encodingRepairs } from "../encoding/encoding-repairs.ts";
import { assertWithin, type ImportLimits } from "../import-limits.ts";
import type { SourceFile } from "../table.ts";
import { unreadableFile } from "../unreadable-file.ts";
import { joinLines } from "./join-lines.ts";
import { emptyDocument, type NoteDocument } from "./note-document.ts";

type Turn = { speaker: string | null; text: string };

const voice = /^<v(?:\.[^\s>]{1,40})?\s+([^>]{1,100})>/;
/** A name of at most six words, then a colon: `Li Wei: yes`, `周总：可以`. Times and addresses are none. */
const named = /^(\p{L}[\p{L}\p{M}\p{N}.'’·()（） -]{0,60}?)(?::\s+|：\s*)(?=\S)/u;

function turnOf(line: string): Turn {
  const spoken = voice.exec(line)?.[1]?.trim();
  const text = line.replace(/<[^>]{1,200}>/g, "").trim();
  if (spoken) return { speaker: spoken, text };
  const name = named.exec(text);
  return name?.[1] ? { speaker: name[1].trim(), text: text.slice(name[0].length) } : { speaker: null, text };
}

/** Lines of a cue that name no speaker go on with the speaker of the line before. */
function turnsOf(cue: string): Turn[] {
  const turns: Turn[] = [];
  for (const line of cue.split("\n")) {
    const turn = turnOf(line);
    const last = turns.at(-1);
    if (turn.text === "") continue;
    if (last && turn.speaker === null) last.text = joinLines(last.text, turn.text);
    else turns.push(turn);
  }
  return turns;
}

/** A cue that names no speaker is nobody's: words are given to a person only where the transcript does so. */
function joinTurns(turns: readonly Turn[]): Turn[] {
  const joined: Turn[] = [];
  for (const { speaker, text } of turns) {
    const last = joined.at(-1);
    if (last && last.speaker === speaker) last.text = joinLines(last.text, text);
    else joined.push({ speaker, text });
  }
  return joined;
}

const timing = /^\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]+-->[ \t]+(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}/;
const noCue = /^(?:\uFEFF?WEBVTT|NOTE|STYLE|REGION)\b/;

/**
 * The texts of the cues. Read here and not by the subtitle library, which refuses the names that meeting programs give
 * their cues. Text after a blank line, as careless SubRip files have it, belongs to the cue before.
 */
function cuesOf(text: string): string[] {
  const cues: string[] = [];
  for (const block of text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n/)) {
    const lines = block.replace(/^\n+/, "").split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    if (at !== -1) cues.push(lines.slice(at + 1).join("\n"));
    else if (cues.length > 0 && !noCue.test(lines[0] ?? "")) cues.push(`${cues.pop()}\n${block}`);
  }
  return cues;
}

/**
 * Subtitles (WebVTT, SubRip) → what was said, one paragraph for each turn, `name: text` where the speaker is known. Times are
 * left out.
 * @throws AppError `unreadable-file` (`no-cues`, see `decodeText`), `too-large`.
 */
export async function readSubtitles(file: SourceFile, limits: ImportLimits): Promise<NoteDocument> {
  assertWithin(file.path, file.bytes.length, limits.maxBytes, "bytes");
  const decoded = decodeText(file.path, file.bytes);
  const cues = cuesOf(decoded.text);
  if (cues.length === 0) throw unreadableFile(file.path, "no-cues");
  const text = joinTurns(cues.flatMap(turnsOf))
    .map((turn) => (turn.speaker === null ? turn.text : `${turn.speaker}: ${turn.text}`))
    .join("\n\n");
  return { ...emptyDocument, text, repairs: encodingRepairs(file.path, decoded) };
}
