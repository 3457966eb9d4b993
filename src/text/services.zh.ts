import type { servicesEn } from "./services.en.ts";

export const servicesZh = {
  "suggestion.contact-exists": "{name}已在联系人中，请换一个名字，或不采纳这条建议。",
  "draft.reason-wanted": "请用几个字说明为什么退回这一节。",
  "detection.reason-wanted": "请用几个字说明为什么不必再看。",
  "detection.contact-wanted": "请选择这个人是哪位联系人。",
  "detection.person-decisions": "对人可以选择关联、新建或搁置。",
  "detection.contradiction-settled": "对矛盾只能标记为已解决。",
  "detection.contact-in-use": "这位联系人已被其他记录引用，不能撤回。",
  "draft.nothing-stale": "没有可更新的章节：数据没有变化，或者只有您改写过的章节过期；要重写这些章节，请指明。",
  "draft.not-offered": "这里没有“{asked}”，可选：{choices}。",
  "organisation.name": "本公司",
  "user.name-taken": "已有同名人员 {name}。客户按负责人姓名归属，请换一个名字。",
  "user.email-taken": "{name} 已使用此邮箱，请先从其名下移除。",
  "doctor.slack":
    "Slack 已响应：工作区 {team}，消息接收方式为{mode, select, socket { Socket Mode（由本机主动连接）} http { HTTP 回调} other { Socket Mode 和 HTTP 回调}}",
  "doctor.slack-off":
    "尚未配置 Slack。要在 Slack 里提问，请设置 SLACK_BOT_TOKEN，以及 SLACK_APP_TOKEN 或 SLACK_SIGNING_SECRET",
  "doctor.slack-scopes": "Slack 应用缺少权限 {scopes}。请在 OAuth & Permissions 里补上，并重新安装应用",
  "doctor.slack-down": "Slack 无法使用。{fault}",
  "doctor.database": "数据库：{engine}，PostgreSQL {version}",
  "doctor.pgvector": "pgvector {version}",
  "doctor.pgvector-old": "pgvector {version}：请升级到 0.8.4 或更新版本，旧版本可能损坏索引",
  "doctor.data": "客户 {accounts} 家，商机 {opportunities} 个，笔记 {notes} 篇",
  "doctor.scoring": "按方法默认的权重和分界线评分",
  "doctor.scoring-file": "按 scoring.config.json 的权重和分界线评分",
  "doctor.scoring-tuned": "按自定的评分配置评分（第 {revision} 版，由 {by} 保存），见“设置”",
  "doctor.scoring-set-aside": "已保存的评分配置未生效：{field}：{reason}。请在“设置”中改正后重新保存",
  "doctor.demo": "已载入演示公司，时点为 {day}",
  "doctor.model": "模型 {model} 响应正常，{ms} 毫秒后开始回答",
  "doctor.model-off":
    "未配置模型：计划由模板撰写。如需使用模型，请设置 LLM_MODEL 以及 OPENAI_BASE_URL 或 OPENAI_API_KEY",
  "doctor.model-down": "模型 {model} 不可用。{fault}",
  "doctor.model-form":
    "回答能按要求的格式返回：{way, select, schema {使用 JSON Schema} tool {使用工具调用} json {使用普通 JSON，服务端不做校验，改用模板撰写的情况可能增多} other {使用文本中的 JSON，服务端不做校验，改用模板撰写的情况可能增多}}",
  "doctor.model-form-none": "回答不按要求的格式返回，计划将由模板撰写。{fault}",
  "doctor.model-tools": "模型能够调用工具",
  "doctor.model-tools-none": "模型不调用工具，问答将不使用模型。请换一个支持函数调用的 LLM_MODEL。{fault}",
  "doctor.model-streams": "回答边写边返回",
  "doctor.model-streams-not": "回答一次性返回，写完之前问答不显示内容。请检查是否有代理在缓冲",
  "doctor.model-usage": "服务端返回 token 用量",
  "doctor.model-usage-none": "服务端不返回 token 用量，费用按估算计",
  "doctor.model-price-none":
    "模型单价未知，LLM_MAX_COST_USD_PER_DRAFT 不生效。请设置 LLM_INPUT_PRICE_PER_MTOK 和 LLM_OUTPUT_PRICE_PER_MTOK",
  "doctor.embedding": "向量模型 {model} 响应正常，用时 {ms} 毫秒",
  "doctor.embedding-made":
    "{model} 的向量：{passages, number} 个段落中已完成 {embedded, number} 个；用量 {tokens, number} token{uncounted, plural, =0 {} other {，另有 # 段文本未计量}}，{priced, select, yes {费用 {amount, number, ::.00####} {currency}} other {单价未知，请设置 EMBEDDING_PRICE_PER_MTOK}}",
  "doctor.embedding-first":
    "{model} 尚未覆盖全部段落，目前只按词语检索：还剩 {left, number} 个，约 {leftTokens, number} token，{priced, select, yes {约 {amount, number, ::.00####} {currency}} other {单价未知}}。运行 groundplan embed 可立即生成",
  "doctor.embedding-switching":
    "{model} 尚未覆盖全部段落，检索仍使用 {inUse}：还剩 {left, number} 个，约 {leftTokens, number} token，{priced, select, yes {约 {amount, number, ::.00####} {currency}} other {单价未知}}。运行 groundplan embed 可立即生成",
  "doctor.embedding-refused":
    "{model} 拒绝了 {refused, number} 个段落，这些段落只能按词语检索。运行 groundplan embed 可重试",
  "doctor.embedding-unused":
    "{model} 的 {embedded, number} 个向量已不再使用，可用 groundplan embed --drop {model} 删除",
  "doctor.embedding-index": "向量数量较多，建立索引后检索更快：请运行 groundplan embed",
  "doctor.embedding-no-index":
    "{dimensions, number} 维的向量超出索引上限（4,000 维），检索时逐一比对。调小 EMBEDDING_DIMENSIONS 会更快",
  "doctor.embedding-old-index": "向量数量较多，建立索引后检索更快：请把 pgvector 升级到 0.8.4 或更新版本",
  "doctor.embedding-off": "未配置向量模型：只按词语检索，不按语义。如需语义检索，请设置 EMBEDDING_MODEL",
  "doctor.embedding-down": "向量模型 {model} 没有响应：{reason}。请检查 EMBEDDING_MODEL",
  "doctor.prompts": "提示词文件 {count} 个，全部有效",
} as const satisfies Record<keyof typeof servicesEn, string>;
