import type { RivalNames } from "../rules/rival-names.ts";
import type { DetectorInput } from "./detector-input.ts";
import type { DetectorsConfig } from "./detectors-config.ts";
import type { ReadSentence } from "./read-notes.ts";
import type { Statement } from "./statement.ts";

/** What every reader of statements works with. */
export type ReaderContext = { input: DetectorInput; rivals: RivalNames; config: DetectorsConfig };
/** Makes a reader of one attribute's statements. */
export type CreateStatementReader = (context: ReaderContext) => (sentence: ReadSentence) => Statement[];
