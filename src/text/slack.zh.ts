import type { slackEn } from "./slack.en.ts";

export const slackZh: Record<keyof typeof slackEn, string> = {
  "file.answer": "完整回答",
  "file.scores": "全部评分与依据",
  "command.empty": "请写明客户，例如：/groundplan {command} {example}",
  "command.unknown": "没有“{command}”这个命令。可以这样用：",
  "draft.elsewhere": "正在我们的私信里起草“{kind}”（{account}），只有您能看到。",
  "feedback.thanks": "谢谢反馈，已记录在这条回答旁，并计入评测。",
  "note.saved": "已存为{account}的纪要。",
  "note.empty": "请写上纪要内容，例如：/groundplan note {example} 今天通过电话，对方希望周五前拿到报价",
  "visit.saved": "已登记 {date} 对{account}的拜访。",
  "lang.set": "好的，以后用中文答复您。",
  "notices.off": "以后不再提醒这一类事项，可在主页标签里重新打开。",
  "window.loading": "请稍候… · Just a moment…",
  "window.close": "关闭",
  "settings.saved": "已保存。",
  "channel.bound": "本频道已绑定{account}：频道内所有人都能看到这里关于该客户的回答。",
  "channel.released": "本频道已不再绑定客户：回答只给提问的人看。",
  "channel.shared": "本频道与外部公司共享，不能绑定客户。",
  "channel.direct": "私信里本来就只有您看得到，不用绑定。请在要绑定的频道里写这条命令。",
  "channel.unseen": "我不在这个频道里。请先邀请我（/invite），再写一次。",
};
