/** Traditional characters that the phrases are written with, and their simplified forms, in pairs. */
const pairs =
  "個个們们給给贈赠禮礼現现費费購购儲储紅红賂贿賄贿買买賣卖壞坏錢钱點点舊旧請请飯饭樂乐聽听開开關关係系處处長长員员國国際际遊游觀观溫温機机報报銷销擔担負负標标書书價价對对競竞爭争評评專专審审圍围設设參参數数權权離离間间撥拨毀毁誣诬誰谁幫帮決决問问題题學学業业實实習习職职親亲屬属婦妇兒儿愛爱夢梦營营動动話话記记錄录檔档興兴慣惯貫贯團团體体醫医療疗護护號号證证戶户應应會会場场賭赌將将娛娱獲获洩泄聯联誼谊";

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs.charAt(at), pairs.charAt(at + 1));

/** 禮品 → 礼品, character by character, so that every offset stays. */
export function foldTraditional(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
