/** Narrower than what passages are searched by: something was wrong with what we delivered, or we are late with it. */
const words =
  /投诉|抱怨|故障|索赔|退货|返修|损坏|破损|进水|不亮|失效|质量问题|我们.{0,8}(晚了|拖了|欠着)|\b(complain|complaint|claims?|defect|defective|failed|failure|damaged?|dented|broken|returned|leak|flicker)|\bwe are .{0,20}\blate\b/i;
const denied = /[零无](故障|退货|投诉|索赔|返修)|没有(故障|退货|投诉|索赔)|\bno (claims|defects|failures|returns)\b/i;

/** `rivals`: what goes wrong with their goods is not ours to explain. */
export function wentWrong(text: string, rivals: readonly string[]): boolean {
  return words.test(text) && !denied.test(text) && !rivals.some((name) => text.includes(name));
}
