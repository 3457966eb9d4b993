import { type ClosedList, createFindMembers } from "./closed-list.ts";

const prepared = (list: ClosedList) => ({ ...list, find: createFindMembers(list) });

/** Whether a deal is still open, and how it ended. */
export const dealStatus = prepared({
  name: "deal",
  members: [
    {
      value: "won",
      words: ["赢单", "已赢单", "中标", "已成交", "is won", "was won", "has been won", "closed won"],
    },
    {
      value: "lost",
      words: ["丢单", "已丢单", "输单", "落标", "未中标", "is lost", "was lost", "has been lost", "closed lost"],
    },
    {
      value: "open",
      words: ["在谈", "在跟", "洽谈中", "正在洽谈", "跟进中", "is open", "is still open", "in negotiation"],
    },
  ],
});

/** Where a ledger says so: of one position, not of the account whose it is. */
export const aboutPosition = /(?:^|\.)(?:cell|position)\.state$/;

/** Who supplies a position of the white space; nobody wins or loses it as one does a deal. */
export const positionState = prepared({
  name: "position",
  members: [
    { value: "ours", words: ["我方供货", "由我方供应", "is ours", "supplied by us", "is already ours"] },
    {
      value: "open",
      words: [
        "还是空白",
        "空白项",
        "是空白",
        "仍空白",
        "无人供货",
        "is open",
        "is still open",
        "stands open",
        "is unfilled",
      ],
    },
    {
      value: "competitor",
      words: [
        "由对手供货",
        "对手在供",
        "被对手占",
        "with a competitor",
        "supplied by a competitor",
        "held by a competitor",
      ],
    },
    { value: "unknown", words: ["供应商不明", "supplier unknown", "supplier is unknown", "supplier is not known"] },
    {
      value: "won",
      words: ["已赢单", "赢单", "已拿下", "已经拿下", "is won", "was won", "has been won", "already won"],
    },
    { value: "lost", words: ["已丢单", "丢单", "已丢失", "is lost", "was lost", "has been lost"] },
  ],
});

/** Whose side somebody is on. Nouns (支持者) and what is only hoped for are no members. */
export const stance = prepared({
  name: "stance",
  members: [
    {
      value: "opposes",
      words: [
        ...["不认可", "不支持", "反对", "抵触", "排斥"],
        ...["opposes", "oppose", "is against us", "against us", "does not accept", "doesn't accept", "rejects us"],
        ...["does not support", "resistance", "resists"],
      ],
    },
    { value: "neutral", words: ["中立", "观望", "摇摆", "neutral", "undecided", "on the fence"] },
    {
      value: "supports",
      words: [
        ...["支持我方", "支持我们", "支持全部来自", "转为支持", "认可我方", "认可我们", "站在我们这一边", "站在我方"],
        ...["supports us", "support us", "accepts us", "is on our side", "backs us", "all support", "in favour of us"],
      ],
    },
  ],
});

/** What a relationship level (1–5) says about somebody's stance: the levels from 3 on are support. */
export const stanceOfLevel: Readonly<Record<number, string>> = {
  1: "opposes",
  2: "neutral",
  3: "supports",
  4: "supports",
  5: "supports",
};

/** What a figure counts or sums up, where its name says it: won and lost deals, paid and unpaid money. */
export const figureLists = [
  prepared({
    name: "ended",
    members: [
      { value: "won", words: ["赢", "赢单", "中标", "won", "wins"] },
      { value: "lost", words: ["丢", "丢单", "输", "输单", "lost", "losses"] },
    ],
  }),
  prepared({
    name: "paid",
    members: [
      { value: "overdue", words: ["逾期", "拖欠", "欠款", "overdue", "past due", "unpaid", "in arrears"] },
      { value: "paid", words: ["已收回", "已回款", "已付清", "已结清", "paid", "settled", "collected"] },
    ],
  }),
  prepared({
    name: "confirmation",
    members: [
      { value: "confirmed", words: ["已确认", "已核实", "confirmed", "verified"] },
      { value: "unconfirmed", words: ["未确认", "未核实", "待确认", "unconfirmed", "unverified"] },
    ],
  }),
  prepared({
    name: "activity",
    members: [
      { value: "active", words: ["在用", "活跃", "active"] },
      { value: "inactive", words: ["停用", "不活跃", "inactive"] },
    ],
  }),
] as const;
