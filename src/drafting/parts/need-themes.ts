/** What a point of the customer's is about: which consequence to ask after, which property of a product answers it. */
export const needThemes = [
  "fit",
  "documents",
  "payment",
  "service",
  "upkeep",
  "reliability",
  "supply",
  "price",
  "performance",
] as const;
export type NeedTheme = (typeof needThemes)[number] | "other";

/** Words of either language; the first theme in the list that finds one holds. */
const themeWords = {
  fit: /互通|兼容|接口|协议|统一|集成|配套|对接|同一|一个规范|compatib|integrat|interface|protocol|open api|uniform|one .{1,30} for |same .{1,20} across|socket|retrofit/i,
  documents:
    /资料|档案|报告|证书|证明|认证|审计|投标|归档|备案|原产地证|EPD|certificat|report|document|audit|approval|paperwork|datasheet|scope 3/i,
  payment:
    /账期|付款|回款|结算|预付|收钱|钱由谁收|发票|额度|现金流|垫资|押款|debit note|to pay\b|payment|credit|invoice|cash|deposit|instal?ments|letter of credit/i,
  service: /到场|上门|连夜|响应|售后|驻场|有人管|service|response|call-out|after-sales|on call/i,
  upkeep:
    /安装|装完|更换|换完|维护|维修|检修|免工具|班组|施工|备件|快换|停产|能换|人手|install|replace|maint|spare|fitter|tool-free|lift truck|downtime|shut|on site|swap/i,
  reliability:
    /故障|质量|损坏|失效|返修|寿命|出事|灭灯|黄变|进水|腐蚀|质保|耐|fail|defect|quality|warrant|lifetime|breakdown|corro|surge|rust|yellow|claim/i,
  supply:
    /交期|到货|供货|备货|库存|现货|按期|准时|开通|断供|开业|排产|排在|排期|急单|救急|先发|deliver|lead time|stock|ship(ment|ped|ping)?\b|on time|schedule|deadline|supply|before christmas|signed/i,
  price: /价|便宜|成本|预算|降本|折扣|返利|返点|price|cost|cheap|budget|discount|margin|rebate|saving/i,
  performance:
    /性能|参数|精度|效率|指标|能耗|用电|耗电|功率|电费|节能|照度|眩光|显指|色温|亮|performance|accura|efficien|energy|consumption|glare|power|kWh|output|colou?r|bright/i,
} as const satisfies Record<Exclude<NeedTheme, "other">, RegExp>;

export function themeOf(text: string): NeedTheme {
  return needThemes.find((theme) => themeWords[theme].test(text)) ?? "other";
}

/** True where a text speaks of a theme, whatever else it speaks of. */
export function speaksOf(text: string, theme: NeedTheme): boolean {
  return theme !== "other" && themeWords[theme].test(text);
}
