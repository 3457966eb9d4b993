/** What places are said to be like: English, Chinese; forms as in `premises`. Taste, so their absence proves nothing. */
export const qualities = [
  ["casual", "休闲|随意"],
  ["romantic", "浪漫"],
  ["intimate|intimacy", "私密"],
  ["trendy", "时尚|新潮"],
  ["upscale", "高档|高端"],
  ["classy", "雅致|优雅"],
  ["touristy", "游客氛围"],
  ["quiet", "安静"],
  ["noisy|loud", "吵闹|嘈杂"],
  ["modern|contemporary", "现代"],
  ["cosy|cozy", "温馨|舒适"],
  ["rustic", "质朴|乡村风"],
  ["luxurious|luxury", "豪华|奢华"],
  ["traditional", "传统"],
] as const;
