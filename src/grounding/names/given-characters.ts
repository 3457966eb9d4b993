/** Characters of which Chinese given names are mostly made. */
const usual =
  "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲鹏飞华红建国志海晓晨光思远立新倩云冬俊佳琪雪莹婷婉清振东浩然庆永康德修哲峰帆斌宇轩子涵梓航睿雨桐欣怡诗梦瑶嘉宏宁健民卫中兴旺财发荣富贵祥瑞福禄寿喜春夏秋梅菊竹松柏林森木水江河湖波涌潮泉源山岩石岳川龙凤虎豹骏马彪武毅坚定诚信义仁礼智勤俭恭良善美玉珍珠宝金银铁钢锋锐利莉萍蓉蕾薇菲萌芝芬芸苗若茜茹荷莲蔚蓝紫青黎昊昕昌景晶晗晖暄曦曼月朋朝期本杨柳桃杏枫楠梁栋楷榕樱正毓沁沛泽洁洪淑淇淼渊温滨滔潇澄澜灵炎炜烨焕煜熙燕爱珂珊珺琳琴琼瑜瑾璇璐瓒生甜田畅白皓盈盛真瞳知硕祖秉科程笑筠箐素纪纯绍维绮缘羽翔翠翰耀聪育胜自舒艺节芮苏茂萱蒙蓓虹蝶行裕观言誉诺谦豪贝贤赫越跃路轶迎进运逸遥邦郁鑫铭锦长闻阳阿雁雄霄霖露靖韬韵顺颖颜飒香馨驰骁高鸣鹤麟齐乐仪任伊会伦依侠保俪倚儒元先克全兆其典冠冰凌凯凡刘力劲勋化博卓友双可君吉启吟同向吾和咏品唯喆四园圆坤城培堂士壮声多大天太奇奎奕好如妍妙妮姗姝姣威娅娇婧媛嫣孟孝季学守安宗宜实宣家容宽宾密寒小少尚尧展岚峻崇州巍巧帅师年广庭廷弘彤彦彩影徽心忠念怀恒恩悦情惠慧成拓捷政敬斯方旭时昂星晋普";
/** Characters that stand in no given name: grammar, and words of work and trade. */
const never =
  "的了是在不有这那就也都要为被把从对比们个之所以及与或且但而着过吗呢吧啊很最没于由到给让并已未将该各每某何等些么什谁哪我你他她它您者部处室组员商户款价额率量货单据表项目案件司店厂址区层级类型号度性间次份台套盏条块只张做用买卖付收交签订约谈说讲问查看听写改换退装拆验测试检关停动投标招采购销售报结算";

const given: ReadonlySet<string> = new Set(usual);
const strange: ReadonlySet<string> = new Set(never);

/** How well characters fit a Chinese given name: not at all, as any might, or as names are made. */
export function fitAsGivenName(characters: string): "no" | "maybe" | "well" {
  const all = [...characters];
  if (all.some((one) => strange.has(one))) return "no";
  return all.every((one) => given.has(one)) ? "well" : "maybe";
}
