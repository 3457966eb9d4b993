import { createFindMembers, type FindMembers, type Member } from "./closed-list.ts";

/** Bands that scores of any method go by: one holds, and the others of its family do not. */
export type BandFamily = { name: string; members: readonly Member[]; find: FindMembers };

const level = (value: string, en: readonly string[], zh: readonly string[]): Member => ({
  value,
  words: [
    ...[value, ...en],
    ...zh.flatMap((word) => [
      `${word}风险`,
      `风险${word}`,
      `风险为${word}`,
      `等级为${word}`,
      `${word}水平`,
      `水平${word}`,
    ]),
    ...zh.filter((word) => word.length > 1),
  ],
});

const colours: readonly Member[] = [
  { value: "green", words: ["green", "绿色", "绿灯"] },
  { value: "amber", words: ["amber", "琥珀色"] },
  { value: "yellow", words: ["yellow", "黄色", "黄灯"] },
  { value: "red", words: ["red", "红色", "红灯"] },
];

const families: readonly { name: string; members: readonly Member[] }[] = [
  {
    name: "level",
    members: [
      level("high", [], ["高", "较高", "很高", "偏高"]),
      level("medium", ["moderate"], ["中", "中等", "适中"]),
      level("low", [], ["低", "较低", "很低", "偏低"]),
    ],
  },
  { name: "colour", members: colours },
  {
    name: "vip",
    members: ["VIP", "VVIP", "VVVIP", "VVVVIP", "VVVVVIP"].map((value) => ({ value, words: [value] })),
  },
];

/** Families that a score's band may be of, ready to be looked for. */
export const bandFamilies: readonly BandFamily[] = families.map((family) => ({
  ...family,
  find: createFindMembers(family),
}));
