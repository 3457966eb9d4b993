import type { Cues } from "./cue.ts";

/** Questions over several accounts, what is due, writes, and talk. */
export const portfolioCues: Cues = {
  "top-accounts": [
    [
      /(前|top|头部|最大|最好|最高|最多|最重要|排名|排行|最值钱|最有潜力|最赚钱|最差|最低|最小|最少).{0,12}(客户|大客户|accounts?|customers?)/,
      9,
    ],
    [/(哪个|哪些|哪家|谁|哪几个).{0,6}(客户)?.{0,14}最(大|好|高|多|有|赚|快|重要|差|低|小|少)/, 9],
    [/(客户).{0,8}(排名|排行|排个序|排序|top)/, 7],
    [/按(销售额|营收|赢率|潜力|评分|增长|收入|业绩).{0,6}(排|列|看)/, 6],
    [/top \d+.{0,20}(accounts?|customers?|clients?)|top (accounts?|customers?|clients?)/, 7],
    [
      /(biggest|largest|best|most important|highest|smallest|worst|lowest|strongest|fastest|most profitable|most promising|weakest).{0,40}(accounts?|customers?|clients?)/,
      9,
    ],
    [
      /(which|what|who).{0,20}(accounts?|customers?|clients?|buys?).{0,40}(most|highest|best|biggest|lowest|least|fastest|largest)/,
      9,
    ],
    [/who (are|is) our (biggest|largest|best|top|most)/, 8],
    [/rank(ing|ed)?\b|leader ?board/, 5],
  ],
  "filter-accounts": [
    [/(哪些|哪几个|哪几家|列出|列一下|有多少|多少(个|家)?|几(个|家)).{0,14}(客户|家)/, 7],
    [/客户(有哪些|有几|清单|列表|名单)/, 6],
    [/(的|在.{1,8})客户[\s?？。]*$/, 5],
    [/^(accounts|customers|clients)\b|\b(accounts|customers|clients)\b.{0,4}(in|from) /, 5],
    [/ⓒ.{0,6}(负责|的客户|在?跟|在?管|名下|手上|手里)/, 7],
    [/(哪些|谁|哪几).{0,12}(没(去|拜访|走访|联系|下单|见)|逾期|欠款)/, 5],
    [/(which|list|show|what|how many).{0,40}(accounts|customers|clients)/, 8],
    [/(accounts|customers|clients).{0,30}(of|by|for|with|in|under) (ⓒ|class)/, 6],
    [/ⓒ('s)? (accounts?|customers?|clients?|portfolio)|ⓒ (own|handle|manage|look after|cover)/, 7],
    [/who (hasn't|has not|hasnt|haven't).{0,25}(order|bought|visit|contact|paid)/, 6],
    [/(key|a-?class|class a) accounts/, 5],
  ],
  portfolio: [
    [/(整体|总体|全部|所有|整个|总的|公司|全公司|大盘|盘子).{0,8}(客户|业务|销售额|业绩|收入|情况|营收|商机|多少)/, 6],
    [
      /(我们|公司|客户).{0,6}(一共|总共|合计|总计)(有|是)?(多少|几)|(一共|总共|合计|总计)(有|是)?(多少|几)(个|家)?客户/,
      6,
    ],
    [/我们(一共|总共)?(有)?(多少|几)(个|家)?客户/, 7],
    [
      /(total|overall|entire|whole|all our|company[- ]wide) .{0,20}(revenue|sales|portfolio|pipeline|business|accounts|customers)/,
      7,
    ],
    [/how many (accounts|customers|clients) (do|are|have) (we|there)/, 10],
    [/portfolio|how('s| is) business/, 6],
  ],
  compare: [
    [/对比|比较|相比|比一比|比一下|区别|差别|差异/, 7],
    [/ⓐ.{0,4}(和|跟|与|比|还是|、|以及).{0,4}ⓐ/, 5],
    [/\bcompar\w+|\bvs\.?\b|versus|difference between|side by side|stack up/, 7],
    [/ⓐ.{0,4}(and|or|than|to|with).{0,4}ⓐ/, 5],
  ],
  attention: [
    [/(需要|值得|应该|该|要|最该|优先|先)(重点|马上|立刻|特别)?(去)?(关注|留意|警惕|盯|上心|重视)/, 10],
    [/(为什么|为何|怎么|干嘛).{0,16}(关注|警惕|盯|提醒|标红|上心)/, 10],
    [/(哪个|哪些|哪家|谁|哪几家).{0,10}(亮红灯|出问题|不对劲|让人担心|要出事|有苗头|告急)/, 9],
    [/(need\w*|deserv\w*|requir\w*|want\w*).{0,12}attention|attention (first|now|most)/, 10],
    [/(who|which|what|where).{0,30}(look at|worry about|worried about|focus on|watch)( first| now| most)?/, 8],
    [/(in trouble|slipping|going wrong|worrying)/, 7],
  ],
  due: [
    [
      /(未完成|没做完|没完成|没办|已定|逾期|到期)的?任务|任务(有哪些|清单|列表)|(open|overdue|pending|our) tasks?\b|\btasks? (of|for|at|due|with)\b/,
      8,
    ],
    [/待办|日程|要跟进|该跟进|要做(什么|哪些|的)|安排了?什么|行程/, 6],
    [/(该|要|需要|应该)(去)?(拜访|走访|联系|见|看)(谁|哪|的|了)/, 7],
    [/(拜访|走访).{0,6}(逾期|到期|欠|计划|安排|过期)/, 7],
    [
      /(快|要|即将|临近|本周|这周|下周|本月|这个月|下个月|近期|本季度).{0,8}(到期|成交|签|关单|截止|截标|开标|跟进|做|拜访)/,
      6,
    ],
    [/到期/, 4],
    [/(今天|明天|本周|这周|下周|本月|这个月)/, 2],
    [/\bdue\b|to[- ]?dos?\b|agenda|on my plate|follow[- ]?ups?|upcoming|deadlines?/, 6],
    [
      /(overdue|late|due|planned|scheduled|next) visits?|visits? (are |is )?(due|overdue|planned|late)|who (should|do|must) (i|we) (visit|see|call)/,
      8,
    ],
    [/(this|next) (week|month|quarter)|today|tomorrow/, 2],
    [/(deals?|opportunit\w+).{0,15}(clos\w+|due)|clos(e|ing) (soon|this|next)/, 6],
    [/what (do|must|should) (i|we) (have|need)? ?to do/, 6],
  ],
  knowledge: [
    [
      /参数|证书|认证|测试报告|检测报告|寿命|光效|眩光|显色|防护等级|质保|规格|卖点|技术资料|产品资料|说明书|案例|报告编号|目录价|单价|价格表/,
      6,
    ],
    [/ⓖ.{0,12}(怎么样|特点|优势|好处|多少钱|价格|证据|证明|性能|资料|能不能|耐|适合)/, 6],
    [/ⓖ/, 4],
    [
      /spec(s|ification\w*)?\b|data ?sheets?|certificat\w+|test reports?|lifetime|lumens?|efficacy|glare|\bcri\b|\bugr\b|warrant\w+|case stud\w+|list price|reference projects?/,
      6,
    ],
    [
      /ⓖ.{0,25}(features?|advantages?|benefits?|price|cost|proof|suitable|good for)|(features?|advantages?|benefits?|price|proof) of ⓖ/,
      6,
    ],
  ],
  "add-note": [
    [/^.{0,12}(记|添加|加|新增|写|存|录)(一?下|一?条|一?个|一?笔|到)?.{0,8}(笔记|备注|拜访记录|记录|纪要)/, 9],
    [/^.{0,6}(帮我|请|麻烦)?.{0,4}记(一?下|一?条|一?笔|着|住)/, 9],
    [
      /\b(add|make|save|take|create|write|log|record|jot)( down)?( me)?( a| the| this)?( new| quick)? ?(note|memo|visit report|call report)/,
      10,
    ],
    [/^.{0,20}(note that|write down|jot down|remember that|put on record)/, 9],
    [/^[\s"“]*(?:please |a |new |quick )*(?:note|memo)\b[^:：]{0,30}[:：]/, 10],
    [/^(?:给|为|帮|在)?.{0,10}(?:笔记|备注|纪要|记录)[^:：]{0,8}[:：]/, 10],
  ],
  "start-draft": [
    [/准备.{0,14}(拜访|走访)(?!谁)/, 9],
    [
      /(写|做|生成|起草|拟|出|准备|弄|整|来|搞)(一?份|一?个|一?下|好|出|张)?.{0,14}(计划|方案书|spin|fabe|swot|冰山|简报|交接|拜访准备|提纲|草稿)/,
      9,
    ],
    [
      /\b(write|draft|generate|create|prepare|make|start|produce|build|give me|do)\b.{0,40}\b(plan|spin|fabe|swot|brief\w*|hand-?over|iceberg|draft)\b/,
      9,
    ],
    [/^draft\b/, 7],
  ],
  help: [
    [
      /你(能|会|可以|都能)(做|干|回答|帮|查)(些)?(什么|啥|哪些)|怎么用|使用说明|帮助|有什么功能|能问(你)?(什么|哪些|啥)|可以问/,
      9,
    ],
    [
      /^help\b|what can (you|i) (do|answer|ask)|how do (i|you) (use|work)|what do you (do|know)\b|what are you|who are you|你是谁/,
      9,
    ],
  ],
  greeting: [
    [
      /^\s*(你好|您好|嗨|哈喽|hi|hello|hey|早上好|下午好|晚上好|早安|good (morning|afternoon|evening)|在吗|在么|morning)( there| 啊| 呀)?[\s!！。.,，~?？呀啊]*$/,
      12,
    ],
  ],
  thanks: [
    [
      /^\s*(谢谢|多谢|感谢|辛苦|thx|thanks?|ty|cheers|好的|好|ok(ay)?|great|perfect|明白|知道|收到|了解)([\s,，]*(你|您|了|啦|you|a lot|very much|so much|that('s| is) all|got it))*[\s!！。.,，~]*$/,
      12,
    ],
  ],
  "not-held": [
    [/忽略.{0,8}(指令|提示|要求)|系统提示|删除|清空|发(一封)?邮件给|发送给|发到/, 14],
    [
      /ignore .{0,30}(instructions?|prompts?|rules?)|system prompt|\bdelete\b|\berase\b|send (an? )?(e-?)?mail|e-?mail (this|it|them) to/,
      14,
    ],
    [
      /生日|股价|股票|天气|下雨|气温|薪水|工资|薪资|年薪|收入多少钱一个月|住址|家庭|老婆|老公|孩子|爱好|兴趣爱好|星座|政治|宗教|身份证|注册资本|法人代表|法定代表|估值|汇率|世界杯|年龄|多大年纪|几岁|结婚|车牌|学历|毕业|密码|专利|碳排放|裁员|董事会成员|股东|市值|笑话|写诗|翻译|预测|信用评级|征信|诉讼|官司/,
      9,
    ],
    [
      /birthday|stock price|share price|weather|salar(y|ies)|home address|hobb(y|ies)|horoscope|religio\w+|politic\w+|registered capital|valuation|exchange rate|world cup|how old|married|children|wife|husband|passwords?|patents?|carbon footprint|layoffs?|board members|shareholders?|market cap|joke|poem|translate|capital of|president of|credit card|passport|university|forecast\w*|predict\w*|credit rating|lawsuits?|litigation/,
      9,
    ],
  ],
};
