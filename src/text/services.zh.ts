import type { servicesEn } from "./services.en.ts";

export const servicesZh = {
  "organisation.name": "本公司",
  "doctor.database": "数据库：{engine}，PostgreSQL {version}",
  "doctor.pgvector": "pgvector {version}",
  "doctor.pgvector-old": "pgvector {version}：请升级到 0.8.4 或更新版本，旧版本可能损坏索引",
  "doctor.data": "客户 {accounts} 家，商机 {opportunities} 个，笔记 {notes} 篇",
  "doctor.demo": "已载入演示公司，时点为 {day}",
  "doctor.model": "模型 {model} 响应正常，用时 {ms} 毫秒",
  "doctor.model-off":
    "未配置模型：计划由模板撰写。如需使用模型，请设置 LLM_MODEL 以及 OPENAI_BASE_URL 或 OPENAI_API_KEY",
  "doctor.model-down": "模型 {model} 没有响应：{reason}。请检查 OPENAI_BASE_URL、密钥和 LLM_MODEL",
  "doctor.embedding": "向量模型 {model} 响应正常，用时 {ms} 毫秒；还有 {missing} 个段落没有向量",
  "doctor.embedding-off": "未配置向量模型：只按词语检索，不按语义。如需语义检索，请设置 EMBEDDING_MODEL",
  "doctor.embedding-down": "向量模型 {model} 没有响应：{reason}。请检查 EMBEDDING_MODEL",
  "doctor.prompts": "提示词文件 {count} 个，全部有效",
} as const satisfies Record<keyof typeof servicesEn, string>;
