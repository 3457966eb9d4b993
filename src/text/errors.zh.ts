import type { ErrorCode } from "#errors";

export const errorsZh = {
  "bad-request": "请求无法解析，请按文档格式发送正确的 JSON。",
  "invalid-input": "部分内容不符合要求，请修改下列字段后重试。",
  "not-found": "找不到“{what}”，请核对编号，或先列出现有记录。",
  "unknown-person":
    "没有名叫“{what}”的联系人。{nearest, select, none {请先导入该联系人，或直接搜索这个名字。} other {最接近的是：{nearest}。}}",
  conflict: "这条记录刚被别处修改，请重新加载后再操作。",
  "precondition-failed": "打开之后内容已有变动，请重新加载后再保存。",
  "too-large": "超出大小限制（{limit}），请分批提交。",
  forbidden:
    "{why, select, reading {您的角色只能查看，不能修改。如需修改，请联系管理员调整角色。} organisation {这项操作涉及整个公司的数据，只有管理员可以进行，请联系管理员。} unassigned {不属于任何客户的记录，只有能看到全部客户的人才能处理，请指明一个您负责的客户。} other {该请求不是从本机页面发出的，已拒绝。}}",
  "scoring-input": "{record}：{field}：{reason}。未作评分，请改正后重新提交。",
  "currency-mismatch": "{first} 与 {second} 没有汇率，无法相加。请在 scoring.config.json 中填写汇率。",
  "data-dir-locked": "数据目录 {dataDir} 正被进程 {pid} 占用。请先停止该进程，或把 DATA_DIR 指向其他目录。",
  "port-in-use": "端口 {port} 已被其他程序占用。请设置 PORT，或用 --port 换一个端口。",
  "database-unavailable": "数据库没有响应，请检查 DATABASE_URL 和数据库服务是否正常。",
  "unreadable-file": "{file} 无法读取：{reason}。请另存为 CSV 或 XLSX 后重试。",
  "unknown-file-kind": "{file}：没有识别出任何内容。请修改表头，或用 --map 指定列的对应关系。",
  "model-unavailable":
    "模型没有响应：{reason, select, connection {无法连接} broken {连接中断} other {{reason}}}。请检查 OPENAI_BASE_URL、密钥和 LLM_MODEL，可运行 groundplan doctor 检测。",
  "model-timeout":
    "模型未能按时答完：{what, select, idle {连续 {seconds, number} 秒没有任何输出} other {用时超过 {seconds, number} 秒}}。请调大 LLM_TIMEOUT_SECONDS，或换一个更快的 LLM_MODEL。",
  "model-paused": "模型连续失败 {count, number} 次，{until} 之前不再调用。可运行 groundplan doctor 查找原因。",
  "model-rate-limited":
    "模型服务商暂时不再接受请求。请{wait, select, 0 {稍后} other { {wait} 秒后}}再试，或在服务商处提高限额。",
  "model-quota": "模型服务商账户的额度已用完。请充值或提高限额；在此之前计划由模板撰写。",
  "model-auth": "模型服务拒绝了密钥（HTTP {status}）。请检查 OPENAI_API_KEY，并确认它属于 OPENAI_BASE_URL 所指的服务。",
  "model-unknown":
    "模型服务不认识模型 {model}。请检查 LLM_MODEL，并确认 OPENAI_BASE_URL 的结尾与服务商的说明一致（多为 /v1）。",
  "model-context": "内容超出模型 {model} 的上下文长度。请把 LLM_MODEL 换成上下文更长的模型，或改用模板撰写。",
  "model-refused":
    "模型拒绝回答{what, select, filter {：被服务商的内容过滤拦下} other {}}。请改用模板撰写，或换一个 LLM_MODEL。",
  "model-output":
    "模型的回答无法使用：{reason, select, cut {回答被截断} empty {回答为空} repeating {回答不断重复} json {回答不是 JSON} shape {回答不符合要求的格式} method {无论怎样要求都不按格式回答} language {回答的语言不对} long {回答没完没了} other {{reason}}}。请重试、换一个 LLM_MODEL，或改用模板撰写。",
  "model-budget":
    "模型的{limit, select, tokens {token 用量} cost {费用} other {用时}}已达上限。请调大 {setting}，或改用模板撰写。",
  "answer-running": "这个对话里还有一个回答没有写完。请等它写完，或先停止，再提问。",
  "answer-lost": "回答途中系统被停止了，请重新提问。",
  "proposal-settled":
    "{state, select, declined {这项操作已被拒绝，如仍需要请重新提出。} confirming {这项操作正在执行。} other {这里没有待确认的操作。}}",
  "outside-account": "这个对话只谈一个客户。请在不限客户的对话里询问“{what}”。",
  "embedding-off": "未配置向量模型。请设置 EMBEDDING_MODEL 以及 OPENAI_BASE_URL 或 OPENAI_API_KEY，然后重新启动。",
  "embedding-dimensions":
    "{model} 返回的向量是 {got, number} 维，应为 {expected, number} 维。请把 EMBEDDING_DIMENSIONS 设为该模型支持的维数，或用 groundplan embed --drop 删除旧向量，然后重新启动。",
  "embedding-in-use": "检索正在使用 {model} 的向量，删除后只能按词语检索。确认删除请加 --yes。",
  "prompt-invalid": "提示词文件 {file} 不正确：{reason}。",
  "config-invalid": "{variable}：{reason}",
  "connector-not-configured": "尚未接入 {connector}。请设置 {settings} 后重新启动。",
  "connector-auth-failed": "{connector} 拒绝登录：{reason}。请检查 {settings}。",
  "connector-scope-missing":
    "{connector} 没有给足读取权限：{reason}。请授予 {scope}，或在 crm.mapping.json 的 skip 中略过这些对象。",
  "connector-unknown-field": "{connector} 的 {object} 没有字段 {field}，请在映射文件中改正。",
  "connector-rate-limited":
    "{connector} 暂时不接受更多请求：{reason}。请{wait, select, 0 {稍后} other {过 {wait} 秒}}再次同步，会从中断处继续。",
  "connector-quota-used-up": "{connector} 今天的请求额度已用完：{reason}。请明天再次同步，会从中断处继续。",
  "connector-unreachable": "{connector} 没有响应：{reason}。请检查 {address} 和网络后再次同步，会从中断处继续。",
  "connector-answer": "{connector} 的应答无法使用：{reason}。请稍后再次同步，会从中断处继续。",
  "connector-led-astray": "{connector} 指向了不应访问的地址：{reason}。没有向该地址发送任何内容，请检查 {address}。",
  "slack-unreachable": "Slack 没有响应：{reason}。系统会自动重试，已提交的请求不会丢失。",
  "slack-refused": "Slack 拒绝了请求：{reason}。请检查应用的令牌和权限，groundplan doctor 会指出缺少什么。",
  "pull-stopped": "系统正在关闭，同步已停止。请再次同步，会从中断处继续。",
  "job-lost": "执行这项任务的进程已异常退出 {count} 次。请先查看日志找出原因，再重试该任务。",
  "job-cancelled": "任务已取消，此前已保存的内容仍然保留。",
  "data-present": "这里有演示公司以外的数据，继续会把它们全部删除。请先备份，确认后再加 --yes 执行。",
  internal: "系统内部出错，详情见日志，请稍后重试。",
} as const satisfies Record<ErrorCode, string>;
