/** Chinese surnames: the common ones and the double ones. */
export const surnames =
  "(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|(?<![对由关至属鉴基位处等终])于|谢(?!谢)|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤纪舒裴俞柯祁温庞樊凌霍骆倪殷季鲍卓])";

/** Begins like a name and is none. */
export const notNames = new Set(
  "安排 高度 高层 高级 高低 金额 方案 方面 方向 方法 成本 成员 时间 关于 关键 全部 任何 任务 包括 包装 常用 明年 明确 温度 马上 白天 江苏 后期 于是 万一 水平 路灯 经理 许可 许多 程序 程度 应急 单价 连续 解决 开会 广州 容易 单位 施工 周五 周一 周二 周三 周四 周六 周日 周末 周期 周边 黄金 石材 毛利 毛病 华东 华南 华北 章程 安装 安全 计划 计算 管理 管道 房间 项目 曾经 左右 习惯 支持 宣传 相关 应该 强调 严格 严重 钱款 常规 常务 文件 文档 向来 段落 白板 田地 雷电 叶片 苏州 江门 马达 龙头 史上 金属 石油 贺卡 董事 钟点 任职 任命 曹操 万元 万套 余款 余额 于总 陆续 汪洋 方便 方式 何时 何处 何况 付款 付清 孔位 莫名 武汉 向上 向下 温和 温州 凌晨 季度 季节 江边 林业 高架 高管 高新 胡乱 梁上 梁柱 程控 夏天 夏季 秦岭 白色 黄色 金华 金融 方才".split(
    " ",
  ),
);

/** After a Chinese name a clause goes on with one of these, or ends. */
export const afterName =
  "(?=[，,。；;、：:（(）)\\s”」]|$|说|讲|提到|提出|问|负责|认为|表示|牵头|拍板|签字|是(?!的)|来(?!源)|也|要求|在|已|刚|将|升任|接(?:任|替|手|管)|要(?![点素件是])|现任|现在|管|分管|主持|告诉|反馈|打电话|发来)";
/** In front of a Chinese name with a title. */
export const beforeName =
  "(?<=^|[，,。；;、：:（(「“”」\\s]|的|是|和|与|跟|由|给|让|找|见|请|问|向|对|约|把|到|被|叫|部|处|院|科|局|个|位|听|拜访|陪|说|但|连|等|据|从|为|替|帮|托|同|了|新)";

/** Titles that stand behind a bare surname; what may not follow each. */
export const surnameTitle =
  "(?:副总经理|总经理|副总裁|总裁|董事长|副总工|总工|总监|副总|副部长|部长|副经理|经理|副主任|主任|副处长|处长|科长|局长|院长|所长|厂长|站长|书记|主管|会计|老师|教授|博士|总(?![价量额结体计共部数之会是在算])|工(?![作程厂人业期艺地具资序种时会商单况装])|董(?!事))";

/** Capitalised and no part of a name. */
export const notNameTokens = new Set(
  "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Since The A An Our Their His Her But And Or If When While With Without After Before From In On At By To For Dear Kind Best Met Call Mail Dinner Visit We They He She It This That These Those Every New Big First Second Next Last Good Official Official: Site Head VP Vice President Director Manager Chief CEO CFO CTO COO Mr Mrs Ms Dr Prof Eng Herr Frau Board Council Shire City Bay Port North South East West Ltd Inc GmbH Co Group Company Team Department Office Hall Lot Phase Week Christmas Easter Spring Summer Autumn Fall Winter Reset Project Programme Program Tender Plan Store Stores Market Sales Purchasing Quality Finance Marketing Logistics Procurement Warehouse System Street Road Park Plaza Tower Station Line Airport Hotel School University Hospital Framework Contract Agreement Light Lighting Building".split(
    " ",
  ),
);

/** What somebody does in a decision, said of a name that is on no map. */
export type Influence = "decides" | "approves" | "leads" | "evaluates" | "influences";

/** The strongest first. */
export const influencePhrases: readonly { influence: Influence; zh: RegExp; en: RegExp }[] = [
  {
    influence: "decides",
    zh: /拍板|说了算|做主|定夺|最终决定|听他的|听她的/u,
    en: /\bdecides\b|\bdecision[- ]maker\b|\bfinal say\b|\blast word\b|\bcalls the shots\b/iu,
  },
  {
    influence: "approves",
    zh: /最后签字|最终审批|终审|签批|审批|把关|卡在|批准/u,
    en: /\bapproves?\b|\bsigns? off\b|\bgoes past\b|\bhas to agree\b/iu,
  },
  {
    influence: "leads",
    zh: /负责|分管|主管|牵头|主持|带队|带组|统管|掌管|管(?=供应链|采购|技术|工程|财务|生产|质量|选型|项目|设备|运维|物流|研发)/u,
    en: /\b(?:runs|heads|leads|manages|oversees)\b|\bin charge of\b|\bresponsible for\b|\btakes? over\b|\btook over\b/iu,
  },
  {
    influence: "evaluates",
    zh: /评估|评审|打分|选型|比选/u,
    en: /\bevaluates\b|\btests\b|\breviews\b/iu,
  },
  {
    influence: "influences",
    zh: /有影响力|影响很大|说得上话|有话语权/u,
    en: /\binfluences\b|\badvises\b|\bhas the ear of\b/iu,
  },
];

/** Lines that list our own people. */
export const ourSide = /(?:我方|我司|己方|我们这边|our side|from our side|on our side)\s*[:：]\s*([^\n。.]+)/giu;
