import { pinyin } from "pinyin-pro";
import { once, oncePer } from "../once.ts";
import { foldName } from "./fold-name.ts";
import type { Span } from "./spans.ts";

/** Provinces with their larger cities; a place is known by its Pinyin where no other spelling stands behind it. */
const provinces: readonly (readonly [string, string])[] = [
  ["北京", ""],
  ["上海", ""],
  ["天津", ""],
  ["重庆", ""],
  ["广东", "广州 深圳 东莞 佛山 珠海 惠州 汕头 湛江 江门"],
  ["江苏", "南京 苏州 无锡 常州 徐州 扬州 盐城 镇江 昆山"],
  ["浙江", "杭州 宁波 温州 绍兴 嘉兴 台州 金华 义乌"],
  ["山东", "济南 青岛 烟台 潍坊 临沂 淄博 威海"],
  ["福建", "福州 厦门 泉州 漳州 莆田"],
  ["四川", "成都 绵阳 宜宾 泸州 德阳"],
  ["湖北", "武汉 宜昌 襄阳 荆州"],
  ["湖南", "长沙 株洲 岳阳 衡阳"],
  ["河南", "郑州 洛阳 开封 新乡"],
  ["河北", "石家庄 唐山 廊坊 邯郸"],
  ["安徽", "合肥 芜湖 蚌埠 马鞍山"],
  ["江西", "南昌 赣州 九江 景德镇"],
  ["辽宁", "沈阳 大连 鞍山 抚顺"],
  ["吉林", "长春"],
  ["黑龙江", "哈尔滨:harbin 大庆 齐齐哈尔"],
  ["陕西:shaanxi", "西安:xian 咸阳 宝鸡"],
  ["山西", "太原 大同"],
  ["云南", "昆明 大理"],
  ["贵州", "贵阳 遵义"],
  ["广西", "南宁 柳州 桂林"],
  ["海南", "海口 三亚"],
  ["甘肃", "兰州"],
  ["内蒙古:innermongolia", "呼和浩特:hohhot 包头:baotou 鄂尔多斯:ordos"],
  ["新疆", "乌鲁木齐:urumqi"],
  ["宁夏", "银川"],
  ["青海", "西宁"],
  ["西藏:tibet", "拉萨:lhasa"],
  ["香港:hongkong", ""],
  ["澳门:macau", ""],
  ["台湾:taiwan", "台北:taipei 高雄:kaohsiung"],
  ["日本:japan", "东京:tokyo 大阪:osaka 名古屋:nagoya"],
  ["韩国:korea", "首尔:seoul 釜山:busan"],
  ["美国:usa", "纽约:newyork 洛杉矶:losangeles 芝加哥:chicago 休斯敦:houston"],
  ["英国:uk", "伦敦:london 曼彻斯特:manchester"],
  ["法国:france", "巴黎:paris 里昂:lyon"],
  ["德国:germany", "柏林:berlin 慕尼黑:munich 汉堡:hamburg 法兰克福:frankfurt 科隆:cologne"],
  ["意大利:italy", "米兰:milan 罗马:rome"],
  ["西班牙:spain", "马德里:madrid 巴塞罗那:barcelona"],
  ["荷兰:netherlands", "阿姆斯特丹:amsterdam 鹿特丹:rotterdam"],
  ["瑞士:switzerland", "苏黎世:zurich 日内瓦:geneva"],
  ["瑞典:sweden", "斯德哥尔摩:stockholm"],
  ["挪威:norway", "奥斯陆:oslo"],
  ["丹麦:denmark", "哥本哈根:copenhagen"],
  ["波兰:poland", "华沙:warsaw"],
  ["俄罗斯:russia", "莫斯科:moscow"],
  ["土耳其:turkey", "伊斯坦布尔:istanbul"],
  ["越南:vietnam", "河内:hanoi 胡志明市:hochiminh"],
  ["泰国:thailand", "曼谷:bangkok"],
  ["马来西亚:malaysia", "吉隆坡:kualalumpur"],
  ["新加坡:singapore", ""],
  ["印度尼西亚:indonesia", "雅加达:jakarta"],
  ["菲律宾:philippines", "马尼拉:manila"],
  ["澳大利亚:australia", "悉尼:sydney 墨尔本:melbourne"],
  ["加拿大:canada", "多伦多:toronto 温哥华:vancouver"],
  ["墨西哥:mexico", ""],
  ["巴西:brazil", "圣保罗:saopaulo"],
  ["沙特:saudi", "利雅得:riyadh 吉达:jeddah"],
  ["阿联酋:emirates", "迪拜:dubai 阿布扎比:abudhabi"],
  ["埃及:egypt", "开罗:cairo"],
  ["南非:southafrica", ""],
];

type Place = { zh: string; latin: string; within: readonly string[] };

function readPlace(written: string, within: readonly string[]): Place {
  const [zh = "", latin] = written.split(":");
  return { zh, latin: latin ?? pinyin(zh, { toneType: "none", type: "array", v: true }).join(""), within };
}

const places: ReadonlyMap<string, Place> = new Map(
  provinces.flatMap(([whole, parts]) => {
    const cities = parts.split(" ").filter((city) => city !== "");
    const within = cities.map((city) => city.split(":")[0] ?? city);
    return [readPlace(whole, within), ...cities.map((city) => readPlace(city, []))].map((place) => [place.zh, place]);
  }),
);

/** Words in which a place seems to stand: 完成都, 广西安装, 西南通过, 大连接. */
const form = new RegExp(
  `(?<![完达形构促合变做]|(?=西安[装全排置]))(?:${[...places.keys()].sort((a, b) => b.length - a.length).join("|")})(?![接续锁装排置语文盾铢元镑币]|克朗|里亚尔|雷亚尔|比索|卢布|里拉|卢比|林吉特|法郎|兰特|兹罗提|迪拉姆)`,
  "gu",
);
const notInLetters = /[\s'’.-]+/gu;

/** Chinese names of provinces, larger cities and lands in a text. */
export function findPlaces(text: string): Span[] {
  return [...text.matchAll(form)].map(({ index, 0: zh }) => ({ start: index, end: index + zh.length }));
}

/** Whether a place stands in the evidence, in Chinese or Latin script, or a part of it does. @param text folded */
export function createKnowsPlace(text: () => string): (zh: string) => boolean {
  const letters = once(() => text().normalize("NFD").replace(/\p{M}/gu, "").replace(notInLetters, ""));
  const isNamed = ({ zh, latin }: Place) => text().includes(foldName(zh)) || letters().includes(latin);
  return oncePer((zh: string) => {
    const place = places.get(zh);
    return place === undefined || [zh, ...place.within].some((one) => isNamed(places.get(one) ?? place));
  });
}
