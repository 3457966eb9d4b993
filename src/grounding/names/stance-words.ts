import type { FactEntry } from "#domain/evidence";

/** Where a text says whose side somebody is on. */
export type FoundStance = {
  start: number;
  end: number;
  value: Stance;
  /** It says that somebody is not so: 不支持我们. */
  denied: boolean;
  /** 支持者, “a supporter”: also said of people who are still to be found. */
  isNoun: boolean;
};
export type Stance = "opposes" | "neutral" | "supports";

/** What a relationship level (1–5) says about somebody's stance: the levels from 3 on are support. */
export const stanceOfLevel: Readonly<Record<number, Stance>> = {
  1: "opposes",
  2: "neutral",
  3: "supports",
  4: "supports",
  5: "supports",
};

const us = "(?:我们|我方|我司|咱们|本方)";
const toUs = `对${us}(?:的方案|的产品|的报价)?`;

type Form = { value: Stance; words: string; denied?: true; noun?: true };

/** What may follow, so that the words speak of us: nothing at all, and not another thing that is opposed. */
const closes = "(?=\\s?(?:[，,。.；;：:、！!)）|\\]]|$)|[和与及且也但]|\\s(?:and|but|while)\\b)";

/** Read in this order, so that 不支持 and “neither supports nor opposes” are not read by what they deny. */
const forms: readonly Form[] = [
  { value: "neutral", words: `既不(?:支持|反对)(?:${us})?(?:，?)[也又]不(?:支持|反对)(?:${us})?` },
  {
    value: "neutral",
    words:
      "neither (?:supports?|opposes?|for|backs?)(?: us)? (?:nor|or) (?:supports?|opposes?|against|rejects?)(?: us)?|neutral|undecided|on the fence",
  },
  { value: "neutral", words: "中立|观望|摇摆|不偏不倚|骑墙|两边都不[站帮]" },
  { value: "opposes", words: "不认可|(?:does not|doesn't) accept(?: us)?" },
  {
    value: "supports",
    denied: true,
    words: `(?:不|并不|不再|没有|不会|不肯|不愿)(?:支持|赞成|看好|站在|向着)(?:${us}(?:这?一?边|一[边方])?|${closes})`,
  },
  {
    value: "supports",
    denied: true,
    words:
      "(?:(?:does|do|did)(?: not|n't) (?:support|back|favou?r)|(?:is|are)(?: not|n't) (?:on our side|in favou?r of|for|behind))(?: us)?",
  },
  {
    value: "opposes",
    words: `${toUs}(?:持|抱有?|有)?(?:反对|抵触|敌对|排斥|消极|否定|敌意)(?:态度|立场|意见|情绪)?|(?:反对|阻力)(?:意见|声音)?(?:全部|都|主要|大多)?(?:来自|出自)|(?:跟|与|和)${us}(?:唱反调|对着干|作对)|站在${us}(?:的)?对立面`,
  },
  {
    value: "opposes",
    words: `持?(?:反对|抵触|排斥)(?:(?:态度|立场)|${us}|(?=(?:这个|该|本)?(?:项目|方案|计划|合作))|${closes})`,
  },
  { value: "opposes", noun: true, words: "反对者|反对派" },
  {
    value: "opposes",
    words: `(?:is |are |stands |remains |turned )?(?:(?:opposed to|hostile to|set against|against) us)|oppos(?:es?|ing)(?: us|(?= (?:the|our) (?:plan|project|deal|offer|proposal|purchase))|${closes})|reject(?:s|ing)? us|resists?(?: us|${closes})|resistance|(?:all |the )?opposition (?:all )?comes? from|(?:is |are )rejecting${closes}`,
  },
  { value: "opposes", noun: true, words: "opponents?|detractors?" },
  {
    value: "supports",
    words: `${toUs}(?:持|抱有?)?(?:支持|赞成|认可|肯定|积极)(?:态度|立场|意见)?|(?:站在|倒向|偏向|倾向于?|向着|帮着|力挺|挺)${us}(?:这?一?[边方]|一[边方])?`,
  },
  {
    value: "supports",
    words: `(?:支持|认可|赞成|拥护|看好)${us}|支持(?:全部|都|主要|大多)?(?:来自|出自)|转为支持|持(?:支持|赞成|肯定)(?:态度|立场|意见)`,
  },
  { value: "supports", noun: true, words: "支持者|拥护者" },
  {
    value: "supports",
    words:
      "(?:(?:is|are|stands?) )?on our side|in favou?r of us|(?:is|are) (?:for|behind) us|(?:supports?|supporting|backs?|backing|favou?rs?|accepts?|endorses?|champions?|sides with) us|all support(?! (?:comes?|came|rests?|is|was|hangs?|depends?|lies|for|on|from|behind)\\b)",
  },
  { value: "supports", noun: true, words: "supporters?(?! of the decision)|backers?" },
];

const form = new RegExp(
  forms
    .map(
      ({ words }, at) =>
        `(?<s${at}>${/^[\x20-\x7e]*$/.test(words) ? `(?<![\\p{L}])(?:${words})(?![\\p{L}])` : `(?:${words})`})`,
    )
    .join("|"),
  "giu",
);
const told = /(?:态度|立场)(?:明确|目前|仍|都)?(?:是|为|：|:|分别是|分别为|依次为|依次是)?[^，。；,;]{0,16}$|[、，]$/u;
const hint =
  /[支持反对抵触排斥中立观望摇摆认可赞成敌骑对立挺偏向不]|\bus\b|our side|support|oppo|neutral|undecided|fence|resist|against|back|detract/iu;

/** Stances in a text, folded as `foldName` does or not. 支持 alone is one only behind 态度: it says many things. */
export function findStances(text: string): FoundStance[] {
  if (!hint.test(text)) return [];
  const found = [...text.matchAll(form)].flatMap(({ index, 0: whole, groups = {} }): FoundStance[] => {
    const at = forms.findIndex((_, row) => groups[`s${row}`] !== undefined);
    const row = forms[at];
    if (!row) return [];
    const { value, denied = false, noun = false } = row;
    return [{ start: index, end: index + whole.length, value, denied, isNoun: noun }];
  });
  return [...found, ...bareSupport(text, found)].sort((a, b) => a.start - b.start);
}

function bareSupport(text: string, found: readonly FoundStance[]): FoundStance[] {
  return [...text.matchAll(/支持|赞成|认可/gu)].flatMap(({ index, 0: whole }): FoundStance[] => {
    const isTaken = found.some(({ start, end }) => start <= index && index < end);
    const isTold =
      told.test(text.slice(Math.max(0, index - 24), index)) &&
      /^\s?(?:[、，,。；;和与及|]|$)/u.test(text.slice(index + whole.length));
    return !isTaken && isTold
      ? [{ start: index, end: index + whole.length, value: "supports", denied: false, isNoun: false }]
      : [];
  });
}

const aboutStance = /(?:^|\.)(?:stance|attitude)$/;

/** The stance that the value of a closed list says (`supporter`, 抵触); undefined where it says none of the three. */
function stanceOfWords(words: readonly string[]): Stance | undefined {
  const own = words.map((word) => word.toLowerCase());
  if (
    own.some((word) =>
      /^(?:supporter|supporting|supportive|supports|champion|promoter|advocate|支持|支持者|拥护者|赞成)$/.test(word),
    )
  )
    return "supports";
  if (
    own.some((word) =>
      /^(?:opponent|opposing|opposes|opposed|rejecting|rejects|resisting|hostile|detractor|反对|反对者|抵触|排斥|不认可)$/.test(
        word,
      ),
    )
  )
    return "opposes";
  return own.some((word) => /^(?:neutral|undecided|中立|中立者|观望|中间派|摇摆)$/.test(word)) ? "neutral" : undefined;
}

/** The stance that a fact's closed value says; undefined where it is about something else. */
export function stanceOfFact({ path, value }: FactEntry): Stance | undefined {
  if (value.type !== "enum" || !aboutStance.test(path)) return undefined;
  return stanceOfWords([value.value, value.labels?.zh ?? "", value.labels?.en ?? ""]);
}

/** How findings name a stance. */
export const stanceShown = {
  opposes: { zh: "反对", en: "opponent" },
  neutral: { zh: "中立", en: "neutral" },
  supports: { zh: "支持", en: "supporter" },
} as const satisfies Record<Stance, Record<"zh" | "en", string>>;
