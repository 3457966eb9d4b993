/** What can be asked for by `/groundplan …`, in the order that help tells it. */
export const commandNames = [
  "account",
  "score",
  "plan",
  "brief",
  "spin",
  "fabe",
  "needs",
  "top",
  "due",
  "note",
  "channel",
  "lang",
  "help",
] as const;
export type CommandName = (typeof commandNames)[number];

/** What people type for them, folded. */
const spellings: Readonly<Record<CommandName, readonly string[]>> = {
  account: ["account", "acc", "customer", "客户", "大客户", "查客户"],
  score: ["score", "scores", "评分", "打分", "得分"],
  plan: ["plan", "account-plan", "计划", "客户计划", "规划"],
  brief: ["brief", "visit-brief", "拜访", "拜访准备", "拜访提纲", "简报"],
  spin: ["spin", "提问"],
  fabe: ["fabe", "话术", "卖点", "要点"],
  needs: ["needs", "iceberg", "需求", "需求冰山", "冰山"],
  top: ["top", "attention", "重点", "关注", "优先"],
  due: ["due", "todo", "待办", "到期", "该做什么"],
  note: ["note", "记", "笔记", "记录", "备注"],
  channel: ["channel", "频道", "绑定频道"],
  lang: ["lang", "language", "语言"],
  help: ["help", "?", "？", "帮助", "怎么用"],
};

const byWord = new Map(commandNames.flatMap((name) => spellings[name].map((word) => [word, name] as const)));

/** `command: null`: the text is no command of ours. */
export type ReadCommand = { command: CommandName | null; word: string; text: string };

/** `计划 莱茵光` → plan, 莱茵光. Nothing at all asks for help. A Chinese command need not be parted from what follows. */
export function readCommand(typed: string): ReadCommand {
  const text = typed.trim();
  if (text === "") return { command: "help", word: "", text: "" };
  const [word = ""] = text.split(/\s+/u);
  const folded = word.toLowerCase();
  const command = byWord.get(folded) ?? null;
  if (command !== null) return { command, word, text: text.slice(word.length).trim() };
  const joined = [...byWord.keys()]
    .filter((known) => /^\p{Script=Han}{2,}$/u.test(known) && folded.startsWith(known))
    .toSorted((a, b) => b.length - a.length)[0];
  if (joined === undefined) return { command: null, word, text };
  return { command: byWord.get(joined) ?? null, word: joined, text: text.slice(joined.length).trim() };
}
