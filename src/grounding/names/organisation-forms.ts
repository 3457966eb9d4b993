const latinLegal =
  /,?\s+(?:inc|ltd|limited|llc|llp|gmbh(?: & co\.? kg)?|ag|se|kg|corp|corporation|co\.?,? ltd|company limited|plc|s\.?a\.?s?|sarl|b\.?v\.?|n\.?v\.?|pty(?: ltd)?|jsc|oy|oyj|ab|a\/s|spa|s\.p\.a|srl|s\.r\.l)\.?$/iu;
const chineseLegal = /(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司)$/u;
const chineseGroup = /(?:集团公司|集团)$/u;

/** 华昌化工集团有限公司 → 华昌化工: what is left is long enough to be no common word. */
function chineseShort(name: string): string[] {
  const short = name.replace(chineseLegal, "");
  const group = (short === name ? name : short).replace(chineseGroup, "");
  return [
    ...(short !== name && short.length >= 4 ? [short] : []),
    ...(group !== short && group.length >= 4 ? [group] : []),
  ];
}

/** A name of an organisation and that without its legal form: Kronwerk AG, Kronwerk. */
export function organisationForms(name: string): string[] {
  const trimmed = name.trim();
  const latin = trimmed.replace(latinLegal, "");
  const short = latin !== trimmed && latin.length >= 4 ? [latin] : [];
  return [name, ...short, ...chineseShort(trimmed)];
}
