import type { NameCandidate } from "./chinese-names.ts";
import { notNameTokens } from "./phrases/name-phrases.ts";
import { enTitle } from "./phrases/role-phrases.ts";

const token = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
const whole = `(?<name>${token}(?: (?:van|von|de|da|al|bin|${token})){1,3})`;
const honorific = "(?:Mr|Mrs|Ms|Dr|Prof|Eng|Herr|Frau)\\.? ";
const lead = "(?:(?:the|their|our|his|her|its|new|now|a|an|currently) )*";
const acts =
  "(?:runs|heads|leads|manages|oversees|decides|approves|signs off|takes over|took over|is in charge|is responsible)";

/** Each pattern names `name` and may name `title`. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])(?:${honorific})?${whole}(?:,| \\(| is| was| as| becomes| became) ?${lead}(?<title>${enTitle})(?![\\p{L}])`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}])${honorific}(?<name>${token}(?: ${token}){0,3})(?:,| \\() ?${lead}(?<title>${enTitle})(?![\\p{L}])`,
    "gu",
  ),
  new RegExp(`(?<![\\p{L}])${honorific}(?<name>${token}(?: ${token}){1,3})`, "gu"),
  new RegExp(`(?<![\\p{L}])${whole} ${acts}(?![\\p{L}])`, "gu"),
  new RegExp(
    `(?<![\\p{L}])(?<title>(?:general manager|managing director|purchasing director|procurement manager|head of \\p{L}+|VP \\p{L}+|CEO|CFO|CTO|COO)) ${whole}`,
    "gu",
  ),
];

/** People named in an English sentence by a form that only names take, or with a title or part; conservative. */
export function latinNames(sentence: string): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const pattern of patterns) {
    if (sentence.search(pattern) < 0) continue;
    for (const match of sentence.matchAll(pattern)) {
      const written = match.groups?.name ?? "";
      const name = withoutLead(written);
      const start = match.index + match[0].indexOf(written) + (written.length - name.length);
      const candidate = {
        name,
        whole: true,
        title: match.groups?.title?.trim() ?? null,
        aliases: [],
        start,
        end: start + name.length,
      };
      const taken = found.some((one) => one.start < candidate.end && candidate.start < one.end);
      if (!taken && isName(name, match[0].startsWith(written))) found.push(candidate);
    }
  }
  return found;
}

/** "October Angela Reyes" begins with a month. */
function withoutLead(written: string): string {
  const tokens = written.split(" ");
  while (tokens.length > 1 && notNameTokens.has(tokens[0] ?? "")) tokens.shift();
  return tokens.join(" ");
}

function isName(name: string, bare: boolean): boolean {
  const tokens = name.split(" ");
  if (tokens.some((part) => notNameTokens.has(part))) return false;
  return bare ? tokens.length > 1 : tokens[0] !== "";
}
