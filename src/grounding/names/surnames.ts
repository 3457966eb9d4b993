const double =
  "欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 长孙 宇文 司空 南宫 轩辕 淳于 申屠 钟离 呼延 赫连 独孤 濮阳 澹台 万俟".split(
    " ",
  );
const single =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤纪舒裴俞柯祁温庞樊凌霍骆倪殷季鲍卓于谢萧阎傅詹";
/** Surnames that are common words first: they count where all around speaks for a name. */
const rare =
  "常安康伍施章洪童颜盛苗梅兰祝费尤岑乐毕齐喻耿游翁荣娄阮蓝闵麻路包左成关代米鲁葛管房屈解应宗丛乔宁甄焦巩柴瞿聂佟冉虞甘欧褚岳易卫冼麦符辛简冷牛艾古庄晏滕谷翟栾景邢卜戚桂蒲敖祖储尚裘池隋仇卞涂郁边党封竺占邝邬雍靳";

const doubleSurnames: ReadonlySet<string> = new Set(double);
const singleSurnames: ReadonlySet<string> = new Set(single);

/** A Chinese surname, double ones first; for patterns. */
export const surnamePattern = `(?:${double.join("|")}|[${single}])`;

const rareSurnames: ReadonlySet<string> = new Set([...rare, "东方", "万", "高", "于", "向", "任", "方"]);

/** Every surname, the rare ones too; for patterns. */
export const anySurnamePattern = `(?:${double.join("|")}|[${single}${rare}])`;

/** True for a surname that is a common word first. */
export function isRareSurname(surname: string): boolean {
  return rareSurnames.has(surname);
}

/** The surname that a Chinese name begins with; null where it begins with none. */
export function chineseSurname(name: string): string | null {
  const two = name.slice(0, 2);
  if (doubleSurnames.has(two)) return two;
  const one = name.slice(0, 1);
  return singleSurnames.has(one) ? one : null;
}

const words =
  "安排 高度 高层 高级 高低 高效 高管 高新 高架 金额 金融 金属 金华 方案 方面 方向 方法 方便 方式 方才 成本 成员 时间 关于 关键 全部 任何 任务 任职 任命 包括 包装 常用 常务 常规 明年 明确 温度 温和 温州 马上 马达 白天 白色 白板 江苏 江门 江边 后期 于是 万一 万元 万套 水平 路灯 经理 许可 许多 程序 程度 程控 应急 单价 连续 解决 开会 广州 容易 单位 施工 周五 周一 周二 周三 周四 周六 周日 周末 周期 周边 黄金 黄色 石材 石油 毛利 毛病 华东 华南 华北 章程 安装 安全 计划 计算 管理 管道 房间 项目 曾经 左右 习惯 支持 宣传 相关 应该 强调 严格 严重 钱款 文件 文档 向来 向上 向下 段落 田地 雷电 叶片 苏州 龙头 史上 贺卡 董事 钟点 余款 余额 陆续 汪洋 何时 何处 何况 付款 付清 孔位 莫名 武汉 凌晨 季度 季节 林业 胡乱 梁上 梁柱 夏天 夏季 秦岭 顾客 顾问 顾虑 任期 严守 严控 纪要 纪律 纪录 程师 舒适 贾方 侯选 史料 潘多 江北 江南 江西 沈阳 郑州 杭州 徐州 唐山 石家 马来 孟加 黎明 贺信 祁连 雷达 龙岗 钱包 万达 万科 方正 田间 毛坯 毛重 戴上 武装 孔径 汤料 温控 温馨 庞大 樊笼 殷实 宋体 唐朝 谢谢 谢绝 傅立 向导 向阳 高速 高压 高温 高价 高端 高水 高品 高校 高工 高科 高铁 高分 高层 高中 高难 高强 高亮 高显 高光 高频 高效 向大 高质 金牌 金奖 石膏 白云 白银 江山 陶瓷 熊猫 龙华 苏打 安徽 许诺 何以 余下 丁类 于此 方可 任一 段时 程中 杨木 林区 林木 柯达 章节 钟表 罗列 罗马 曾有 曾在 曾任 曾是 陈旧 陈列 陈述 张贴 张力 张数 王牌 王者 马路 朱红 胡同 郭外 何等 高于 罗盘".split(
    " ",
  );

/** Words that begin like a name and are none. */
export const nameless: ReadonlySet<string> = new Set(words);
