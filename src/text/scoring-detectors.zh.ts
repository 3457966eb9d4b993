import type { scoringDetectorsEn } from "./scoring-detectors.en.ts";

export const scoringDetectorsZh = {
  "verdict.fine": "没有需要复核的内容。",
  "verdict.review": "写进计划之前，请先交合规复核。",
  "verdict.refused": "这件事不能做。",

  "conduct.gifts.cash":
    "“{span}”：现金、购物卡这类等同于钱的东西，金额再小也是行贿。删掉这一条，把力气花在帮对方把工作做成上。",
  "conduct.gifts.kickback":
    "“{span}”：给经办人个人好处就是回扣，给的和收的都要负法律责任。所有返利写进合同、返给公司。",
  "conduct.gifts.valuable":
    "“{span}”：贵重礼物会让对方欠下人情，双方都留下把柄。不要送，送样品、送检测报告、去一趟现场更管用。",
  "conduct.gifts.ordinary":
    "“{span}”：涉及礼品。招投标和签约前后，小礼物也容易说不清。先问合规额度并做礼品登记，或者只送祝福、不带东西。",
  "conduct.gifts.modest": "“{span}”：宣传品一般可以发，但有额度，招标期间不能发。请合规确认额度和时间，并且一视同仁。",
  "conduct.travel.leisure":
    "“{span}”：没有工作内容的出行就是给个人的好处，换什么名目都一样。改成有议程的工厂考察或样板点参观，差旅各自承担。",
  "conduct.travel.official":
    "“{span}”：替官员、评委或家属出差旅费，法律和多数客户的行为准则都不允许。请对方单位承担，或改开视频会。",
  "conduct.travel.business":
    "“{span}”：由我方承担客户差旅，要有业务理由、有议程，并经对方单位同意。先请合规审批，或改为各自承担。",
  "conduct.entertainment.lavish":
    "“{span}”：属于高消费娱乐，买来的人情留不住，也踩了客户的行为准则。改成围绕项目的安排：工作餐、研讨会、现场走访。",
  "conduct.entertainment.hosted":
    "“{span}”：涉及招待。标准之内可以，招标期间或超标就不行。先问合规标准和时点、写明业务事由，或者改成会议工作餐。",
  "conduct.family.favour":
    "“{span}”：替对方家人办上学、工作之类的事，法律上等同于向本人行贿。删掉这一条，也不要再打听对方家里的情况。",
  "conduct.family.involved":
    "“{span}”：把客户家人牵扯进来。别人的私生活不是我们的抓手。删掉这一条，把精力放在对方工作上的需要。",
  "conduct.family.errands": "“{span}”：替客户的人办私事，服务也算利益。请合规复核，或者改成帮对方解决工作上的事。",
  "conduct.rival-bid.obtained":
    "“{span}”：涉及对手标书或未公开的招标信息，拿到手就是侵犯商业秘密，还会导致废标。只用中标公示、开标记录和客户公开说过的信息。",
  "conduct.rival-bid.price":
    "“{span}”：对手的价格从哪里来？只有公开渠道是干净的。写明来源，比如中标公示、公开价目表，并请合规过目。",
  "conduct.rival-bid.rigged":
    "“{span}”：操纵招标或串通报价，违反招标投标法和反垄断法。尽早公开讲清我方方案的价值，需求由客户自己写。",
  "conduct.rival-bid.evaluators":
    "“{span}”：做评标人员的工作会导致废标，也会害了对方。有疑问走正式澄清渠道，书面答复。",
  "conduct.isolating.person":
    "“{span}”：针对的是人。对方只是在尽自己的职责，这样做迟早会反噬我们。弄清他反对的是什么，用数据回应。",
  "conduct.isolating.leverage": "“{span}”：拿别人不愿公开的事施压，就是要挟。删除相关材料，并向合规说明来源。",
  "conduct.personal-data.sensitive":
    "“{span}”：属于敏感个人信息（信仰、政治、健康、婚姻、住址、证件）。没有必要和本人同意，法律不允许留存。删掉，或请合规说明留存依据。",
  "conduct.personal-data.profile":
    "“{span}”：在给个人建私人档案。只留工作需要的：职务、职责、习惯的联系方式。要记更多，先问合规。",

  contradiction: "{entity}·{attribute}：{first}；{second}。请核实以哪个为准，并更新系统记录。",
  "side.note": "{date} 的笔记 {ref} 写的是{says}",
  "side.record": "系统记录（{date}）是{says}",
  "side.record.undated": "系统记录是{says}",
  "attribute.stance": "立场",
  "attribute.role": "角色",
  "attribute.budget": "预算",
  "attribute.competitor": "竞争对手",
  "attribute.date": "预计成交",
  "attribute.amount": "金额",
  "attribute.status": "状态",
  "says.supports": "“支持我们”",
  "says.not-supporting": "“不支持我们”",
  "says.neutral": "“保持中立”",
  "says.rejects": "“反对我们”",
  "says.competitor": "“倾向{value}”",
  "says.rated": "竞争态度 {value} 分（满分 5）",
  "says.decides": "“由其拍板”",
  "says.approves": "“由其审批”",
  "says.evaluates-only": "“只做评估”",
  "says.no-say": "“说了不算”",
  "says.left": "“已离开”",
  "says.decided-by": "“{value}拍板”",
  "says.appointed": "“{value}”",
  "says.roles": "{value}",
  "says.title": "“{value}”",
  "says.approved": "“预算已批”",
  "says.not-approved": "“预算未批”",
  "says.frozen": "“预算冻结”",
  "says.budget-yes": "“预算已确认：是”",
  "says.budget-no": "“预算已确认：否”",
  "says.present": "“{value}在争这一单”",
  "says.absent": "“{value}没有参与”",
  "says.rivals": "竞争对手为{value}",
  "says.due": "{value}",
  "says.not-due": "“{value} 定不了”",
  "says.worth": "{value}",
  "says.won": "“赢单”",
  "says.lost": "“丢单”",
  "says.cancelled": "“项目取消”",
  "says.unsigned": "“合同还没签章”",
  "says.open": "“进行中”",
  "role.none": "不在决策链上",
  "role.A": "批准者",
  "role.D": "决策者",
  "role.S": "支撑者",
  "role.E": "评估者",
  "role.I": "影响者",

  unmapped:
    "{name}{title, select, none {} other {（{title}）}}在 {notes, number} 篇笔记里出现过，联系人里没有{influence, select, decides {；笔记说由其拍板} approves {；笔记说由其审批} leads {；笔记说由其负责} evaluates {；笔记说其参与评估} influences {；笔记说其有影响力} other {}}。请补建联系人，并标注在决策链上的角色。",
  "rise.successor":
    "{name}{of, select, none {将接任} other {将接替{of}}}{post, select, none {} other {，出任{post}}}{onMap, select, yes {} other {，联系人里还没有}}。交接之前先把关系建立起来。",
  "rise.promoted":
    "{name}已获提拔{post, select, none {} other {，出任{post}}}{onMap, select, yes {} other {，联系人里还没有}}。请按新职务重新评级。",
  "rise.newly-in-charge": "{name}新近开始管事{onMap, select, yes {} other {，联系人里还没有}}。尽早认识。",
} as const satisfies Record<keyof typeof scoringDetectorsEn, string>;
