import type { startEn } from "./start.en.ts";

export const startZh: Record<keyof typeof startEn, string> = {
  "start.failed": "界面未能载入。请检查与服务器的连接，然后重试。",
  "start.retry": "重试",
};
