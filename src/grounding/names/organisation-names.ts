/** What seems to be an organisation's name. `sure`: it ends in a legal form. */
export type NewOrganisation = { start: number; end: number; sure: boolean };

const legal = "(?:股份有限公司|有限责任公司|有限公司|股份公司)";
const chinese = new RegExp(
  `[\\p{Script=Han}A-Za-z0-9（）()]{2,24}?(?<form>${legal}|集团)(?![\\p{Script=Han}]{0,6}${legal})`,
  "gu",
);
/** Words that stand before a name and are no part of it: only what follows the last one counts. */
const before =
  /.*(?:拜访|竞争对手|供应商|客户|对手|代替|取代|输给|赢过|通过|来自|属于|收购|我们|他们|联系|采购|关于|以及|还有|包括|例如|比如|[与和跟向由是在对给从的了于为被把及但即到让找见请问约、])/su;

const latinWord = "[\\p{Lu}\\d][\\p{L}\\p{M}\\d&.'’-]*";
const latinLegal =
  "(?:Inc|Ltd|LLC|LLP|GmbH|AG|SE|KG|Corp|Corporation|Co\\.,? Ltd|PLC|plc|S\\.A\\.|SARL|B\\.V\\.|N\\.V\\.|Pty|JSC|Oy|AB|SpA|S\\.p\\.A\\.)";
const latin = new RegExp(
  `(?<![\\p{L}\\d])(?:${latinWord}\\s(?:(?:&|and|of|de)\\s)?){1,5}?(?<form>${latinLegal})(?![\\p{L}\\d])`,
  "gu",
);

const generic =
  /^(?:目前|当前|现在|如今|近年|今年|明年|去年|后来|随后|该|本|贵|我|分|子|母|总|各|其|某|大型|整个|上级|下属|一家|两家|这家|那家|家|国有|央企|跨国|上市|民营|外资|石油|石化|化工|能源|建筑|地产|物流|钢铁|汽车|医药|食品|电力|港口|零售|照明)*(?:股份有限公司|有限责任公司|有限公司|股份公司|集团)$/u;

function chineseNames(text: string): NewOrganisation[] {
  return [...text.matchAll(chinese)].flatMap(({ index, 0: whole, groups }) => {
    const lead = before.exec(whole)?.[0].length ?? 0;
    const name = whole.slice(lead);
    if (generic.test(name) || name.length < 4) return [];
    return [{ start: index + lead, end: index + whole.length, sure: groups?.form !== "集团" }];
  });
}

function latinNames(text: string): NewOrganisation[] {
  return [...text.matchAll(latin)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    sure: true,
  }));
}

const marks = new RegExp(`公司|集团|(?<![\\p{L}])${latinLegal}(?![\\p{L}])`, "u");

/** Organisations in a text, by the legal form or the word at their end. */
export function findOrganisations(text: string): NewOrganisation[] {
  return marks.test(text) ? [...chineseNames(text), ...latinNames(text)] : [];
}
