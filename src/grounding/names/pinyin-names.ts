/** Common Chinese surnames in Latin script. */
const surnames: ReadonlySet<string> = new Set(
  "Bai Cai Cao Chang Chen Cheng Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gong Gu Guo Han Hao He Hou Hu Huang Jia Jiang Jin Kong Lei Li Liang Liao Lin Liu Long Lu Luo Lü Ma Mao Meng Mo Pan Peng Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Ouyang Sima Zhuge".split(
    " ",
  ),
);
const syllable =
  "(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|üe|er|a|o|e|i|u|ü|v)";
const given = new RegExp(`^(?:${syllable}){1,2}$`, "i");

/** Wang Xiaoming, Xiaoming Wang: a Chinese name of two words in Latin script. */
export function isPinyinName(words: readonly string[]): boolean {
  const [first = "", second = "", ...more] = words;
  if (more.length > 0) return false;
  return (surnames.has(first) && given.test(second)) || (surnames.has(second) && given.test(first));
}
