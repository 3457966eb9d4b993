/** How somebody rises; the strongest first. */
export type Rise = "successor" | "promoted" | "newly-in-charge";

export const risePhrases: readonly { rise: Rise; pattern: RegExp }[] = [
  {
    rise: "successor",
    pattern:
      /接任(?!者|的)|接替(?!者|的)|接(?:他|她)的班|来接班|顶替(?!的)|takes? over from|took over from|succeeds\b|succeeded\b|(?:is|as|named|the) successor (?:to|of)|replaces\b(?! the)|steps? into/u,
  },
  {
    rise: "promoted",
    pattern:
      /升任|晋升为?|提拔为|提拔成|被?提拔(?:了|上来)|任命为|出任|起任|升为|升了|(?:was|is|has been|been|got|gets) promoted|(?:was|is|has been|been) (?:appointed|named)(?: as| to)?|promoted to|moves up to/u,
  },
  {
    rise: "newly-in-charge",
    pattern:
      /(?:今年|上个?月|刚|新)(?:刚)?(?:进|来|加入)了?(?:公司|集团)|(?:明年|年后|下半年|\d{1,2}\s?月)(?:起|就|要|会|开始)?独立带(?:组|队|团队)|新(?:来|任|上任)的|[Ss]ince [^,.;]{3,30} (?:runs|heads|leads)|(?:newly|recently) (?:in charge|appointed|hired)|is the new\b/u,
  },
];
